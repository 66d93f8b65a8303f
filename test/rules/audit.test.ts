import { NATIONAL_2020 } from '../../src/policy/national-2020';
import { ALL_RULES, RULES, audit, type Rule } from '../../src/rules';
import { findingOf, isReported, reportedFindings, severityOf } from '../../src/rules/audit';
import { ruleById } from '../../src/rules/catalogue';
import {
  cannotDecide,
  cellsOf,
  fail,
  needsReview,
  notApplicable,
  orNotApplicable,
  pass,
  unreadable,
} from '../../src/rules/outcomes';
import { renderOutcome } from '../../src/rules/render';
import type { Outcome } from '../../src/rules/types';
import { cellRef, formatCellRef, type CellRef } from '../../src/workbook';
import { evaluationOf } from './builders';

const cell = (row: number, column = 0, sheet = '表'): CellRef => cellRef(sheet, row, column);
const ruleOf = (id: string, outcomes: readonly Outcome[], more: Partial<Rule> = {}): Rule => ({
  ...RULES[0]!,
  id,
  severity: 'error',
  echoOf: undefined as never,
  reads: undefined as never,
  comparesTables: undefined as never,
  messages: {
    odd: {
      text: { zh: '“{found}”应为{expected}，见{where}', en: '"{found}" for {expected}, see {where}' },
      fix: { zh: '改为{expected}', en: 'make it {expected}' },
    },
  },
  check: () => outcomes,
  ...more,
});
const odd = (row: number, some = {}) =>
  fail('odd', { cells: [cell(row)], found: '甲', expected: '乙', ...some });
const found = (...rules: Rule[]) =>
  audit(evaluationOf({}), NATIONAL_2020, rules).findings.map(
    ({ rule, cells }) => `${rule} ${cells.map(formatCellRef).join()}`,
  );

describe('findings', () => {
  it('are what failed or needs a look, in the order of the rules', () => {
    const outcomes = [
      pass(),
      odd(1),
      notApplicable('blank'),
      needsReview('odd', { cells: [cell(2)] }),
      cannotDecide({ name: '甲', cells: [] }),
    ];
    expect(outcomes.map(isReported)).toEqual([false, true, false, true, false]);
    const result = audit(evaluationOf({}), NATIONAL_2020, [ruleOf('b', outcomes), ruleOf('a', [odd(3)])]);
    expect(result.findings.map(({ rule, outcome }) => `${rule} ${outcome}`)).toEqual([
      'b fail',
      'b needs-review',
      'a fail',
    ]);
    expect(result.outcomes.map(({ rule, outcomes: all }) => [rule.id, all.length])).toEqual([
      ['b', 5],
      ['a', 1],
    ]);
    expect(result.findings[0]).toMatchObject({
      project: '网络维护费',
      explained: null,
      source: RULES[0]!.source,
    });
  });

  it('that only repeat a failure of their cause at the same cell are left out', () => {
    const echo = (row: number, column = 0, sheet = '表') =>
      ruleOf('echo', [fail('odd', { cells: [cell(9), cell(row, column, sheet)] })], { echoOf: ['cause'] });
    expect(found(echo(1), ruleOf('cause', [odd(1)]))).toEqual(['cause 表!A2']);
    expect(found(echo(1), ruleOf('cause', [odd(2)]))).toHaveLength(2);
    expect(found(echo(1, 1), ruleOf('cause', [odd(1)]))).toHaveLength(2);
    expect(found(echo(1, 0, '别表'), ruleOf('cause', [odd(1)]))).toHaveLength(2);
    expect(found(echo(1), ruleOf('other', [odd(1)]))).toHaveLength(2);
    expect(found(echo(1), ruleOf('cause', [needsReview('odd', { cells: [cell(1)] })]))).toHaveLength(2);
    expect(found(echo(1), ruleOf('cause', [pass([cell(1)])]))).toHaveLength(1);
  });

  it('have a key by rule, project and first cell, and a number where there are more', () => {
    const keys = audit(evaluationOf({}), NATIONAL_2020, [
      ruleOf('a', [odd(1), odd(1), odd(2), fail('odd', { cells: [] }), odd(1)]),
    ]).findings.map(({ key }) => key);
    expect(keys.map((key) => key.replace(/\|.*?\|/, '|'))).toEqual([
      'a|表!A2',
      'a|表!A2|2',
      'a|表!A3',
      'a|',
      'a|表!A2|3',
    ]);
    expect(keys[0]).toContain('网络维护费');
  });

  it('that say the same as before are the same', () => {
    const rule = ruleOf('a', []);
    const [first, second] = [odd(1), odd(1)];
    const [before] = reportedFindings([{ rule, outcomes: [first] }], 'p');
    const known = new Map([before!]);
    expect(reportedFindings([{ rule, outcomes: [first] }], 'p', known)[0]![1]).toBe(before![1]);
    expect(reportedFindings([{ rule, outcomes: [first] }], 'q', known)[0]![1]).not.toBe(before![1]);
    expect(reportedFindings([{ rule, outcomes: [second, first] }], 'p', known)[1]![1]).not.toBe(before![1]);
    expect(findingOf({ rule, outcome: first as never }, null, 'k')).toMatchObject({
      project: null,
      key: 'k',
      severity: 'error',
    });
  });

  it('are as grave as the rule, or as the outcome says; a doubt is at most a warning', () => {
    const of = (rule: 'error' | 'info', outcome: Outcome) =>
      severityOf(ruleOf('a', [], { severity: rule }), outcome as never);
    expect([of('error', odd(1)), of('info', odd(1)), of('error', odd(1, { severity: 'info' }))]).toEqual([
      'error',
      'info',
      'info',
    ]);
    const doubt = (severity?: 'error' | 'info') =>
      needsReview('odd', { cells: [], ...(severity && { severity }) });
    expect([
      of('error', doubt()),
      of('info', doubt()),
      of('error', doubt('error')),
      of('error', doubt('info')),
    ]).toEqual(['warning', 'info', 'warning', 'info']);
  });
});

