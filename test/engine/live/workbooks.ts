import { gridOf, type CellValue } from '../../../src/workbook';
import { seedGrids } from '../../cases/seed-grids';
import { MemoryWorkbook } from '../memory-workbook';

export const LEDGER = '支出明细';
/** First row of entries, 0-based. */
export const LEDGER_HEAD = 3;

const SUMMARIES = ['专线费用', '购打印机', '其他工资福利费用', '电费'] as const;

function entry(at: number): CellValue[] {
  const project = at % 7 === 3 ? '设备购置费' : at % 5 === 4 ? null : '网络维护费';
  return [project, at % 3 === 0 ? '302' : '30201', '商品和服务支出', SUMMARIES[at % 4]!, 100 + (at % 90)];
}

/** The seed workbook; with as many entries in its ledger as are asked for. */
export function workbookWith(entries: number | null): MemoryWorkbook {
  const grids = seedGrids().map((grid) => {
    if (grid.sheet !== LEDGER || entries === null) return grid;
    const above = grid.values.slice(0, LEDGER_HEAD);
    const rows = Array.from({ length: entries }, (_, at) => entry(at));
    return gridOf(LEDGER, [...above, ...rows, ['合计', null, null, null, 200_000]]);
  });
  return MemoryWorkbook.of(grids);
}
