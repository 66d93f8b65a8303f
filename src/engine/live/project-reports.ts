import {
  areYearsKnown,
  haveSameGroups,
  isSame,
  withFreshLedger,
  type BuiltSubmissions,
  type Submission,
} from '../../intake';
import type { Memory } from '../../memory';
import { Auditor } from '../../rules';
import type { Pause } from '../pause';
import { reportProject, withExplanations, type ProjectOptions } from '../project-report';
import type { ProjectReport } from '../report';

/** The reports of all projects; an edit evaluates anew only those that it concerns. */
export class ProjectReports {
  #built: BuiltSubmissions = { submissions: [], ledgers: new Map(), joinedBySums: new Set() };
  #reports: readonly ProjectReport[] = [];
  /** By submission key. */
  #auditors = new Map<string, Auditor>();
  #named: {
    readonly of: BuiltSubmissions['ledgers'];
    readonly keys: ReadonlyMap<string, readonly string[]>;
  } | null = null;

  constructor(private readonly memory: Memory) {}

  get all(): readonly ProjectReport[] {
    return this.#reports;
  }

  /** Evaluates all submissions anew. */
  async evaluateAll(built: BuiltSubmissions, options: ProjectOptions, pause: Pause): Promise<void> {
    await this.#evaluate(built, options, pause, () => false);
  }

  /** Evaluates the submissions that differ from those before, or whose ledger was touched. */
  async evaluateChanged(
    built: BuiltSubmissions,
    options: ProjectOptions,
    pause: Pause,
    ledgerProjects: ReadonlySet<string>,
  ): Promise<void> {
    const before = new Map(this.#built.submissions.map((submission) => [submission.key, submission]));
    const isKept = (submission: Submission): boolean => {
      const old = before.get(submission.key);
      return (
        isSame(old, submission) &&
        haveSameGroups(old?.ledger ?? null, submission.ledger) &&
        !this.#concerns(built, submission.key, ledgerProjects)
      );
    };
    await this.#evaluate(built, options, pause, isKept);
  }

  /**
   * Evaluates the projects of touched ledger entries anew.
   * @returns false where entries came to or left a project as a whole, so that submissions are to be built anew
   */
  followLedgers(names: ReadonlySet<string>, options: ProjectOptions): boolean {
    const concerned = new Set<string>();
    for (const name of names) {
      const keys = this.#namedInLedgers().get(name);
      if (!keys) return false;
      for (const key of keys) concerned.add(key);
    }
    const ofConcerned = this.#built.submissions.filter(({ key }) => concerned.has(key));
    const isAsBuilt = ofConcerned.every(
      (submission) =>
        !this.#built.joinedBySums.has(submission.key) &&
        areYearsKnown(submission, this.#built.ledgers.get(submission.key) ?? []),
    );
    if (!isAsBuilt) return false;
    const submissions = this.#built.submissions.map((submission) =>
      concerned.has(submission.key)
        ? withFreshLedger(submission, this.#built.ledgers.get(submission.key) ?? [])
        : submission,
    );
    if (
      submissions.some(
        ({ ledger }, index) => (ledger === null) !== (this.#built.submissions[index]!.ledger === null),
      )
    ) {
      return false;
    }
    this.#reports = submissions.map((submission, index) =>
      submission === this.#built.submissions[index]
        ? this.#reports[index]!
        : this.#report(submission, options),
    );
    this.#built = { ...this.#built, submissions };
    return true;
  }

  /** Puts explanations in anew. */
  explain(explanations: ReadonlyMap<string, string>): void {
    this.#reports = this.#reports.map((report) => withExplanations(report, explanations));
  }

  /** Keys of submissions by the names that ledgers have for them; found out once for each time they are built. */
  #namedInLedgers(): ReadonlyMap<string, readonly string[]> {
    const { ledgers } = this.#built;
    if (this.#named?.of !== ledgers) {
      const keys = new Map<string, string[]>();
      for (const [key, links] of ledgers) {
        for (const name of new Set(links.flatMap((link) => link.names)))
          keys.set(name, [...(keys.get(name) ?? []), key]);
      }
      this.#named = { of: ledgers, keys };
    }
    return this.#named.keys;
  }

  #report(submission: Submission, options: ProjectOptions): ProjectReport {
    const { key } = submission;
    const auditor = this.#auditors.get(key) ?? new Auditor(this.memory);
    this.#auditors.set(key, auditor);
    return reportProject(submission, options, this.memory, auditor);
  }

  #concerns({ ledgers }: BuiltSubmissions, key: string, names: ReadonlySet<string>): boolean {
    return (ledgers.get(key) ?? []).some((link) => link.names.some((name) => names.has(name)));
  }

  async #evaluate(
    built: BuiltSubmissions,
    options: ProjectOptions,
    pause: Pause,
    isKept: (submission: Submission) => boolean,
  ): Promise<void> {
    const before = new Map(this.#reports.map((report) => [report.submission.key, report]));
    const reports: ProjectReport[] = [];
    for (const submission of built.submissions) {
      const old = before.get(submission.key);
      reports.push(
        old && isKept(submission)
          ? withExplanations(old, options.explanations)
          : this.#report(submission, options),
      );
      await pause();
    }
    const keys = new Set(built.submissions.map(({ key }) => key));
    this.#auditors = new Map([...this.#auditors].filter(([key]) => keys.has(key)));
    this.#built = built;
    this.#reports = reports;
  }
}
