import type { Policy } from '../../src/policy';
import { NATIONAL_2020 } from '../../src/policy/national-2020';
import { RULES } from '../../src/rules';
import { answersOf } from '../../src/rules/understood';
import { renderOutcome, type ReportedOutcome } from '../../src/rules/render';
import { isReported, severityOf } from '../../src/rules/audit';
import type { Fix, NotApplicable, Outcome, Rule, RuleData, Severity } from '../../src/rules/types';
import type { Evaluation } from '../../src/scoring';
import { formatCellRef } from '../../src/workbook';
import { unaccounted } from './accounted';
import type { Places } from './places/places';

interface Case {
  readonly name: string;
  readonly evaluation: Evaluation;
  /** Default: national-2020. Must be the one that the evaluation was made with. */
  readonly policy?: Policy;
}

/** What one reported outcome must be; what is left out is not compared. */
export interface Expected {
  /** Key into the rule's messages. */
  readonly message: string;
  /** Default: fail. */
  readonly outcome?: 'fail' | 'needs-review';
  readonly severity?: Severity;
  /** Sheet!A1 texts, the cell to correct first. */
  readonly cells?: readonly string[];
  /** Certain corrections, as "kind Sheet!A1: before → after"; none is []. */
  readonly fixes?: readonly string[];
  /** In Chinese. */
  readonly found?: string | null;
  readonly expected?: string | null;
}

export interface FailCase extends Case, Expected {
  /** Further outcomes that the rule must report besides the first. */
  readonly also?: readonly Expected[];
}

/**
 * Needs a person (`message`), there is nothing to check (`reason`), or the rule cannot decide and says what it needs
 * (`needs`, in Chinese).
 */
export interface UndecidedCase extends Case {
  readonly message?: string;
  readonly severity?: Severity;
  readonly reason?: NotApplicable;
  readonly needs?: readonly string[];
}

export interface RuleCases {
  readonly fails: readonly FailCase[];
  readonly passes: readonly Case[];
  readonly undecided?: readonly UndecidedCase[];
  /** Faults of each place where its facts can stand, through the whole intake: `places/places.test.ts` puts them in. */
  readonly places: Places;
}

function reportedOf(outcomes: readonly Outcome[]): ReportedOutcome[] {
  return outcomes.filter(isReported);
}

/** Every reported outcome must read well: all places filled, both languages, a cell to go to. */
function expectReadable(rule: Rule, outcome: ReportedOutcome): void {
  const { message, fix } = renderOutcome(rule, outcome);
  const texts = [message.zh, message.en, fix.zh, fix.en];
  expect(outcome.cells).not.toEqual([]);
  expect(texts).not.toContain('');
  expect(texts.filter((text) => /undefined|null|NaN|\[object/.test(text))).toEqual([]);
  expect(texts.flatMap((text) => text.match(/\{\w+\}/g) ?? [])).toEqual([]);
}

function fixText({ kind, cell, before, after }: Fix): string {
  const then = 'blank' in after ? '' : Object.values(after).join('');
  return `${kind} ${formatCellRef(cell)}: ${before} → ${then}`.trim();
}

function expectOutcome(rule: Rule, actual: ReportedOutcome, wanted: Expected): void {
  const rendered = renderOutcome(rule, actual);
  expect(actual.message).toBe(wanted.message);
  expect(actual.outcome).toBe(wanted.outcome ?? 'fail');
  if (wanted.severity !== undefined) expect(severityOf(rule, actual)).toBe(wanted.severity);
  if (wanted.cells !== undefined) expect(actual.cells.map(formatCellRef)).toEqual(wanted.cells);
  if (wanted.fixes !== undefined) expect((actual.fixes ?? []).map(fixText)).toEqual(wanted.fixes);
  if (wanted.found !== undefined) expect(rendered.found?.zh ?? null).toBe(wanted.found);
  if (wanted.expected !== undefined) expect(rendered.expected?.zh ?? null).toBe(wanted.expected);
}

/** What is said to be right stands somewhere, like what is wrong. */
function expectPlaced(outcome: Outcome): void {
  if (outcome.outcome !== 'pass' || outcome.cells === undefined) return;
  expect(outcome.cells.map(formatCellRef)).not.toEqual([]);
}

/** As the catalogue has it, which tells besides what its topic looks at. */
function ruleIn(rules: readonly Rule[], rule: Rule): Rule {
  return rules.find(({ id }) => id === rule.id) ?? rule;
}

function needsIn(outcomes: readonly Outcome[]): string[] {
  return outcomes.flatMap((outcome) =>
    outcome.outcome === 'cannot-decide'
      ? outcome.needs.map(({ name }) => (typeof name === 'string' ? name : name.zh))
      : [],
  );
}

/** The table of cases of one rule. An outcome that a case does not list fails it. */
export function testRule(rule: Rule, { fails, passes, undecided = [] }: RuleCases): void {
  const run = ({ evaluation, policy = NATIONAL_2020 }: Case): readonly Outcome[] => {
    const outcomes = answersOf(ruleIn(RULES, rule), evaluation, policy);
    expect(unaccounted(rule.id, outcomes)).toEqual([]);
    return outcomes;
  };

  describe(rule.id, () => {
    // A rule that only asks (docs/domain/decisions.md 15) has its cases among the undecided ones.
    const reportsOrAsks = fails.length > 0 || undecided.some(({ message }) => message !== undefined);
    it('has a case that it reports', () => expect(reportsOrAsks).toBe(true));
    if (fails.length > 0)
      it.each(fails.map((one) => [one.name, one] as const))('reports: %s', (_, one) => {
        const reported = reportedOf(run(one));
        const wanted: readonly Expected[] = [one, ...(one.also ?? [])];
        reported.forEach((outcome) => expectReadable(rule, outcome));
        expect(reported.map(({ message }) => message)).toEqual(wanted.map(({ message }) => message));
        wanted.forEach((expected, index) => expectOutcome(rule, reported[index]!, expected));
      });

    it.each(passes.map((one) => [one.name, one] as const))('passes: %s', (_, one) => {
      const outcomes = run(one);
      expect(reportedOf(outcomes).map(({ message }) => message)).toEqual([]);
      outcomes.forEach(expectPlaced);
      expect(outcomes.some(({ outcome }) => outcome === 'pass')).toBe(true);
    });

    if (undecided.length > 0) {
      it.each(undecided.map((one) => [one.name, one] as const))('cannot decide: %s', (_, one) => {
        const outcomes = run(one);
        const reported = reportedOf(outcomes);
        reported.forEach((outcome) => expectReadable(rule, outcome));
        expect(outcomes.some(({ outcome }) => outcome === 'fail')).toBe(false);
        expect(reported.map(({ message }) => message)).toEqual(
          one.message === undefined ? [] : [one.message],
        );
        if (one.severity !== undefined)
          expect(reported.map((outcome) => severityOf(rule, outcome))).toEqual([one.severity]);
        const reasons = outcomes.flatMap((outcome) =>
          outcome.outcome === 'not-applicable' ? [outcome.reason] : [],
        );
        if (one.reason !== undefined) expect(reasons).toContain(one.reason);
        if (one.needs !== undefined) expect(needsIn(outcomes)).toEqual(one.needs);
      });
    }
  });
}

/** The places of a rule that is no question to one project and has tests of its own. */
export const testPlaces = (_rule: RuleData, _places: Places): void => undefined;
