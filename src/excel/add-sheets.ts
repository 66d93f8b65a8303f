import { formatArea, freeSheetName, type AddedSheet, type EntryCells, type EntryKind } from '../workbook';
import type { Trips } from './batch';
import { isOfPages } from './errors';
import { setUpPage, setUpPagesLater } from './page-setup';
import { layOut } from './sheet-layout';
import { contentBlocks, writeLooks } from './write-plan';

/** Each kind has a rule, as a prompt without one is not said to be shown; any text is long enough for that of texts. */
function ruleOf(takes: EntryKind): Excel.DataValidationRule {
  switch (takes.kind) {
    case 'list':
      return { list: { inCellDropDown: true, source: takes.words.join(',') } };
    case 'number':
      return { decimal: { formula1: 0, operator: 'GreaterThanOrEqualTo' } };
    case 'date':
      return { date: { formula1: '1990-01-01', operator: 'GreaterThanOrEqualTo' } };
    case 'text':
      return { textLength: { formula1: 0, operator: 'GreaterThanOrEqualTo' } };
  }
}

/** What does not fit is asked about and may stand all the same. */
function guard(sheet: Excel.Worksheet, { area, takes, title, hint }: EntryCells): void {
  const validation = sheet.getRange(formatArea(area)).dataValidation;
  validation.rule = ruleOf(takes);
  validation.prompt = { showPrompt: true, title, message: hint };
  validation.errorAlert = { showAlert: true, style: 'Warning', title, message: hint };
}

function add(sheet: Excel.Worksheet, plan: AddedSheet): void {
  writeLooks(sheet, plan);
  for (const { write } of contentBlocks(plan)) write(sheet);
  layOut(sheet, plan, false);
  for (const entry of plan.entries) guard(sheet, entry);
}

/**
 * Adds sheets without a mark of ours: one round trip for the names in use, one for all sheets. They are added before
 * anything is written, which fails where the structure of the workbook is protected. The first one is shown.
 *
 * @returns their names
 */
export async function addSheets(trips: Trips, plans: readonly AddedSheet[]): Promise<string[]> {
  const taken = await trips.roundTrip(({ workbook }) => {
    const { worksheets } = workbook;
    worksheets.load('items/name');
    return () => new Set(worksheets.items.map(({ name }) => name.toLowerCase()));
  });
  const names = plans.map(({ name: wanted }) => {
    const name = freeSheetName(wanted, taken);
    taken.add(name.toLowerCase());
    return name;
  });
  const adding = trips.command(({ application, workbook }) => {
    application.suspendScreenUpdatingUntilNextSync();
    const added = names.map((name) => workbook.worksheets.add(name));
    added.forEach((sheet, at) => add(sheet, plans[at]!));
    added[0]?.activate();
    // Last, so that all else is there where Excel fails at it.
    if (trips.setsUpPages) added.forEach((sheet, at) => setUpPage(sheet, plans[at]!));
  });
  await adding.catch((error: unknown) => (isOfPages(error) ? undefined : Promise.reject(error as Error)));
  const setUp = ({ workbook }: Excel.RequestContext, at: number): void =>
    setUpPage(workbook.worksheets.getItem(names[at]!), plans[at]!);
  await setUpPagesLater(
    trips,
    plans.map((_, at) => (context) => setUp(context, at)),
  );
  return names;
}
