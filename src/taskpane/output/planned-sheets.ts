import { nameWithYear } from '../../intake';
import type { Report } from '../../engine';
import { formById, projectSheetNames, SHEET_NAMES } from '../../forms';
import type { Localized } from '../../language';

export interface PlannedSheet {
  readonly name: string;
  /** The form of a form sheet; for the others what they are. */
  readonly content: Localized | 'report' | 'summary' | 'findings';
}

/** The sheets that a write adds or replaces, in their order. A name already taken by a sheet of the user's gets a number. */
export function plannedSheets({ projects }: Report): readonly PlannedSheet[] {
  const keys = projects.map(({ submission }) => nameWithYear(submission));
  const names = projectSheetNames('form', keys);
  const reportNames = projectSheetNames('report', keys);
  return [
    ...projects.flatMap(({ form: id, submission }, index): PlannedSheet[] => {
      const form = formById(id);
      const sheet = { name: names[index] ?? '', content: form?.title ?? { zh: id, en: id } };
      const hasReport = form?.report && submission.narrative;
      return hasReport ? [sheet, { name: reportNames[index] ?? '', content: 'report' }] : [sheet];
    }),
    { name: SHEET_NAMES.summary, content: 'summary' },
    { name: SHEET_NAMES.findings, content: 'findings' },
  ];
}
