import { Memory } from '../../memory';
import { assembleReport, submissionsOf } from '../build-report';
import { FindingsInOrder } from '../finding-order';
import { pauses } from '../pause';
import type { ProjectOptions } from '../project-report';
import type { Report } from '../report';
import type { LiveContents } from './live-contents';
import { ProjectReports } from './project-reports';

/** The report of an open workbook: worked out as far as something changed, and told whenever it is a new one. */
export class LiveReport {
  /** Of the whole session: what is planned and written from the report remembers in it too. */
  readonly memory = new Memory();
  readonly #reports = new ProjectReports(this.memory);
  readonly #order = new FindingsInOrder();
  #report: Report | null = null;

  constructor(private readonly tell: (report: Report) => void) {}

  get report(): Report | null {
    return this.#report;
  }

  /** There is nothing to evaluate any more. */
  forget(): void {
    this.#report = null;
  }

  /** Evaluates all projects anew. */
  async evaluateAll(contents: LiveContents, options: ProjectOptions): Promise<Report> {
    const pause = pauses();
    await this.#reports.evaluateAll(await submissionsOf(contents.whole, pause), options, pause);
    return this.publish(contents, options);
  }

  /** Evaluates the projects that differ from before, or whose ledger was touched; nothing is told yet. */
  async evaluateChanged(
    contents: LiveContents,
    options: ProjectOptions,
    ledgerProjects: ReadonlySet<string>,
  ): Promise<void> {
    const pause = pauses();
    const built = await submissionsOf(contents.whole, pause);
    await this.#reports.evaluateChanged(built, options, pause, ledgerProjects);
  }

  /** @returns false where submissions are to be built anew */
  followLedgers(names: ReadonlySet<string>, options: ProjectOptions): boolean {
    return this.#reports.followLedgers(names, options);
  }

  /** Puts explanations in anew; nothing is told yet. */
  explain(explanations: ReadonlyMap<string, string>): void {
    this.#reports.explain(explanations);
  }

  publish(contents: LiveContents, options: ProjectOptions): Report {
    const assembled = assembleReport(
      contents.whole,
      options.asOf,
      this.#reports.all,
      options,
      this.#order,
      this.memory,
    );
    const { otherReasons = [] } = options;
    const report = otherReasons.length > 0 ? { ...assembled, otherReasons } : assembled;
    this.#report = report;
    this.tell(report);
    return report;
  }
}
