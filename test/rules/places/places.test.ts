import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { evaluateWorkbook } from '../../../src/engine';
import { POLICIES } from '../../../src/policy';
import { ALL_RULES, RULES, type Finding, type Rule } from '../../../src/rules';
import { notApplicable } from '../../../src/rules/outcomes';
import { answersOf } from '../../../src/rules/understood';
import { formatCellRef, type Grid } from '../../../src/workbook';
import { MemoryWorkbook } from '../../engine/memory-workbook';
import { unaccountedIn } from '../accounted';
import { BASES, changed } from './bases';
import { changedCells } from './changed-cells';
import {
  faultsOf,
  PLACES,
  WHY_NOT,
  type AtPlace,
  type BaseId,
  type Fault,
  type Place,
  type Places,
} from './places';

/** The rows of the table stand in the tests of the rules; the tester of rules hands them over instead of testing. */
const mockRows = new Map<string, Places>();
jest.mock('../rule-tester', () => ({
  testRule: ({ id }: Rule, { places }: { places: Places }) => mockRows.set(id, places),
  testPlaces: ({ id }: Rule, places: Places) => mockRows.set(id, places),
}));

const TESTS = join(__dirname, '..');
const topics = readdirSync(TESTS, { withFileTypes: true }).filter((entry) => entry.isDirectory());
for (const { id } of ALL_RULES)
  for (const { name } of topics) {
    const file = join(TESTS, name, `${id}.test.ts`);
    // eslint-disable-next-line @typescript-eslint/no-require-imports
    if (existsSync(file)) require(file);
  }

const clean = new Map<BaseId, Promise<readonly Grid[]>>();
function gridsOf(id: BaseId): Promise<readonly Grid[]> {
  const known = clean.get(id) ?? BASES[id].grids();
  clean.set(id, known);
  return known;
}

async function findingsIn(
  grids: readonly Grid[],
  day: Fault['day'] & {},
  policyId?: string,
): Promise<readonly Finding[]> {
  const choices = policyId === undefined ? {} : { policyId };
  const { projects, findings } = await evaluateWorkbook(MemoryWorkbook.of(grids), { asOf: day, choices });
  expect(unaccountedIn(projects)).toEqual([]);
  return findings;
}

const rulesOf = (findings: readonly Finding[]): string[] =>
  [...new Set(findings.map(({ rule }) => rule))].sort();

function shown(at: AtPlace): string {
  return 'notHere' in at ? at.notHere : '✓'.repeat(faultsOf(at).length);
}

describe('clean workbooks', () => {
  it.each(Object.keys(BASES) as BaseId[])('%s: nothing but what its form lacks', async (id) => {
    const { day, always = [] } = BASES[id];
    expect(rulesOf(await findingsIn(await gridsOf(id), day))).toEqual(always);
  });
});

describe('the table of rules and places', () => {
  it('has a row for every rule', () => {
    expect([...mockRows.keys()].sort()).toEqual(ALL_RULES.map(({ id }) => id).sort());
  });

  it('is this', () => {
    const lines = [...mockRows].map(
      ([id, row]) => `${id}: ${PLACES.map((at) => shown(row[at])).join(' | ')}`,
    );
    const cells = [...mockRows.values()].flatMap((row) => PLACES.map((at) => row[at]));
    const because = (Object.keys(WHY_NOT) as (keyof typeof WHY_NOT)[]).map((reason) => {
      const count = cells.filter((at) => 'notHere' in at && at.notHere === reason).length;
      return `${reason} ${count}`;
    });
    const seen = cells.filter((at) => faultsOf(at).length > 0);
    const counts = `${cells.length} cells: ${seen.length} with ${seen.flatMap(faultsOf).length} faults, ${because.join(', ')}`;
    expect([counts, ...lines].join('\n')).toMatchSnapshot();
  });
});

const faults = [...mockRows].flatMap(([id, row]) =>
  PLACES.flatMap((place) => faultsOf(row[place]).map((one) => [id, place, one.fault, one] as const)),
);

/** Puts the fault in: this rule, those that the fault implies and no others speak of it. */
async function spokenOf(place: Place, one: Fault, rule: string): Promise<readonly Finding[]> {
  const { place: where, day, always = [] } = BASES[one.base];
  expect(where).toBe(place);
  const after = changed(await gridsOf(one.base), one);
  const findings = await findingsIn(after, one.day ?? day, one.policyId);
  expect(rulesOf(findings)).toEqual([...new Set([...always, rule, ...(one.implied ?? [])])].sort());
  return findings.filter((finding) => finding.rule === rule);
}

describe('faults', () => {
  it.each(faults)('%s, %s: %s', async (rule, place, _, one) => {
    const named = (await spokenOf(place, one, rule)).flatMap(({ cells }) => cells);
    const before = await gridsOf(one.base);
    const touched = changedCells(before, changed(before, one));
    const here = named.filter((cell) => touched(cell)).map(formatCellRef);
    if (one.names) expect(named.map(formatCellRef)).toEqual(expect.arrayContaining([...one.names]));
    else if (here.length === 0) expect(named.map(formatCellRef)).toContain('a changed cell');
  });
});

const saidElsewhere = [...mockRows].flatMap(([id, row]) =>
  PLACES.flatMap((place) => {
    const at = row[place];
    return 'notHere' in at && at.notHere === 'said-by-another' ? [[id, place, at.by, at.shown] as const] : [];
  }),
);

describe('faults that another rule speaks of', () => {
  it.each(saidElsewhere)('%s, %s: %s', async (rule, place, by, one) => {
    expect([by, ...(one.implied ?? [])]).not.toContain(rule);
    expect(await spokenOf(place, one, by)).not.toEqual([]);
  });
});

describe('rules that are switched off', () => {
  const off = RULES.filter(({ id }) =>
    PLACES.some((place) => {
      const at = mockRows.get(id)![place];
      return 'notHere' in at && at.notHere === 'switched-off';
    }),
  );

  it.each(off.map((rule) => [rule.id, rule] as const))('%s is so in every policy', async (_, rule) => {
    const { day } = BASES['national form'];
    const report = await evaluateWorkbook(MemoryWorkbook.of(await gridsOf('national form')), { asOf: day });
    const { evaluation } = report.projects[0]!;
    const answers = POLICIES.flatMap((policy) => answersOf(rule, evaluation, policy));
    expect(answers.length).toBeGreaterThan(0);
    expect(answers).toEqual(answers.map(() => notApplicable('other-policy')));
  });
});
