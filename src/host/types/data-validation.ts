import type { ValidationRecord } from '../beside';
import { HostError } from '../errors';
import { fullAddress, type SheetRange } from '../ranges';
import { isEntity, selfOf, type HostType, type Scalar } from '../registry';
import type { Session } from '../session';
import { asFlag, assertWritable, sheetNameOf } from './members';

const NOTHING: Omit<ValidationRecord, 'area'> = {
  rule: {},
  prompt: { showPrompt: true, title: '', message: '' },
  errorAlert: { showAlert: true, style: 'Stop', title: '', message: '' },
  ignoreBlanks: true,
};

/** What holds for all cells of the range; null where it is not the same for all of them. */
function recordOf({ sheetId, area }: SheetRange, session: Session): Omit<ValidationRecord, 'area'> | null {
  const { validations } = session.beside.sheet(sheetId);
  const touching = validations.filter(
    ({ area: other }) =>
      other.top <= area.bottom &&
      other.bottom >= area.top &&
      other.left <= area.right &&
      other.right >= area.left,
  );
  const last = touching.at(-1);
  if (!last) return NOTHING;
  const { top, left, bottom, right } = last.area;
  const covers = top <= area.top && bottom >= area.bottom && left <= area.left && right >= area.right;
  return covers ? last : null;
}

/** Later records win, so that one more is all that a change needs; those that it covers wholly go. */
function change(range: SheetRange, some: Partial<ValidationRecord>, session: Session): void {
  assertWritable(session, range.sheetId);
  const before = recordOf(range, session) ?? NOTHING;
  drop(range, session);
  session.beside.sheet(range.sheetId).validations.push({ ...before, ...some, area: range.area });
}

function drop({ sheetId, area }: SheetRange, session: Session): void {
  const sheet = session.beside.sheet(sheetId);
  sheet.validations = sheet.validations.filter(
    ({ area: { top, left, bottom, right } }) =>
      top < area.top || bottom > area.bottom || left < area.left || right > area.right,
  );
}

function asObject(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) throw new HostError('InvalidArgument');
  return value as Readonly<Record<string, unknown>>;
}

const KINDS: Readonly<Record<string, string>> = {
  wholeNumber: 'WholeNumber',
  decimal: 'Decimal',
  textLength: 'TextLength',
  list: 'List',
  date: 'Date',
  time: 'Time',
  custom: 'Custom',
};

/** Excel takes one kind of rule, and a list that is written down up to 255 characters. */
function asRule(value: unknown, session: Session): Readonly<Record<string, unknown>> {
  const rule = asObject(value);
  const [kind, ...others] = Object.keys(rule).filter((key) => rule[key] !== undefined && rule[key] !== null);
  if (kind === undefined || others.length > 0 || !(kind in KINDS)) throw new HostError('InvalidArgument');
  const given = asObject(rule[kind]);
  const { source } = given;
  if (kind === 'list' && isEntity(source)) {
    const { sheetId, area } = selfOf<SheetRange>(source, 'Range');
    const place = fullAddress(sheetNameOf(session, sheetId), area);
    const bang = place.lastIndexOf('!') + 1;
    const absolute = place.slice(bang).replaceAll(/([A-Z]+|\d+)/g, '$$$1');
    return { [kind]: { ...given, source: `=${place.slice(0, bang)}${absolute}` } };
  }
  if (kind === 'list' && (typeof source !== 'string' || source.length > 255)) {
    throw new HostError('InvalidArgument');
  }
  return rule;
}

/** Titles have room for 32 characters, messages for 255. */
function asMessage(value: unknown): Readonly<Record<string, unknown>> {
  const said = asObject(value);
  const { title = '', message = '' } = said;
  if (String(title).length > 32 || String(message).length > 255) throw new HostError('InvalidArgument');
  return said;
}

function field<K extends 'rule' | 'prompt' | 'errorAlert' | 'ignoreBlanks'>(
  key: K,
  read: (value: unknown, session: Session) => ValidationRecord[K],
): Scalar<SheetRange> {
  return {
    get: (range, session) => recordOf(range, session)?.[key] ?? null,
    set: (range, value, session) => change(range, { [key]: read(value, session) }, session),
  };
}

/** Data validation is stored and given back; whether cells are valid, the host does not say. */
export const dataValidationType: HostType<SheetRange> = {
  name: 'DataValidation',
  scalars: {
    Rule: field('rule', asRule),
    Prompt: field('prompt', asMessage),
    ErrorAlert: field('errorAlert', asMessage),
    IgnoreBlanks: field('ignoreBlanks', asFlag),
    Type: {
      get: (range, session) => {
        const record = recordOf(range, session);
        if (!record) return 'Inconsistent';
        return KINDS[Object.keys(record.rule)[0] ?? ''] ?? 'None';
      },
    },
  },
  methods: { Clear: (range, _args, session) => drop(range, session) },
};
