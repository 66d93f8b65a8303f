import { HostError } from '../errors';
import { WHOLE_SHEET } from '../ranges';
import { type Entity, type HostType } from '../registry';
import type { Session } from '../session';
import { assertWritable, rangeArgument, rangeOf, required } from './members';

export const freezePanesType: HostType<string> = {
  name: 'WorksheetFreezePanes',
  methods: {
    FreezeRows: (sheetId, args, session) =>
      session.book.setFreeze(sheetId, args.at(0) === null ? 1 : args.whole(0), 0),
    FreezeColumns: (sheetId, args, session) =>
      session.book.setFreeze(sheetId, 0, args.at(0) === null ? 1 : args.whole(0)),
    FreezeAt: (sheetId, args, session) => {
      const { area } = rangeArgument(session, args, 0, sheetId);
      session.book.setFreeze(sheetId, area.bottom + 1, area.right + 1);
    },
    Unfreeze: (sheetId, _args, session) => session.book.setFreeze(sheetId, 0, 0),
    GetLocationOrNullObject: frozen,
    GetLocation: (sheetId, args, session) => required(frozen(sheetId, args, session)),
  },
};

function frozen(sheetId: string, _args: unknown, session: Session): Entity | null {
  const { rows, columns } = session.book.freeze(sheetId);
  if (rows === 0 && columns === 0) return null;
  const bottom = rows > 0 ? rows - 1 : WHOLE_SHEET.bottom;
  const right = columns > 0 ? columns - 1 : WHOLE_SHEET.right;
  return rangeOf(sheetId, { top: 0, left: 0, bottom, right });
}

/** `Excel.WorksheetProtectionOptions` as they are where nothing is said. */
const NOTHING_ALLOWED: Readonly<Record<string, unknown>> = {
  allowAutoFilter: false,
  allowDeleteColumns: false,
  allowDeleteRows: false,
  allowEditObjects: false,
  allowEditScenarios: false,
  allowFormatCells: false,
  allowFormatColumns: false,
  allowFormatRows: false,
  allowInsertColumns: false,
  allowInsertHyperlinks: false,
  allowInsertRows: false,
  allowPivotTables: false,
  allowSort: false,
  selectionMode: 'Normal',
};
const SELECTION_MODES: ReadonlySet<unknown> = new Set(['Normal', 'Unlocked', 'None']);

export const protectionType: HostType<string> = {
  name: 'WorksheetProtection',
  scalars: {
    Protected: { get: (sheetId, session) => session.beside.sheet(sheetId).protection !== null },
    Options: {
      get: (sheetId, session) => {
        const { protection } = session.beside.sheet(sheetId);
        return protection && { ...NOTHING_ALLOWED, ...protection.options };
      },
    },
  },
  methods: {
    Protect: (sheetId, args, session) => {
      assertWritable(session, sheetId);
      const options = (args.at(0) ?? {}) as Readonly<Record<string, unknown>>;
      for (const [name, value] of Object.entries(options)) {
        if (!(name in NOTHING_ALLOWED))
          throw new HostError('ApiNotFound', `WorksheetProtectionOptions.${name}`);
        const fits = name === 'selectionMode' ? SELECTION_MODES.has(value) : typeof value === 'boolean';
        if (!fits) throw new HostError('InvalidArgument', 'WorksheetProtection.protect');
      }
      session.beside.sheet(sheetId).protection = { options, password: args.optionalText(1) };
      session.tell({ kind: 'protected', sheetId, isProtected: true });
    },
    Unprotect: (sheetId, args, session) => {
      const { protection } = session.beside.sheet(sheetId);
      if (!protection || protection.password !== args.optionalText(0)) throw new HostError('AccessDenied');
      session.beside.sheet(sheetId).protection = null;
      session.tell({ kind: 'protected', sheetId, isProtected: false });
    },
  },
};
