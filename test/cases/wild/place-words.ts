import { join } from 'node:path';
import { valueAt, type Grid } from '../../../src/workbook';
import { withValue } from '../../metamorphic/change-grid';
import { gridsOfFile, WILD } from '../../metamorphic/cases';
import { see, type Seen } from '../../metamorphic/seen';
import { newErrors } from '../../metamorphic/outcome';
import { words } from './stated';

/** Where a meaning stands in the national table: the text of its cell, in the row that begins a block. */
const PLACES: Readonly<Record<string, readonly [block: string, text: string]>> = {
  actual: ['一级指标', '实际完成值'],
  target: ['一级指标', '年度指标值'],
  weight: ['一级指标', '分值'],
  score: ['一级指标', '得分'],
  reason: ['一级指标', '偏差原因分析及改进措施'],
  'indicator name': ['一级指标', '三级指标'],
  'initial budget': ['年初预算数', '年初预算数'],
  'budget of the year': ['年初预算数', '全年预算数'],
  executed: ['年初预算数', '全年执行数'],
  'execution rate': ['年初预算数', '执行率'],
  'weight of the execution rate': ['年初预算数', '分值'],
  'score of the execution rate': ['年初预算数', '得分'],
  'row: total funds': ['年度资金总额', '年度资金总额'],
  'row: part of the funds': ['其中：当年财政拨款', '其中：当年财政拨款'],
  'row: total score': ['总分', '总分'],
  'label: project name': ['项目名称', '项目名称'],
  'label: department': ['主管部门', '主管部门'],
  'label: unit': ['实施单位', '实施单位'],
  'goal expected': ['预期目标', '预期目标'],
  'goal actual': ['预期目标', '实际完成情况'],
};

export interface PlacedWord {
  readonly meaning: string;
  readonly word: string;
  /** What was read otherwise than in the table with the usual word. */
  readonly differences: readonly string[];
  readonly errors: readonly string[];
}

function placeOf(grid: Grid, meaning: string): { row: number; column: number } {
  const place = PLACES[meaning];
  if (!place) throw new Error(`no place for ${meaning}`);
  const [block, text] = place;
  const { top, bottom, left, right } = grid.area;
  const columnIn = (row: number, wanted: string): number => {
    for (let column = left; column <= right; column++)
      if (valueAt(grid, row, column) === wanted) return column;
    return -1;
  };
  for (let row = top; row <= bottom; row++)
    if (columnIn(row, block) >= 0 && columnIn(row, text) >= 0) return { row, column: columnIn(row, text) };
  throw new Error(`${text} is not in the table`);
}

/** All that a table says, without the labels and kinds that follow from the word itself. */
function saidBy({ report, json, uses }: Seen): Record<string, unknown> {
  return {
    projects: (report?.projects ?? []).map(({ submission: { projectName, identity, goal } }) => [
      projectName,
      identity.department?.text,
      identity.unit?.text,
      goal?.expected.text,
      goal?.actual.text,
    ]),
    funds: (json?.projects ?? []).flatMap(({ funds }) =>
      funds.map(({ field, value, unit, cells }) => [field.split('-')[0], value, unit, cells]),
    ),
    parts: (json?.projects ?? []).flatMap(({ funds }) => funds.map(({ field }) => field.endsWith('-total'))),
    execution: (json?.projects ?? []).map(({ execution }) => execution),
    indicators: (json?.projects ?? []).map(({ indicators }) => indicators),
    totals: (json?.projects ?? []).map(({ total }) => total),
    cells: [...uses].map(([cell, paths]) => `${cell} ${[...paths].sort().join(' ')}`).sort(),
  };
}

/** The claim of the column whose header stands at the place. */
function claimAt({ claims }: Seen, row: number, column: number): string | null {
  const found = claims?.find(({ cells }) =>
    cells.some((ref) => row >= ref.top && row <= ref.bottom && column >= ref.left && column <= ref.right),
  );
  return found ? `${found.state} ${found.meaning ?? ''}` : null;
}

/** Each word of words.json in turn in place of the usual one of a table that is right. */
export async function measureWords(): Promise<PlacedWord[]> {
  const [grid] = await gridsOfFile(join(WILD, 'faults/T00-clean.xlsx'));
  const base = await see([grid!]);
  const wanted = saidBy(base);
  const result: PlacedWord[] = [];
  for (const [meaning, list] of Object.entries(words())) {
    const { row, column } = placeOf(grid!, meaning);
    for (const word of list) {
      const seen = await see([withValue(grid!, row, column, word)]);
      const said = saidBy(seen);
      const differences = Object.keys(wanted).filter(
        (part) => JSON.stringify(said[part]) !== JSON.stringify(wanted[part]),
      );
      const claims = [claimAt(base, row, column), claimAt(seen, row, column)];
      if (claims[0] !== claims[1]) differences.push(`column ${claims[0]} → ${claims[1]}`);
      if (seen.failure !== null) differences.push(seen.failure);
      result.push({ meaning, word, differences, errors: newErrors(base, seen) });
    }
  }
  return result;
}
