import {
  formatDate,
  isBefore,
  type Identity,
  type Narrative,
  type PlainDate,
  type Stated,
} from '../../intake';
import type { Localized } from '../../language';
import type { CellRef } from '../../workbook';
import { listOf } from '../texts/lists';

/** A date of the material with its name in words. */
export interface NamedDate {
  readonly name: Localized;
  readonly date: Stated<PlainDate>;
}

/** A date that was read, with the cells to go to. */
export interface KnownDate {
  readonly date: PlainDate;
  readonly cells: readonly CellRef[];
}

export const REPORT_DATE: Localized = { zh: '报告（评价）日期', en: 'report date' };

/** Single days that the cover and the signatures state; blank ones included. */
export function statedDates(identity: Identity): NamedDate[] {
  return [
    ...(identity.reportDate ? [{ name: REPORT_DATE, date: identity.reportDate }] : []),
    ...identity.signatureDates.map(({ label, date }) => ({ name: { zh: label, en: label }, date })),
  ];
}

/** Start and end of the project, each with its name. */
export function periodDates({ period }: Identity): NamedDate[] {
  if (!period) return [];
  return [
    { name: { zh: '项目开始时间', en: 'start of the project' }, date: period.start },
    { name: { zh: '项目结束时间', en: 'end of the project' }, date: period.end },
  ];
}

/** Dates of one role in the written report. */
export function narrativeDates(
  narrative: Narrative | null,
  role: Narrative['dates'][number]['role'],
): KnownDate[] {
  const dates = narrative?.dates.filter((mention) => mention.role === role) ?? [];
  return dates.map(({ value, cell }) => ({ date: value, cells: [cell] }));
}

/** The dates of the report: on the cover, and at the end of the text. */
export function reportDates(identity: Identity, narrative: Narrative | null): KnownDate[] {
  const { reportDate } = identity;
  const stated = reportDate?.value ? [{ date: reportDate.value, cells: reportDate.cells }] : [];
  return [...stated, ...narrativeDates(narrative, 'report')];
}

/** The dates that certainly differ from every one before them. */
export function distinctDates(dates: readonly KnownDate[]): KnownDate[] {
  const distinct: KnownDate[] = [];
  for (const one of dates) {
    const differs = (other: KnownDate): boolean =>
      isBefore(one.date, other.date) || isBefore(other.date, one.date);
    if (distinct.every(differs)) distinct.push(one);
  }
  return distinct;
}

/** The distinct dates as a list for messages. */
export function datesText(dates: readonly KnownDate[]): Localized {
  return listOf(distinctDates(dates).map(({ date }) => formatDate(date)));
}
