import { sharedReasons } from '../../src/engine';
import type { Incomplete } from '../../src/engine';
import { cellRef } from '../../src/workbook';

function reason(project: string | null, text: string, rows: readonly number[]): Incomplete {
  return {
    project,
    why: 'unit-uncertain',
    message: { zh: text, en: text },
    cells: rows.map((row) => cellRef('明细', row, 3)),
  };
}

describe('reasons that several projects share', () => {
  test('are told once, with all projects and each cell once', () => {
    const shared = sharedReasons([
      reason('甲', '单位不能确定', [1, 2]),
      reason(null, '其他', []),
      reason('乙', '单位不能确定', [2, 3]),
    ]);
    expect(shared.map(({ message, projects }) => [message.zh, projects])).toEqual([
      ['单位不能确定', ['甲', '乙']],
      ['其他', [null]],
    ]);
    expect(shared[0]!.cells.map(({ top }) => top)).toEqual([1, 2, 3]);
    expect(shared[0]!.hasMoreCells).toBe(false);
  });

  test('ask for no further cells once enough are named', () => {
    const many = Array.from({ length: 60 }, (_, row) => row);
    let asked = 0;
    const late: Incomplete = {
      ...reason('乙', '单位不能确定', []),
      get cells() {
        asked += 1;
        return [];
      },
    };
    const [shared] = sharedReasons([reason('甲', '单位不能确定', many), late]);
    expect(shared).toMatchObject({ projects: ['甲', '乙'], hasMoreCells: true });
    expect(shared!.cells).toHaveLength(40);
    expect(asked).toBe(0);
  });
});
