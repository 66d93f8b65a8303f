import { fold } from '../../../text';
import type { FieldEntry } from '../../tables';
import { isBlank, periodOf, readDate, readPeriod, statedText, type Period, type Stated } from '../../values';
import type { InfoField } from '../../words';
import type { Identity } from '../submission';
import { readEvaluationTypes } from './evaluation-types';

/** Fields of cover and overview that are read one by one; names and years are gathered elsewhere. */
export type IdentityFields = Omit<Identity, 'unitNames' | 'projectNames' | 'years'>;

const TEXT_FIELDS = [
  'projectName',
  'projectCode',
  'department',
  'unit',
  'reportTitle',
  'evaluationMethod',
  'evaluationAgency',
  'sealName',
  'issuer',
  'manager',
  'financeManager',
  'phone',
  'address',
  'postcode',
  'filledBy',
  'teamLeader',
  'intermediary',
] as const satisfies readonly InfoField[];

/** The first filled entry of a field; a blank one where there is only a place for it. */
export function entryOf(entries: readonly FieldEntry[], field: InfoField): FieldEntry | undefined {
  const own = entries.filter((entry) => entry.field === field);
  return own.find(({ value }) => value !== null) ?? own[0];
}

/** Reads all fields of the entries. */
export function identityFields(entries: readonly FieldEntry[]): IdentityFields {
  const texts = TEXT_FIELDS.flatMap((field) => {
    const entry = entryOf(entries, field);
    return entry ? [[field, statedText(entry)] as const] : [];
  });
  const types = entryOf(entries, 'evaluationTypes');
  const { reportDate, signatures } = datesOf(entries);
  const period = periodFrom(entries);
  return {
    ...Object.fromEntries(texts),
    ...(types && { evaluationTypes: readEvaluationTypes([types, ...types.rest]) }),
    ...(reportDate && { reportDate: readDate(reportDate.value, reportDate.format, reportDate.cell) }),
    ...(period && { period }),
    signatureDates: signatures.map(({ label, value, format, cell }) => ({
      label: label.trim(),
      date: readDate(value, format, cell),
    })),
    notes: entries
      .filter(({ field }) => field === 'note')
      .map((entry) => ({ label: fold(entry.label).replace(/:$/, ''), text: statedText(entry) })),
  };
}

const SIGNED: ReadonlySet<InfoField> = new Set(['filledBy', 'teamLeader', 'intermediary']);

/** 填报日期 beside a signature is its date; where nothing else tells the date of the report, it is that too. */
function datesOf(entries: readonly FieldEntry[]): {
  reportDate?: FieldEntry;
  signatures: readonly FieldEntry[];
} {
  const reportDate = entryOf(entries, 'reportDate');
  const filling = entries.filter(({ field }) => field === 'fillingDate');
  const hasSignature = entries.some(({ field }) => SIGNED.has(field));
  if (reportDate) return { reportDate, signatures: filling };
  if (hasSignature) return { signatures: filling };
  const [first, ...others] = filling;
  return first ? { reportDate: first, signatures: others } : { signatures: [] };
}

function periodFrom(entries: readonly FieldEntry[]): Period | undefined {
  const whole = entryOf(entries, 'period');
  if (whole) return wholePeriod(whole);
  const [start, end] = [entryOf(entries, 'periodStart'), entryOf(entries, 'periodEnd')];
  const date = (entry: FieldEntry | undefined): Stated<never> | ReturnType<typeof readDate> =>
    entry ? readDate(entry.value, entry.format, entry.cell) : { value: null, text: '', cells: [] };
  return start || end ? periodOf(date(start), date(end)) : undefined;
}

/** Start and end in cells of their own, 至 between them or not. */
function wholePeriod({ value, format, cell, rest }: FieldEntry): Period {
  const period = readPeriod(value, format, cell);
  const start = readDate(value, format, cell);
  const second = rest
    .map((entry) => readDate(entry.value, entry.format, entry.cell))
    .find((date) => date.value);
  return start.value && second && isBlank(period.end) ? periodOf(start, second) : period;
}
