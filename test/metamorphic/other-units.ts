import { valueAt, type CellValue, type Grid } from '../../src/workbook';
import { figureAt, replaced, typedLike, withValues } from './change-grid';
import type { DistinctBlock } from './distinct-blocks';
import { headerBlocks } from './header-rows';
import { FACTORS, isAsked, moneyChange } from './money';
import { newPass, type Outcome } from './outcome';
import { see, type Seen } from './seen';
import { cellKey } from './uses';

/** Units that amounts are given in instead. */
const UNITS = ['元', '千元', '万元'] as const;
export type Unit = (typeof UNITS)[number];

/** A unit of money, not that of a price: 元/人. */
const LABEL = /(百万元|亿元|万元|千元|百元|元)(?!\/)/g;
const AMOUNT =
  /amounts\.|\.planned$|\.plannedTotal$|\.actualTotal$|expenses\.lines\.actual$|^ledger\.(amount|total)/;

/** Columns of amounts that no place in a submission names. */
const BESIDE = /^(借方|贷方|余额|结余)/;

interface Cell {
  readonly row: number;
  readonly column: number;
}

function cellsOf(grid: Grid): Cell[] {
  const { area } = grid;
  const cells: Cell[] = [];
  for (let row = area.top; row <= area.bottom; row++)
    for (let column = area.left; column <= area.right; column++)
      if (valueAt(grid, row, column) !== null) cells.push({ row, column });
  return cells;
}

/** Cells that hold amounts, and cells of labels that name their unit. */
function moneyCells(grid: Grid, { uses }: Seen): { amounts: Cell[]; labels: Cell[]; unit: string | null } {
  const used = ({ row, column }: Cell): readonly string[] => [
    ...(uses.get(cellKey(grid.sheet, row, column)) ?? []),
  ];
  const cells = cellsOf(grid);
  const beside = new Set(
    headerBlocks(grid).flatMap(({ columns }) =>
      columns
        .filter(({ text: header }) => BESIDE.test(header.replace(/\s/g, '')))
        .flatMap(({ cells: below }) => below.map(({ row, column }) => `${row},${column}`)),
    ),
  );
  const amounts = cells.filter(
    (cell) =>
      used(cell).some((use) => AMOUNT.test(use)) ||
      (beside.has(`${cell.row},${cell.column}`) && figureAt(grid, cell.row, cell.column) !== null),
  );
  const text = ({ row, column }: Cell): string => String(valueAt(grid, row, column));
  const labels = cells.filter(
    (cell) =>
      used(cell).length === 0 &&
      text(cell).length <= 40 &&
      text(cell).match(LABEL) !== null &&
      !/^元$|\d+元/.test(text(cell)),
  );
  const units = new Set(labels.flatMap((cell) => text(cell).match(LABEL) ?? []));
  return { amounts, labels, unit: units.size === 1 ? [...units][0]! : null };
}

/** The units that the amounts of a sheet can be given in instead; none where it does not name exactly one. */
export function otherUnits({ grid, seen }: DistinctBlock): Unit[] {
  const { amounts, unit } = moneyCells(grid, seen);
  const isWhole = amounts.every(
    ({ row, column }) =>
      typeof valueAt(grid, row, column) !== 'string' || figureAt(grid, row, column) !== null,
  );
  return unit === null || amounts.length === 0 || !isWhole ? [] : UNITS.filter((other) => other !== unit);
}

/** The same amounts in another unit. */
export async function changeUnit({ one, grid, block, seen }: DistinctBlock, to: Unit): Promise<Outcome> {
  const { amounts, labels, unit } = moneyCells(grid, seen);
  const factor = FACTORS[unit!]! / FACTORS[to]!;
  const changes = new Map<string, CellValue>();
  for (const { row, column } of amounts) {
    const figure = figureAt(grid, row, column);
    if (figure !== null)
      changes.set(
        `${row},${column}`,
        typedLike(Number((figure * factor).toFixed(8)), valueAt(grid, row, column)),
      );
  }
  for (const { row, column } of labels)
    changes.set(`${row},${column}`, String(valueAt(grid, row, column)).replace(LABEL, to));
  const after = await see(replaced(one.grids, withValues(grid, changes)), one.asOf);
  const { wrong, lost } = moneyChange(seen, after);
  const asked = isAsked(after.json, grid.sheet, 'unit-uncertain');
  return {
    part: 'units',
    kind: one.kind,
    where: `${one.id} ${block.sheet}`,
    column: 'amounts',
    meaning: `${unit}`,
    change: to,
    fate:
      after.failure !== null
        ? 'refused'
        : asked
          ? 'asked'
          : wrong.length > 0
            ? 'wrong'
            : lost.length > 0
              ? 'silent'
              : 'read',
    readAs: '',
    othersWrong: asked ? [] : wrong,
    othersSilent: asked ? [] : lost,
    falseErrors: [],
    newPass: newPass(seen, after),
    withoutFinding: false,
  };
}
