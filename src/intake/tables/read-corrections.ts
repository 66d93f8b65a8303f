import type { Localized } from '../../language';
import { isMoneyUnit, MONEY_UNITS } from '../../numbers';
import { formatCellRef, parseCellRef, type CellRef } from '../../workbook';
import {
  isAboutNames,
  TOLD_MEANINGS,
  TOLD_ROLES,
  WHOLE_SHEET,
  type Correction,
  type CorrectionKind,
  type Says,
  type ToldRole,
} from './corrections';
import type { FormId } from '../words';

const KINDS: readonly CorrectionKind[] = [
  'sheet-out',
  'not-a-table',
  'table',
  'header',
  'column',
  'unit',
  'year',
  'counts',
  'same-project',
  'different-projects',
];

const SCHEMA = 1;
const FIRST_YEAR = 1990;
const LAST_YEAR = 2100;

/** What is wrong with a correction: where, what was found and what was expected. */
export class CorrectionError extends Error {
  readonly text: Localized;

  /**
   * @param entry 1-based; null where the file as a whole is meant
   * @param field of the entry; null where the entry as a whole is meant
   */
  constructor(
    readonly entry: number | null,
    readonly field: string | null,
    readonly found: unknown,
    readonly expected: Localized,
  ) {
    const now = found === undefined ? null : JSON.stringify(found);
    const text = {
      zh: `${entry === null ? '' : `第 ${entry} 条`}${field === null ? '' : `“${field}”`}应为${expected.zh}，${now === null ? '现在没有' : `现为 ${now}`}`,
      en: `${entry === null ? '' : `entry ${entry}, `}${field === null ? '' : `“${field}” `}must be ${expected.en}, ${now === null ? 'and is missing' : `not ${now}`}`,
    };
    super(text.en);
    this.name = 'CorrectionError';
    this.text = text;
  }
}

type Entry = Readonly<Record<string, unknown>>;

/** Reads the fields of one entry. Every method throws CorrectionError. */
class Fields {
  constructor(
    private readonly values: Entry,
    private readonly entry: number | null,
  ) {}

  wrong(field: string, zh: string, en: string): CorrectionError {
    return new CorrectionError(this.entry, field, this.values[field], { zh, en });
  }

  oneOf<T extends string>(field: string, allowed: readonly T[]): T {
    const value = this.values[field];
    const found = allowed.find((one) => one === value);
    if (found === undefined) {
      const list = allowed.join(' | ');
      throw this.wrong(field, ` ${list} 之一`, `one of ${list}`);
    }
    return found;
  }

  orNull<T>(field: string, read: () => T): T | null {
    return this.values[field] === null || this.values[field] === undefined ? null : read();
  }

  meaning(): string | null {
    const value = this.values['meaning'];
    if (value === null) return null;
    if (typeof value !== 'string' || !TOLD_MEANINGS.has(value)) {
      throw this.wrong(
        'meaning',
        '含义（如 budget、executed、target），null 表示不需要这一栏',
        'a meaning such as budget, executed or target, or null for nothing that is needed',
      );
    }
    return value;
  }

  year(): number {
    const value = this.values['year'];
    if (typeof value === 'number' && Number.isInteger(value) && value >= FIRST_YEAR && value <= LAST_YEAR)
      return value;
    throw this.wrong('year', `${FIRST_YEAR}–${LAST_YEAR} 之间的年份（数字）`, `a year, as a number`);
  }

  names(): readonly [string, string] {
    const value = this.values['names'];
    const names = Array.isArray(value) ? (value as unknown[]) : [];
    const [one, other] = names;
    const areNames = names.length === 2 && typeof one === 'string' && typeof other === 'string';
    if (areNames && one.trim() !== '' && other.trim() !== '') return [one, other];
    throw this.wrong('names', '两个项目名称', 'the names of two projects');
  }

