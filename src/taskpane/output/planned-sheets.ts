import { nameWithYear } from '../../intake';
import type { Report } from '../../engine';
import { formById, formSheetNames, SHEET_NAMES } from '../../forms';
import type { Localized } from '../../policy';

export interface PlannedSheet {
  readonly name: string;
  /** The form of a form sheet; for the two others what they are. */
  readonly content: Localized | 'summary' | 'findings';
}

/** The sheets that a write adds or replaces, in their order. A name already taken by a sheet of the user's gets a number. */
export function plannedSheets({ projects }: Report): readonly PlannedSheet[] {
  const names = formSheetNames(projects.map(({ submission }) => nameWithYear(submission)));
  return [
    ...projects.map(({ form }, index) => ({
      name: names[index] ?? '',
      content: formById(form)?.title ?? { zh: form, en: form },
    })),
    { name: SHEET_NAMES.summary, content: 'summary' },
    { name: SHEET_NAMES.findings, content: 'findings' },
  ];
}
