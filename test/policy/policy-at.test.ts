import { policyAt, policyById, setting, type Policy } from '../../src/policy';
import { commonlyUsed } from '../../src/policy/citation';
import { NATIONAL_2020 } from '../../src/policy/national-2020';
import { reportProject } from '../../src/engine/project-report';
import { DEFAULT_CHOICES } from '../../src/engine';
import { submission } from '../scoring/submissions';
import { funds } from '../rules/money/tables';

const NOTE = commonlyUsed('convention', '示例', 'An example');
const year = (of: number) => ({ year: of, month: null, day: null });
const zhejiang = policyById('zhejiang')!;

const LATER: Policy = {
  ...NATIONAL_2020,
  id: 'example',
  settings: {
    ...NATIONAL_2020.settings,
    rateReasonThreshold: setting('0.95', NOTE, '2099-01-01'),
    executionWeight: {
      ...setting('30', NOTE, '2030-01-01'),
      before: { ...setting('20', NOTE, '2025-01-01'), before: setting('15', NOTE) },
    },
  },
};

describe('the settings of a policy in a year', () => {
  it('are those of the nation where its own do not hold yet', () => {
    expect(policyAt(LATER, year(2020)).settings.rateReasonThreshold).toBe(
      NATIONAL_2020.settings.rateReasonThreshold,
    );
    expect(policyAt(LATER, year(2099)).settings.rateReasonThreshold.value).toBe('0.95');
  });

  it.each([
    [2024, '15'],
    [2025, '20'],
    [2029, '20'],
    [2030, '30'],
  ])('are what held before: %d', (of, weight) => {
    expect(policyAt(LATER, year(of)).settings.executionWeight.value).toBe(weight);
  });

  it('hold from a day of the year on, and from the day itself', () => {
    const allows = (on: Parameters<typeof policyAt>[1]): boolean =>
      policyAt(zhejiang, on).settings.allowRateOver100.value;
    expect([year(2023), year(2024)].map(allows)).toEqual([false, true]);
    expect(allows({ year: 2024, month: 3, day: 31 })).toBe(false);
    expect(allows({ year: 2024, month: 4, day: 1 })).toBe(true);
  });

  it('are the policy itself where all of them hold, and else one object for all who ask', () => {
    expect(policyAt(zhejiang, year(2024))).toBe(zhejiang);
    expect(policyAt(zhejiang, year(2023))).toBe(policyAt(zhejiang, year(2020)));
    expect(policyAt(NATIONAL_2020, year(1990))).toBe(NATIONAL_2020);
    expect(policyAt(zhejiang, year(2020)).id).toBe('zhejiang');
  });
});

it.each([
  [2023, 'error'],
  [2024, 'info'],
])('a project of %d is judged by the settings of its year, whenever it is looked at', (of, severity) => {
  const project = submission({ year: of, funds: funds({ budget: '100', executed: '103' }) });
  const { findings } = reportProject(project, {
    choices: { ...DEFAULT_CHOICES, policyId: 'zhejiang' },
    asOf: { year: 2026, month: 1, day: 5 },
    explanations: new Map(),
    sheets: ['预算表'],
  });
  expect(findings.find(({ rule }) => rule === 'execution-over-budget')?.severity).toBe(severity);
});
