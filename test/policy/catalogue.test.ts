import { POLICIES, SOURCES, citationText, policyById, type Citation, type Setting } from '../../src/policy';

/** The policies that docs/domain names; further ones are checked like them. */
const NAMED = [
  'national-2020',
  'national-2021-cost',
  'no-satisfaction',
  'guangxi',
  'hubei',
  'jiangxi',
  'zhejiang',
  'sichuan',
  'shanxi',
  'hebei',
];

const IDS = POLICIES.map(({ id }) => id);

const settingsOf = (id: string): [string, Setting<unknown>][] =>
  Object.entries(policyById(id)?.settings ?? {});
const citationsOf = (id: string): [string, Citation][] => [
  ...settingsOf(id).map(([name, { source }]): [string, Citation] => [name, source]),
  ...POLICIES.filter((policy) => policy.id === id).map(({ basis }): [string, Citation] => ['basis', basis]),
];

describe('the policy catalogue', () => {
  it('holds every policy once, under its id', () => {
    expect(IDS).toEqual(expect.arrayContaining(NAMED));
    expect(new Set(IDS).size).toBe(IDS.length);
    for (const policy of POLICIES) expect(policyById(policy.id)).toBe(policy);
    expect(policyById('atlantis')).toBeNull();
  });

  it.each(IDS)('%s cites a known source for every setting, in both languages', (id) => {
    for (const [name, citation] of citationsOf(id)) {
      const known = [...Object.keys(SOURCES), citation.publication?.key];
      expect([name, known]).toEqual([name, expect.arrayContaining([citation.key])]);
      expect(citation.text.zh).toMatch(/\p{Script=Han}/u);
      expect(citation.text.en).not.toBe('');
    }
  });

  it.each(IDS)('%s never presents an unconfirmed value as law', (id) => {
    const unconfirmed = citationsOf(id).filter(([, { certainty }]) => certainty === 'U');
    for (const [, citation] of unconfirmed) {
      expect(citationText(citation).zh).toContain('常用做法，请向财政部门确认');
      expect(citationText(citation).en).toContain('commonly used, confirm with your finance bureau');
    }
  });

  it.each(IDS)('%s has the same settings as all others', (id) => {
    expect(settingsOf(id).map(([name]) => name)).toEqual(settingsOf('national-2020').map(([name]) => name));
  });

  it.each(IDS)('%s dates settings by calendar days', (id) => {
    const dates = settingsOf(id).map(([, { from }]) => from ?? '2020-01-01');
    for (const date of dates) expect(date).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  });
});

/** How sure docs/domain/scoring.md is of a value: tags may be weakened here, never strengthened. */
const CERTAINTY: [string, string, string][] = [
  ['national-2020', 'executionWeight', 'V'],
  ['national-2020', 'level1Weights', 'V'],
  ['national-2020', 'gradeBands', 'V'],
  ['national-2020', 'executionMethod', 'P'],
  ['national-2020', 'overTargetThreshold', 'U'],
  ['national-2020', 'rateReasonThreshold', 'U'],
  ['national-2020', 'personnelShare', 'U'],
  ['national-2021-cost', 'level1Weights', 'U'],
  ['national-2021-cost', 'executionWeight', 'U'],
  ['no-satisfaction', 'level1Weights', 'U'],
  ['guangxi', 'overTargetThreshold', 'P'],
  ['guangxi', 'deductionColumn', 'P'],
  ['hubei', 'executionWeight', 'P'],
  ['hubei', 'qualitativeBands', 'P'],
  ['jiangxi', 'executionMethod', 'P'],
  ['zhejiang', 'allowRateOver100', 'P'],
  ['sichuan', 'level1Weights', 'P'],
  ['sichuan', 'rateReasonThreshold', 'V'],
  ['shanxi', 'costCap', 'P'],
  ['hebei', 'equalMethod', 'P'],
];

it.each(CERTAINTY)('%s: %s is tagged %s', (id, name, certainty) => {
  expect(Object.fromEntries(citationsOf(id))[name]?.certainty).toBe(certainty);
});

it('holds the thresholds decided for national-2020', () => {
  const { settings } = POLICIES[0] ?? { settings: null };
  expect({
    over: settings?.overTargetThreshold.value,
    effect: settings?.overTargetEffect.value,
    reason: settings?.rateReasonThreshold.value,
    personnel: settings?.personnelShare.value,
    late: settings?.evaluationLateMonths.value,
    long: settings?.indicatorCount.value.max,
    dominating: settings?.dominatingShare.value,
  }).toEqual({
    over: '1.3',
    effect: 'reason-warning',
    reason: '0.8',
    personnel: '0.5',
    late: 6,
    long: 30,
    dominating: '0.5',
  });
});
