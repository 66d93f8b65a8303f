import { evaluateWorkbook, type Report } from '../../src/engine';
import { toText } from '../../src/numbers';
import { MemoryWorkbook } from '../engine/memory-workbook';
import { publishedCases } from './published/cases';
import { EXPECTATIONS } from './published/expectations';
import { LAYOUTS, layOut, type Layout, type PublishedCase } from './published/lay-out';

const asOf = { year: 2026, month: 1, day: 5 };

function evaluated(one: PublishedCase, layout: Layout): Promise<Report> {
  return evaluateWorkbook(MemoryWorkbook.of([layOut(one, layout)]), { asOf });
}

function counted(rules: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const rule of rules) counts[rule] = (counts[rule] ?? 0) + 1;
  return counts;
}

const isFigure = (text: string): boolean => /^\d+(?:\.\d+)?(?:万|万元)?$/.test(text);
const figure = (text: string): string =>
  text
    .replace(/万元?$/, '')
    .replace(/(\.\d*?)0+$/, '$1')
    .replace(/\.$/, '');

describe.each(publishedCases())('$id', (one) => {
  const expected = EXPECTATIONS[one.id]!;

  it('has an answer to each anomaly', () => {
    expect(expected.anomalies).toHaveLength(one.anomalies.length);
  });

  describe.each(LAYOUTS)('in the %s layout', (layout) => {
    it('is one project with the figures of the table', async () => {
      const { projects } = await evaluated(one, layout);
      expect(projects).toHaveLength(1);
      const { evaluation, submission } = projects[0]!;
      const [total] = one.funds_wan_yuan;
      const { budget, executed } = evaluation.execution;
      const isEmptyTotal =
        one.recomputed.flags.some((flag) => flag.startsWith('funds-parts')) && total!.full_year === '0';
      if (isFigure(total!.full_year) && !isEmptyTotal) expect(toText(budget!)).toBe(figure(total!.full_year));
      if (isFigure(total!.executed) && !isEmptyTotal) expect(toText(executed!)).toBe(figure(total!.executed));
      const { execution_rate: rate } = one.recomputed;
      if (rate !== null)
        expect(Math.abs(Number(evaluation.execution.rate!.times(100)) - rate)).toBeLessThan(0.051);
      expect(submission.indicators).toHaveLength(one.indicators.length);
    });

    it('has each fault found and no false alarm', async () => {
      const { findings } = await evaluated(one, layout);
      const errors = findings.filter(({ severity }) => severity === 'error').map(({ rule }) => rule);
      expect(counted(errors)).toEqual({ ...expected.errors, ...expected.layout });
      const rules = new Set(findings.map(({ rule }) => rule));
      const missed = expected.anomalies.map((answer) =>
        typeof answer === 'string' ? [] : answer.filter((rule) => !rules.has(rule)),
      );
      expect(missed).toEqual(expected.anomalies.map(() => []));
    });
  });
});
