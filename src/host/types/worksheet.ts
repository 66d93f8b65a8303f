import { HostError } from '../errors';
import { WHOLE_SHEET } from '../ranges';
import { entity, type Entity, type HostType } from '../registry';
import type { Session } from '../session';
import { worksheetEventMethods, worksheetsEventMethods } from './event-methods';
import {
  asFlag,
  asText,
  constant,
  keyedMethods,
  rangeArgument,
  rangeOf,
  required,
  sheetByKey,
  sheetState,
} from './members';
import { copySheet } from '../sheet-copy';
import { areasFrom } from './range-areas';
import { findAll, replaceAll } from './range-search';

const FORBIDDEN_IN_NAMES = /[[\]:*?/\\]/;

/** @throws HostError InvalidArgument, ItemAlreadyExists */
function checkSheetName(session: Session, name: string, own: string | null): void {
  const bad = name === '' || name.length > 31 || FORBIDDEN_IN_NAMES.test(name) || /^'|'$/.test(name);
  if (bad) throw new HostError('InvalidArgument');
  const other = session.book.sheets().find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
  if (other && other.id !== own) throw new HostError('ItemAlreadyExists');
}

function visibility(sheetId: string, session: Session): string {
  if (!sheetState(session, sheetId).hidden) return 'Visible';
  return session.beside.sheet(sheetId).veryHidden ? 'VeryHidden' : 'Hidden';
}

function setVisibility(sheetId: string, value: unknown, session: Session): void {
  if (value !== 'Visible' && value !== 'Hidden' && value !== 'VeryHidden')
    throw new HostError('InvalidArgument');
  assertStructure(session);
  const shown = session.book.sheets().filter(({ hidden, id }) => !hidden && id !== sheetId);
  if (value !== 'Visible' && shown.length === 0) throw new HostError('InvalidOperation');
  session.beside.sheet(sheetId).veryHidden = value === 'VeryHidden';
  session.book.setHidden(sheetId, value !== 'Visible');
}

function neighbour(sheetId: string, step: 1 | -1, visibleOnly: boolean, session: Session): Entity | null {
  const sheets = session.book.sheets();
  for (let i = sheets.findIndex(({ id }) => id === sheetId) + step; sheets[i]; i += step) {
    if (!visibleOnly || !sheets[i]!.hidden) return entity('Worksheet', sheets[i]!.id);
  }
  return null;
}

function deleteSheet(sheetId: string, session: Session): void {
  const others = session.book.sheets().filter(({ id, hidden }) => id !== sheetId && !hidden);
  assertStructure(session);
  if (others.length === 0) throw new HostError('InvalidOperation');
  session.book.removeSheet(sheetId);
}

/** Name (2), as Excel calls a copy. */
function copyName(name: string, session: Session): string {
  const base = name.replace(/ \(\d+\)$/, '');
  for (let number = 2; ; number++) {
    const suffix = ` (${number})`;
    const candidate = `${base.slice(0, 31 - suffix.length)}${suffix}`;
    if (!sheetByKey(session, candidate)) return candidate;
  }
}

/** Sheets of a workbook whose structure is protected neither come nor go, move, or change their names. */
function assertStructure(session: Session): void {
  if (session.beside.workbookProtected)
    throw new HostError('AccessDenied', null, 'The workbook is protected.');
}