describe('outcomes', () => {
  it('in words have their values, in both languages', () => {
    const rule = ruleOf('a', []);
    const one = fail('odd', {
      cells: [],
      found: { zh: '甲', en: 'A' },
      expected: '乙',
      values: { where: { zh: '此处', en: 'here' } },
    });
    expect(renderOutcome(rule, one as never)).toEqual({
      message: { zh: '“甲”应为乙，见此处', en: '"A" for 乙, see here' },
      fix: { zh: '改为乙', en: 'make it 乙' },
      found: { zh: '甲', en: 'A' },
      expected: { zh: '乙', en: '乙' },
    });
    const bare = renderOutcome(rule, fail('odd', { cells: [] }) as never);
    expect([bare.found, bare.expected, bare.message.zh]).toEqual([null, null, '“”应为，见{where}']);
    expect(() => renderOutcome(rule, fail('none', { cells: [] }) as never)).toThrow(
      'Rule a has no message "none"',
    );
  });

  it('name each cell once, in their order', () => {
    const range = cellRef('表', 1, 0, 2, 1);
    const cells = cellsOf(
      { cells: [cell(3), cell(1)] },
      null,
      undefined,
      {},
      { cell: cell(3) },
      { cell: range },
      { cells: [cell(1, 1), cell(1, 0, '别表'), range] },
    );
    expect(cells.map(formatCellRef)).toEqual(['表!A4', '表!A2', '表!A2:A3', '表!B2', '别表!A2']);
    expect(cellsOf()).toEqual([]);
    const wide = [cellRef('表', 1, 0, 1, 2), cellRef('表', 1, 0, 2, 2), cellRef('表', 1, 0, 1, 3)];
    expect(cellsOf({ cells: wide })).toHaveLength(3);
  });

  it('say no more than they know', () => {
    expect(pass()).toEqual({ outcome: 'pass' });
    expect(pass([cell(1)])).toEqual({ outcome: 'pass', cells: [cell(1)] });
    const late = pass(() => [cell(1)]);
    expect('cells' in late && late.cells).toEqual([cell(1)]);
    expect(fail('odd', { cells: [] })).toEqual({
      outcome: 'fail',
      message: 'odd',
      found: null,
      expected: null,
      cells: [],
    });
    expect(orNotApplicable([], 'blank')).toEqual([notApplicable('blank')]);
    expect(orNotApplicable([pass()], 'blank')).toEqual([pass()]);
    expect(unreadable({ text: '约5', cells: [cell(1)] })).toEqual(
      cannotDecide({ name: '约5', cells: [cell(1)] }),
    );
    expect(unreadable(null)).toEqual(cannotDecide());
  });
});

describe('the catalogue', () => {
  it('is in the order of its numbers, and knows its rules by name', () => {
    for (const rules of [RULES, ALL_RULES])
      expect(rules.map(({ number }) => number)).toEqual(
        rules.map(({ number }) => number).sort((left, right) => left - right),
      );
    expect(ruleById('not-understood')?.id).toBe('not-understood');
    expect(ruleById(RULES[5]!.id)).toBe(RULES[5]);
    expect(ruleById('no-such-rule')).toBeNull();
  });
});
