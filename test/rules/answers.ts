import type { Policy } from '../../src/policy';
import { NATIONAL_2020 } from '../../src/policy/national-2020';
import { RULES } from '../../src/rules';
import { severityOf } from '../../src/rules/audit';
import { renderOutcome } from '../../src/rules/render';
import type { Outcome, Rule } from '../../src/rules/types';
import { answersOf } from '../../src/rules/understood';
import type { Evaluation } from '../../src/scoring';
import { formatCellRef } from '../../src/workbook';

/** What a rule says, as texts, for tables of borders; cases of a rule (`testRule`) stand in its own test. */

function asText(rule: Rule, outcome: Outcome): string {
  if (outcome.outcome === 'not-applicable') return `(${outcome.reason})`;
  if (outcome.outcome === 'cannot-decide')
    return `? ${outcome.needs.map(({ name }) => (typeof name === 'string' ? name : name.zh)).join('、')}`;
  if (outcome.outcome === 'pass') {
    outcome.cells?.map(formatCellRef);
    return 'pass';
  }
  const { found, expected, message } = renderOutcome(rule, outcome);
  expect(outcome.cells.map(formatCellRef)).not.toEqual([]);
  expect(message.zh + message.en).not.toMatch(/\{\w+\}|undefined|NaN/);
  const mark = outcome.outcome === 'fail' ? '' : '?';
  const told = [found && `found ${found.zh}`, expected && `expected ${expected.zh}`].filter(Boolean);
  return [`${severityOf(rule, outcome)}: ${outcome.message}${mark}`, ...told].join(', ');
}

/**
 * @returns pass, (reason) where there is nothing to check, ? and what is needed where it cannot decide, and what it reports
 * as "severity: message", with a question mark where a person is to look
 */
export function told(rule: Rule, evaluation: Evaluation, policy: Policy = NATIONAL_2020): string[] {
  const known = RULES.find(({ id }) => id === rule.id) ?? rule;
  return answersOf(known, evaluation, policy).map((outcome) => asText(known, outcome));
}

/** Without what was found and expected. */
export function briefly(rule: Rule, evaluation: Evaluation, policy?: Policy): string[] {
  return told(rule, evaluation, policy).map((text) => text.split(', ')[0]!);
}

/** The cells of everything that it reports or passes, in their order. */
export function cellsNamed(rule: Rule, evaluation: Evaluation, policy: Policy = NATIONAL_2020): string[] {
  return answersOf(rule, evaluation, policy).flatMap((outcome) =>
    'cells' in outcome && outcome.cells ? outcome.cells.map(formatCellRef) : [],
  );
}
