import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { evaluateWorkbook } from '../../../src/engine';
import { ALL_RULES, type Finding, type Rule } from '../../../src/rules';
import { formatCellRef, type Grid } from '../../../src/workbook';
import { MemoryWorkbook } from '../../engine/memory-workbook';
import { BASES, changed } from './bases';
import { changedCells } from './changed-cells';
import { faultsOf, PLACES, type AtPlace, type BaseId, type Fault, WHY_NOT, type Places } from './places';

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
  return (await evaluateWorkbook(MemoryWorkbook.of(grids), { asOf: day, choices })).findings;
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

describe('faults', () => {
  it.each(faults)('%s, %s: %s', async (rule, place, _, one) => {
    const { place: where, day, always = [] } = BASES[one.base];
    expect(where).toBe(place);
    const before = await gridsOf(one.base);
    const after = changed(before, one);
    const findings = await findingsIn(after, one.day ?? day, one.policyId);
    expect(rulesOf(findings)).toEqual([...new Set([...always, rule, ...(one.implied ?? [])])].sort());
    const touched = changedCells(before, after);
    const named = findings.filter((finding) => finding.rule === rule).flatMap(({ cells }) => cells);
    const here = named.filter((cell) => touched(cell)).map(formatCellRef);
    if (one.names) expect(named.map(formatCellRef)).toEqual(expect.arrayContaining([...one.names]));
    else if (here.length === 0) expect(named.map(formatCellRef)).toContain('a changed cell');
  });
});
