import { cellText } from '../../text';
import {
  freeSheetName,
  planToGrid,
  valueAt,
  type AddedSheet,
  type Grid,
  type SheetInfo,
  type WorkbookPort,
} from '../../workbook';
import type { PlainDate } from '../../intake';
import { blankSheets, type Blank } from '../blank-sheets';
import { EngineError, type Report } from '../report';
import type { Sample, SampleTakenAway } from '../session-types';
import type { ExplanationStore } from './explanation-store';
import type { FollowedSheets } from './followed-sheets';
import type { KeptChoices } from './kept-choices';
import type { LiveReport } from './live-report';
import type { Serial } from './serial';

interface Around {
  readonly serial: Serial;
  readonly kept: KeptChoices;
  readonly explanations: ExplanationStore;
  readonly live: LiveReport;
  readonly ours: Pick<FollowedSheets, 'handEdits'>;
  readAll(): Promise<Report>;
}

type Port = Pick<
  WorkbookPort,
  'listSheets' | 'addSheets' | 'removeSheets' | 'readBlocks' | 'anchors' | 'changeAnchors'
>;

const notEmpty = (): EngineError =>
  new EngineError('not-empty', {
    zh: '工作簿里已有内容，没有写入示例。要看示例，请新建一个空白工作簿，在里面打开自评助手。',
    en: 'The workbook is not empty, so the sample was not written. To see it, open Ziping in a new, empty workbook.',
  });

/** Whether a sheet still says what was written into it. */
function isAsWritten({ used }: SheetInfo, planned: Grid, grid: Grid): boolean {
  const { bottom, right } = planned.area;
  if (!used || used.bottom > bottom || used.right > right) return false;
  return planned.values.every((line, row) =>
    line.every((value, column) => cellText(value) === cellText(valueAt(grid, row, column))),
  );
}

/** Loaded when it is asked for. */
const sampleSheets = async (): Promise<AddedSheet[]> =>
  (await import('../sample/sample-sheets')).sampleSheets();

/** Sheets that are hers from then on: those with which she begins, and the sample in an empty workbook, which goes again. */
export class Beginning implements Sample {
  constructor(
    private readonly port: Port,
    private readonly around: Around,
  ) {}

  begin(blank: Blank, asOf: PlainDate): Promise<Report> {
    return this.around.serial.run(async () => {
      const { kept } = this.around;
      // First: where it cannot be kept, nothing has been added that a second try would add once more.
      await kept.keep({ choices: { ...kept.choices, formId: blank.form } });
      await this.port.addSheets(blankSheets(blank, asOf));
      return this.around.readAll();
    });
  }

  get standing(): readonly string[] {
    const names = new Set(this.around.live.report?.sheets.map(({ name }) => name));
    return this.around.kept.sample.filter((name) => names.has(name));
  }

  show(): Promise<Report> {
    return this.around.serial.run(async () => {
      const plans = await sampleSheets();
      const sheets = await this.port.listSheets();
      if (sheets.some(({ used, own }) => used !== null || own !== null)) throw notEmpty();
      const taken = new Set(sheets.map(({ name }) => name.toLowerCase()));
      const named = plans.map((plan) => ({ ...plan, name: freeSheetName(plan.name, taken) }));
      const names = named.map(({ name }) => name);
      // First, so that they are known for a sample whatever happens.
      await this.around.kept.keep({ sample: names });
      await this.port.addSheets(named);
      return this.around.readAll();
    });
  }

  takeAway(changedToo: boolean): Promise<SampleTakenAway> {
    return this.around.serial.run(async () => {
      const names = new Set(this.around.kept.sample);
      const sheets = await this.port.listSheets();
      const samples = sheets.filter(({ name }) => names.has(name));
      const changed = changedToo ? new Set<string>() : await this.#changed(samples);
      const gone = samples.filter(({ id }) => !changed.has(id));
      const rest = sheets.filter((sheet) => !gone.includes(sheet));
      const isEmptyAgain = rest.every(({ used, own }) => used === null || own !== null);
      // What we wrote says nothing but the sample then, by formulas that refer to it.
      const ours = isEmptyAgain && this.around.ours.handEdits.length === 0 ? rest.filter(isOurs) : [];
      await this.port.removeSheets([...gone, ...ours].map(({ id }) => id));
      if (isEmptyAgain) await this.#forget();
      await this.around.readAll().catch((error: unknown) => this.#nothingLeft(error));
      return { kept: samples.filter(({ id }) => changed.has(id)).map(({ name }) => name) };
    });
  }

  /** The ids of those that she has changed. */
  async #changed(samples: readonly SheetInfo[]): Promise<Set<string>> {
    const plans = await sampleSheets();
    const planned = samples.map(({ name }) => planToGrid(plans[this.around.kept.sample.indexOf(name)]!));
    const grids = await this.port.readBlocks(
      samples.map(({ name }, at) => ({ sheet: name, area: planned[at]!.area })),
    );
    const isChanged = (sheet: SheetInfo, at: number): boolean =>
      !isAsWritten(sheet, planned[at]!, grids[at]!);
    return new Set(samples.filter(isChanged).map(({ id }) => id));
  }

  /** Reasons and corrections were about the sample. */
  async #forget(): Promise<void> {
    const { explanations, kept } = this.around;
    const reasons = [...explanations.all.keys()];
    if (reasons.length > 0) await explanations.set(reasons, '');
    const corrections = this.port.anchors().map(({ number }) => number);
    if (corrections.length > 0) await this.port.changeAnchors(corrections, []);
    await kept.keep({ sample: [] });
  }

  #nothingLeft(error: unknown): never {
    if (error instanceof EngineError && error.code === 'nothing-to-evaluate') this.around.live.forget();
    throw error;
  }
}

const isOurs = ({ own, twin }: SheetInfo): boolean => own !== null && twin === undefined;