  place(kind: CorrectionKind): CellRef {
    const value = this.values['place'];
    const ref = typeof value === 'string' ? parseCellRef(value) : null;
    if (kind === 'sheet-out' && typeof value === 'string' && value.trim() !== '')
      return { sheet: ref?.sheet ?? sheetIn(value), ...WHOLE_SHEET };
    if (ref) return ref;
    if (kind === 'sheet-out') throw this.wrong('place', '工作表名称', 'the name of a sheet');
    throw this.wrong('place', '单元格或区域，如 预算表!A3:F8', 'cells such as 预算表!A3:F8');
  }
}

function sheetIn(text: string): string {
  const quoted = /^'(.*)'!?$/.exec(text.trim());
  return quoted ? quoted[1]!.replaceAll("''", "'") : text.trim();
}

function saysOf(fields: Fields, forms: readonly FormId[]): Says {
  const kind = fields.oneOf('kind', KINDS);
  switch (kind) {
    case 'table': {
      const role = fields.oneOf<ToldRole>('role', TOLD_ROLES);
      return { kind, role, form: fields.orNull('form', () => fields.oneOf('form', forms)) };
    }
    case 'column':
      return { kind, meaning: fields.meaning() };
    case 'unit': {
      const unit = fields.oneOf('unit', MONEY_UNITS);
      if (!isMoneyUnit(unit)) throw fields.wrong('unit', '金额单位', 'a unit of money');
      return { kind, unit };
    }
    case 'year':
      return { kind, year: fields.year() };
    case 'same-project':
    case 'different-projects':
      return { kind, names: fields.names() };
    default:
      return { kind };
  }
}

function fieldsOf(value: unknown, entry: number | null): Fields {
  if (typeof value === 'object' && value !== null && !Array.isArray(value))
    return new Fields(value as Entry, entry);
  throw new CorrectionError(entry, null, value, { zh: '一个对象', en: 'an object' });
}

function correctionIn(value: unknown, entry: number, forms: readonly FormId[]): Correction {
  const fields = fieldsOf(value, entry);
  const says = saysOf(fields, forms);
  return { ...says, place: isAboutNames(says) ? null : fields.place(says.kind) };
}

/**
 * Reads corrections from plain data, as `correctionsFile` writes them.
 * @param forms ids of the forms that there are
 * @throws CorrectionError naming entry and field
 */
export function readCorrections(value: unknown, forms: readonly FormId[]): Correction[] {
  const list = Array.isArray(value)
    ? (value as unknown[])
    : (value as { corrections?: unknown } | null)?.corrections;
  if (!Array.isArray(list)) {
    throw new CorrectionError(null, 'corrections', list, {
      zh: '更正的列表 { "schema": 1, "corrections": [ … ] }',
      en: 'a list of corrections { "schema": 1, "corrections": [ … ] }',
    });
  }
  const schema = Array.isArray(value) ? SCHEMA : (value as { schema?: unknown }).schema;
  if (schema !== SCHEMA) throw new CorrectionError(null, 'schema', schema, { zh: ' 1', en: '1' });
  return list.map((one, at) => correctionIn(one, at + 1, forms));
}

function placeText({ place, kind }: Correction): string | null {
  if (!place) return null;
  return kind === 'sheet-out' ? place.sheet : formatCellRef(place);
}

/** Corrections as plain data, ready for JSON; those whose cells are gone are left out. */
export function correctionsFile(corrections: readonly Correction[]): object {
  const entries = corrections
    .filter((one) => one.place !== null || isAboutNames(one))
    .map((one) => ({ ...one, place: placeText(one) ?? undefined }));
  return { schema: SCHEMA, corrections: entries };
}

/**
 * What a correction says, without its place, as text that can be kept beside the place.
 * @param order among the others: what is said last holds
 */
export function saysText(correction: Correction, order: number): string {
  return JSON.stringify({ ...correction, place: undefined, order });
}

/** Reads what `saysText` writes. @returns null where another version of the product wrote something unknown */
export function correctionAt(
  text: string,
  place: CellRef | null,
  forms: readonly FormId[],
): { readonly correction: Correction; readonly order: number } | null {
  try {
    const value = JSON.parse(text) as Entry;
    const { order } = value;
    const correction = { ...saysOf(fieldsOf(value, null), forms), place };
    return { correction, order: typeof order === 'number' ? order : 0 };
  } catch {
    return null;
  }
}