export const worksheetType: HostType<string> = {
  name: 'Worksheet',
  // A sheet that is gone has no identity any more: whoever still holds its id gets ItemNotFound.
  identity: (sheetId, session) => ({ Id: sheetState(session, sheetId).id }),
  navigation: {
    Names: (sheetId) => entity('NamedItemCollection', { sheetId }),
    PageLayout: (sheetId) => entity('PageLayout', sheetId),
    FreezePanes: (sheetId) => entity('WorksheetFreezePanes', sheetId),
    CustomProperties: (sheetId) => entity('WorksheetCustomPropertyCollection', sheetId),
    Protection: (sheetId) => entity('WorksheetProtection', sheetId),
    Charts: (sheetId) => entity('ChartCollection', sheetId),
    Tables: (sheetId) => entity('TableCollection', sheetId),
    AutoFilter: (sheetId) => entity('AutoFilter', sheetId),
    HorizontalPageBreaks: (sheetId) => entity('PageBreakCollection', { sheetId, axis: 'rows' }),
    VerticalPageBreaks: (sheetId) => entity('PageBreakCollection', { sheetId, axis: 'columns' }),
  },
  scalars: {
    Id: { get: (sheetId) => sheetId },
    Name: {
      get: (sheetId, session) => sheetState(session, sheetId).name,
      set: (sheetId, value, session) => {
        assertStructure(session);
        const name = asText(value);
        checkSheetName(session, name, sheetId);
        session.book.renameSheet(sheetId, name);
      },
    },
    Position: {
      get: (sheetId, session) => session.book.sheets().findIndex(({ id }) => id === sheetId),
      set: (sheetId, value, session) => {
        assertStructure(session);
        if (typeof value !== 'number' || !session.book.sheets()[value])
          throw new HostError('InvalidArgument');
        session.book.moveSheet(sheetId, value);
      },
    },
    Visibility: { get: visibility, set: setVisibility },
    TabColor: {
      get: (sheetId, session) => sheetState(session, sheetId).tabColor,
      set: (sheetId, value, session) => session.book.setTabColor(sheetId, asText(value)),
    },
    // Loaded as ShowGridlines but set as Gridlines: that is how the client spells it.
    ShowGridlines: { get: (sheetId, session) => sheetState(session, sheetId).gridlines, set: setGridlines },
    ShowHeadings: {
      get: (sheetId, session) => session.beside.sheet(sheetId).headings,
      set: setHeadings,
    },
    Gridlines: { get: (sheetId, session) => sheetState(session, sheetId).gridlines, set: setGridlines },
    Headings: { get: (sheetId, session) => session.beside.sheet(sheetId).headings, set: setHeadings },
    StandardWidth: constant(8.43),
    StandardHeight: constant(15),
    // Sheets are told apart by their ids; Excel has a number for this besides.
    TabId: { get: (sheetId) => parseInt(sheetId.slice(1), 16) },
    EnableCalculation: constant(true),
  },
  methods: {
    ...worksheetEventMethods,
    Activate: (sheetId, _args, session) => {
      if (sheetState(session, sheetId).hidden) throw new HostError('InvalidOperation');
      session.book.activate(sheetId);
    },
    Calculate: (sheetId, _args, session) => session.book.calculateArea(sheetId, WHOLE_SHEET),
    Delete: (sheetId, _args, session) => deleteSheet(sheetId, session),
    FindAll: (sheetId, args, session) => required(findAll(sheetId, args, session)),
    FindAllOrNullObject: findAll,
    ReplaceAll: (sheetId, args, session) => replaceAll({ sheetId, area: WHOLE_SHEET }, args, session),
    Copy: (sheetId, args, session) => {
      assertStructure(session);
      const { book } = session;
      const sheets = book.sheets();
      const from = sheets.findIndex(({ id }) => id === sheetId);
      const beside =
        args.at(1) === null ? from : sheets.findIndex(({ id }) => id === (args.at(1) as Entity).self);
      const type = args.optionalText(0) ?? 'None';
      const needsOther = type === 'Before' || type === 'After';
      if (needsOther && (args.at(1) === null || beside < 0))
        throw new HostError('InvalidArgument', 'Worksheet.copy');
      const positions: Readonly<Record<string, number>> = {
        Before: beside,
        After: beside + 1,
        Beginning: 0,
        End: sheets.length,
        None: from + 1,
      };
      const to = copySheet(sheetId, copyName(sheets[from]!.name, session), positions[type]!, false, session);
      return entity('Worksheet', to);
    },
    GetRange: (sheetId, args, session) =>
      args.at(0) === null
        ? rangeOf(sheetId, WHOLE_SHEET)
        : entity('Range', rangeArgument(session, args, 0, sheetId)),
    GetRanges: (sheetId, args) => areasFrom(sheetId, args.text(0)),
    GetCell: (sheetId, args) => {
      const [row, column] = [args.whole(0), args.whole(1)];
      return rangeOf(sheetId, { top: row, left: column, bottom: row, right: column });
    },
    GetRangeByIndexes: (sheetId, args) => {
      const [top, left] = [args.whole(0), args.whole(1)];
      return rangeOf(sheetId, {
        top,
        left,
        bottom: top + args.whole(2) - 1,
        right: left + args.whole(3) - 1,
      });
    },
    GetUsedRange: (sheetId, args, session) =>
      rangeOf(
        sheetId,
        session.book.extent(sheetId, !args.flag(0)) ?? { top: 0, left: 0, bottom: 0, right: 0 },
      ),
    GetUsedRangeOrNullObject: (sheetId, args, session) => {
      const used = session.book.extent(sheetId, !args.flag(0));
      return used && rangeOf(sheetId, used);
    },
    GetNext: (sheetId, args, session) => required(neighbour(sheetId, 1, args.flag(0), session)),
    GetNextOrNullObject: (sheetId, args, session) => neighbour(sheetId, 1, args.flag(0), session),
    GetPrevious: (sheetId, args, session) => required(neighbour(sheetId, -1, args.flag(0), session)),
    GetPreviousOrNullObject: (sheetId, args, session) => neighbour(sheetId, -1, args.flag(0), session),
  },
};

function setGridlines(sheetId: string, value: unknown, session: Session): void {
  session.book.setGridlines(sheetId, asFlag(value));
}

function setHeadings(sheetId: string, value: unknown, session: Session): void {
  session.beside.sheet(sheetId).headings = asFlag(value);
}

function freeName(session: Session): string {
  for (let number = session.book.sheets().length + 1; ; number++) {
    if (!sheetByKey(session, `Sheet${number}`)) return `Sheet${number}`;
  }
}

function visibleSheets(session: Session, only: boolean) {
  return session.book.sheets().filter(({ hidden }) => !only || !hidden);
}

export const worksheetCollectionType: HostType<null> = {
  name: 'WorksheetCollection',
  items: (_self, session) => session.book.sheets().map(({ id }) => entity('Worksheet', id)),
  methods: {
    ...worksheetsEventMethods,
    ...keyedMethods<null>(
      (_self, key, session) => {
        const sheet = sheetByKey(session, key);
        return sheet ? entity('Worksheet', sheet.id) : null;
      },
      (_self, session) => session.book.sheets().length,
    ),
    GetCount: (_self, args, session) => visibleSheets(session, args.flag(0)).length,
    GetActiveWorksheet: (_self, _args, session) => entity('Worksheet', session.book.activeSheet()),
    GetFirst: (_self, args, session) => entity('Worksheet', visibleSheets(session, args.flag(0))[0]!.id),
    GetLast: (_self, args, session) => entity('Worksheet', visibleSheets(session, args.flag(0)).at(-1)!.id),
    Add: (_self, args, session) => {
      assertStructure(session);
      const name = args.optionalText(0) ?? freeName(session);
      checkSheetName(session, name, null);
      return entity('Worksheet', session.book.addSheet(name, session.book.sheets().length, false));
    },
  },
};
