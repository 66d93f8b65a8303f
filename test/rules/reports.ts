import { parseIsoDate, type Identity, type PlainDate, type Stated, type Submission } from '../../src/intake';
import type { Period } from '../../src/intake/values/periods';
import { parseCellRef, type CellRef } from '../../src/workbook';
import { ORDERLY, report } from '../intake/submission/narrative/report';
import { evaluationOf } from './builders';

export { ORDERLY, report } from '../intake/submission/narrative/report';

/** Builders of cover fields and written reports for the rules about them. */

function cellsAt(address: string): CellRef[] {
  const cell = parseCellRef(address);
  if (!cell) throw new Error(`no reference: ${address}`);
  return [cell];
}

/** A text in a cell; "" is blank. */
export const at = (address: string, text: string): Stated<string> => ({
  value: text === '' ? null : text,
  text,
  cells: cellsAt(address),
});

/** A date in a cell, as ISO text to the day, the month or the year; "" is blank. */
export function dateAt(address: string, iso: string): Stated<PlainDate> {
  const [year, month, day] = iso.split('-').map(Number);
  const value = { year: year ?? 0, month: month ?? null, day: day ?? null };
  return { value: iso === '' ? null : value, text: iso, cells: cellsAt(address) };
}

/** A text in a date cell that is no date of the calendar. */
export const noDateAt = (address: string, text: string): Stated<PlainDate> => ({
  value: null,
  text,
  cells: cellsAt(address),
  problem: 'not-a-date',
});

export function period(start: string, end: string, address = '项目信息!B17'): Period {
  const text = start === '' && end === '' ? '' : `${start}至${end}`;
  return { start: dateAt(address, start), end: dateAt(address, end), text, cells: cellsAt(address) };
}

export const identity = (some: Partial<Identity>): Identity => ({
  signatureDates: [],
  notes: [],
  unitNames: [],
  projectNames: [],
  years: [],
  ...some,
});

/** An evaluation of which only the cover and overview fields are given. */
export function withFields(some: Partial<Identity>, more: Partial<Submission> = {}, today = '2021-10-26') {
  return evaluationOf({ identity: identity(some), ...more }, { asOf: parseIsoDate(today)! });
}

/** An evaluation with a written report. */
export function withReport(paragraphs: readonly string[], more: Partial<Submission> = {}) {
  return evaluationOf({ form: 'hechi', narrative: report(paragraphs), ...more });
}

/** The orderly report with some paragraphs replaced (null: left out). */
export function orderlyBut(changes: Readonly<Record<string, string | null>>): string[] {
  const missing = Object.keys(changes).filter((text) => !ORDERLY.includes(text));
  if (missing.length > 0) throw new Error(`not in the report: ${missing.join()}`);
  return ORDERLY.flatMap((text) => {
    const changed = changes[text];
    return changed === undefined ? [text] : changed === null ? [] : [changed];
  });
}
