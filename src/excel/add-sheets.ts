import {
  formatArea,
  freeSheetName,
  textFormula,
  textOfFormula,
  type AddedSheet,
  type EntryCells,
  type EntryKind,
} from '../workbook';
import type { Trips } from './batch';
import { isOfPages } from './errors';
import { fresh } from './fresh-name';
import { setUpPage, setUpPagesLater } from './page-setup';
import { removeSheets } from './remove-sheets';
import { layOut } from './sheet-layout';
import { lookCommands } from './sheet-looks';
import { contentBlocks } from './write-plan';

const nothing = (): void => undefined;

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
  for (const command of lookCommands(plan)) command(sheet);
  for (const { write } of contentBlocks(plan)) write(sheet);
  layOut(sheet, plan, false);
  for (const entry of plan.entries) guard(sheet, entry);
}

/** Hidden name of a sheet that is being added; its text says in which call. */
const ADDING = '_ziping.adding';

/** A call that failed: Excel may have carried out all of it, or a part. */
interface Failed {
  readonly token: string;
  /** Names that no sheet had before it. */
  readonly names: readonly string[];
}

interface Leftover {
  readonly id: string;
  /** What the hidden name says; null where there is none. */
  readonly token: string | null;
  readonly name: string;
  readonly isEmpty: boolean;
}

/** The sheets that there are, as far as a call that failed may have left them. */
async function lookAtSheets(trips: Trips): Promise<Leftover[]> {
  const ids = await trips.roundTrip(({ workbook: { worksheets } }) => {
    worksheets.load('items/id');
    return () => worksheets.items.map(({ id }) => id);
  });
  return trips.roundTrip(({ workbook: { worksheets } }) => {
    const looked = ids.map((id) => {
      const sheet = worksheets.getItem(id);
      sheet.load('name');
      const used = sheet.getUsedRangeOrNullObject(true);
      const name = sheet.names.getItemOrNullObject(ADDING);
      name.load('formula');
      return { id, sheet, used, name };
    });
    return () =>
      looked.map(({ id, sheet, used, name }) => ({
        id,
        name: sheet.name.toLowerCase(),
        token: name.isNullObject ? null : textOfFormula(String(name.formula)),
        isEmpty: used.isNullObject,
      }));
  });
}

/** Adds sheets that are hers from then on: all of them, or none. */
export class SheetAdding {
  /** What failed and was not looked after yet. */
  #failed: Failed[] = [];

  constructor(private readonly trips: Trips) {}

  /**
   * Adds sheets without a mark of ours: one round trip for the names in use, one for all sheets, one by which they are hers.
   * They are added before anything is written, which fails where the structure of the workbook is protected. The first one is
   * shown. Where it fails, what was added goes again: at once, or before the next call where Excel does not answer.
   *
   * @returns their names
   */
  async add(plans: readonly AddedSheet[]): Promise<string[]> {
    await this.#takeBack();
    const names = await this.#freeNames(plans);
    const call: Failed = { token: fresh(), names: names.map((name) => name.toLowerCase()) };
    try {
      await this.#send(plans, names, call.token);
    } catch (error) {
      this.#failed.push(call);
      await this.#takeBack().catch(nothing);
      throw error;
    }
    const setUp = ({ workbook }: Excel.RequestContext, at: number): void =>
      setUpPage(workbook.worksheets.getItem(names[at]!), plans[at]!);
    await setUpPagesLater(
      this.trips,
      plans.map((_, at) => (context) => setUp(context, at)),
    );
    return names;
  }

  #freeNames(plans: readonly AddedSheet[]): Promise<string[]> {
    return this.trips.roundTrip(({ workbook: { worksheets } }) => {
      worksheets.load('items/name');
      return () => {
        const taken = new Set(worksheets.items.map(({ name }) => name.toLowerCase()));
        return plans.map(({ name: wanted }) => {
          const name = freeSheetName(wanted, taken);
          taken.add(name.toLowerCase());
          return name;
        });
      };
    });
  }

  async #send(plans: readonly AddedSheet[], names: readonly string[], token: string): Promise<void> {
    const adding = this.trips.command(({ application, workbook }) => {
      application.suspendScreenUpdatingUntilNextSync();
      const added = names.map((name) => {
        const sheet = workbook.worksheets.add(name);
        sheet.names.add(ADDING, `=${textFormula(token)}`).visible = false;
        return sheet;
      });
      added.forEach((sheet, at) => add(sheet, plans[at]!));
      added[0]?.activate();
      // Last, so that all else is there where Excel fails at it.
      if (this.trips.setsUpPages) added.forEach((sheet, at) => setUpPage(sheet, plans[at]!));
    });
    await adding.catch((error: unknown) => (isOfPages(error) ? undefined : Promise.reject(error as Error)));
    // They are whole: a hidden name that stays says nothing.
    const letGo = this.trips.command(({ workbook: { worksheets } }) => {
      for (const name of names) worksheets.getItem(name).names.getItem(ADDING).delete();
    });
    await letGo.catch(nothing);
  }

  /** Deletes what calls that failed have left: what bears their token, and what they had not even come to name. */
  async #takeBack(): Promise<void> {
    if (this.#failed.length === 0) return;
    const isLeft = ({ token, name, isEmpty }: Leftover): boolean =>
      this.#failed.some((call) => token === call.token || (isEmpty && call.names.includes(name)));
    const left = (await lookAtSheets(this.trips)).filter(isLeft);
    await removeSheets(
      this.trips,
      left.map(({ id }) => id),
    );
    this.#failed = [];
  }
}
