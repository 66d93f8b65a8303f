import { OLDER_REPORTS, type FormId, type Submission } from '../intake';
import { provinceOf } from '../policy';
import { ANHUI_FORM } from './anhui';
import { ANHUI_REPORT } from './anhui-report';
import { DEPARTMENT } from './department';
import { GUANGXI_FORM } from './guangxi';
import { HECHI } from './hechi';
import { HENGSHAN_FORM } from './hengshan';
import { HUBEI_FORM } from './hubei';
import { NATIONAL } from './national';
import { SICHUAN_FORM } from './sichuan';
import type { Form } from './types';
import { YINCHUAN_FORM } from './yinchuan';

/** All official layouts, the national one first. A new one is its own file and a line here. */
export const FORMS: readonly Form[] = [
  NATIONAL,
  HECHI,
  SICHUAN_FORM,
  HUBEI_FORM,
  GUANGXI_FORM,
  DEPARTMENT,
  ANHUI_FORM,
  YINCHUAN_FORM,
  HENGSHAN_FORM,
  ANHUI_REPORT,
];

/** @returns null where there is no such form. */
export function formById(id: string): Form | null {
  return FORMS.find((form) => form.id === id) ?? null;
}

function known(id: FormId): Form {
  return formById(id) ?? NATIONAL;
}

/** Whether the tables are those of the older report: planned and received funds, evaluators, no indicators. */
function isOlderReport({ funds, evaluators, indicators }: Submission): boolean {
  const hasPlanned = funds?.rows.some(({ amounts }) => amounts.planned ?? amounts.received) ?? false;
  return indicators.length === 0 && (hasPlanned || evaluators !== null);
}

/** A regional layout that the unit's province uses, among those of the newer family. */
function regionalForm({ region, identity }: Submission): Form | null {
  const name = region ?? identity.unit?.text ?? '';
  const province = provinceOf(name);
  return (
    FORMS.find(
      ({ id, regions }) => !OLDER_REPORTS.has(id) && province !== null && regions.includes(province),
    ) ?? null
  );
}

/**
 * The layout in which a submission is written: the one it came in, else the older report where its tables are those of
 * one, else that of the unit's province, else the national one. The clerk may choose another one.
 */
export function recommendForm(submission: Submission): Form {
  if (submission.form) return known(submission.form);
  if (isOlderReport(submission)) return HECHI;
  return regionalForm(submission) ?? NATIONAL;
}
