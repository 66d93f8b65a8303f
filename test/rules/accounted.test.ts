import { join } from 'node:path';
import { evaluateWorkbook } from '../../src/engine';
import { audit } from '../../src/rules';
import type { Grid } from '../../src/workbook';
import { MemoryWorkbook } from '../engine/memory-workbook';
import { allCases, filesOf, WILD } from '../metamorphic/cases';
import { DAY } from '../metamorphic/seen';
import { unaccounted, unaccountedIn } from './accounted';

const NOBODY_KNOWS = '业务栏目';

/** Headers whose loss leaves rules without something that they need. */
const HEADERS = [
  '年初预算数',
  '全年预算数',
  '全年执行数',
  '分值',
  '得分',
  '实际完成值',
  '年度指标值',
  '支出金额',
];

const without = (grids: readonly Grid[], header: string): Grid[] =>
  grids.map((grid) => ({
    ...grid,
    values: grid.values.map((row) => row.map((value) => (value === header ? NOBODY_KNOWS : value))),
  }));

async function owedBy(grids: readonly Grid[]): Promise<{ owed: string[]; undecided: number }> {
  const { projects } = await evaluateWorkbook(MemoryWorkbook.of(grids), { asOf: DAY });
  const outcomes = projects.flatMap(({ evaluation, policy }) => audit(evaluation, policy).outcomes);
  const all = outcomes.flatMap((one) => one.outcomes);
  const undecided = all.filter(({ outcome }) => outcome === 'cannot-decide').length;
  return { owed: unaccountedIn(projects), undecided };
}

describe('each answer says why', () => {
  it('in true tables', async () => {
    const files = [...(await allCases()), ...(await filesOf(join(WILD, 'faults')))];
    const owed = [];
    for (const { id, grids } of files) owed.push(...(await owedBy(grids)).owed.map((one) => `${id} ${one}`));
    expect(owed).toEqual([]);
  });

  it.each(HEADERS)('where nobody understands %s', async (header) => {
    const cases = (await allCases()).filter(({ grids }) =>
      grids.some(({ values }) => values.some((row) => row.includes(header))),
    );
    expect(cases.length).toBeGreaterThan(0);
    for (const { id, grids } of cases.slice(0, 3)) {
      const { owed } = await owedBy(without(grids, header));
      expect([id, owed]).toEqual([id, []]);
    }
  });

  it('is tried on answers that are not decided', async () => {
    const cases = (await allCases()).slice(0, 2);
    const undecided = [];
    for (const { grids } of cases)
      for (const header of HEADERS) undecided.push((await owedBy(without(grids, header))).undecided);
    expect(Math.max(...undecided)).toBeGreaterThan(0);
  });
});

describe('an answer that does not', () => {
  it.each([
    ['no answer', []],
    ['cannot decide, and does not say why', [{ outcome: 'cannot-decide', needs: [] }]],
    [
      'cannot decide for something without a name or a cell',
      [{ outcome: 'cannot-decide', needs: [{ name: ' ', cells: [] }] }],
    ],
    [
      'fail “differs” without a cell',
      [{ outcome: 'fail', message: 'differs', found: null, expected: null, cells: [] }],
    ],
  ] as const)('%s', (text, outcomes) => {
    expect(unaccounted('some-rule', outcomes)).toEqual([`some-rule: ${text}`]);
  });
});
