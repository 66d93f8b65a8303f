import { BlockCounts, grewTooFast } from './counts';
import type { CellValue, Grid } from '../../../src/workbook';

/** Turns below which nothing is compared. */
const FEW = 1_000;
/** A square is four times as many. */
const MOST = 2.7;

const counts = new BlockCounts();
afterAll(() => counts.end());

type Made = (size: number) => readonly Grid[] | Promise<readonly Grid[]>;

/** Evaluates and plans; nothing that fails for want of something to evaluate is a fault here. */
async function run(make: Made, size: number): Promise<void> {
  const { tried } = await import('../../fuzz/sound');
  await tried(await make(size));
}

async function clean(): Promise<readonly Grid[]> {
  const { cleanWorkbook } = await import('../../cases/clean-workbook');
  return cleanWorkbook();
}

/** The clean tables with one text in place of another. */
async function withText(at: (text: CellValue) => boolean, text: string): Promise<readonly Grid[]> {
  return (await clean()).map((grid) => ({
    ...grid,
    values: grid.values.map((row) => row.map((value) => (at(value) ? text : value))),
  }));
}

/** The sheet with its last rows again, so that it has `size` of them. */
async function longer(sheet: string, size: number): Promise<readonly Grid[]> {
  return (await clean()).map((grid) => {
    if (grid.sheet !== sheet) return grid;
    const rows = Array.from({ length: size }, (_, at) => grid.values[3 + (at % (grid.values.length - 3))]!);
    const values = [...grid.values, ...rows];
    return { ...grid, values, area: { ...grid.area, bottom: grid.area.top + values.length - 1 } };
  });
}

async function wider(size: number): Promise<readonly Grid[]> {
  return (await clean()).map((grid) => {
    const values = grid.values.map((row, at) => [
      ...row,
      ...Array.from({ length: size }, () => (at < 3 ? '备注' : 5)),
    ]);
    return { ...grid, values, area: { ...grid.area, right: grid.area.left + values[0]!.length - 1 } };
  });
}

const PUMPED = [
  ' ',
  'T',
  '预算20万元，',
  '（',
  '一、',
  '1.',
  '项目名称：甲 ',
  '得分',
  '2024年1月1日',
  '≥5',
  '\n',
];

async function expectLinear(make: Made, size: number): Promise<void> {
  // Answers are remembered by text: these are others.
  await run(make, size / 2 + 1);
  counts.take();
  await run(make, size);
  const once = counts.take();
  await run(make, 2 * size);
  expect(once.size).toBeGreaterThan(500);
  expect(grewTooFast(once, counts.take(), FEW, MOST)).toEqual([]);
}

const NAME = '%s: no block of code runs more often than there is more to do';

test.each<[string, Made, number]>([
  ['entries of a ledger', (size) => longer('支出明细', size), 1_000],
  ['rows of a budget', (size) => longer('预算表', size), 150],
  ['rows of indicators', (size) => longer('绩效指标', size), 150],
  ['columns', wider, 120],
  ...PUMPED.map((part): [string, Made, number] => [
    `a goal of ${JSON.stringify(part)}`,
    (size) => withText((value) => /^完成/.test(String(value)), part.repeat(Math.ceil(size / part.length))),
    8_000,
  ]),
  ...PUMPED.map((part): [string, Made, number] => [
    `a title of ${JSON.stringify(part)}`,
    (size) => withText((value) => /年项目/.test(String(value)), part.repeat(Math.ceil(size / part.length))),
    8_000,
  ]),
  ...PUMPED.map((part): [string, Made, number] => [
    `a target of ${JSON.stringify(part)}`,
    (size) => withText((value) => value === '≥95%', part.repeat(Math.ceil(size / part.length))),
    8_000,
  ]),
])(NAME, (_, make, size) => expectLinear(make, size), 300_000);
