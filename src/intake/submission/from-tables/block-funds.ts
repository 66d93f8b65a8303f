import type { MoneyUnit } from '../../../numbers';
import { pairsInArea, toldTableUnit, type FoundTable, type InfoPair } from '../../tables';
import { readAmount, readMoneyUnit, readNumber, readPercent } from '../../values';
import { isBalanceRow, type FundColumn } from '../../words';
import { expectedRate } from '../expected-rate';
import type { FundRow } from '../submission';
import { fundRowsOf, type FundCell } from './fund-rows';
import { SourceLevels } from './source-levels';

/** Amounts in a block of labels and values: 计划安排资金（万元） with 其中：中央财政 … below it. */
export interface BlockFunds {
  readonly rows: readonly FundRow[];
  readonly unit: MoneyUnit | null;
}

interface Owner {
  readonly column: FundColumn;
  readonly unit: MoneyUnit | null;
  readonly place: InfoPair['labelCell'];
  readonly levels: SourceLevels;
}

/** Sources belong to the amount whose label stands in the same column above them, else to the last one. */
function ownerOf(owners: readonly Owner[], { labelCell }: InfoPair): Owner | undefined {
  const above = owners.filter(({ place }) => place.left === labelCell.left);
  return above[above.length - 1] ?? owners[owners.length - 1];
}

const BLOCK_UNIT: MoneyUnit = '万元';

/** Reads the amounts of a block. */
export function readBlockFunds(table: FoundTable): BlockFunds {
  const owners: Owner[] = [];
  const cells: FundCell[] = [];
  const beside: InfoPair[] = [];
  const told = toldTableUnit(table.view.told, table);
  for (const pair of pairsInArea(table.view, table.area, table.lane)) {
    const { meaning, label } = pair;
    if (meaning.kind === 'field') continue;
    if (meaning.kind === 'rate' || meaning.kind === 'points') {
      beside.push(pair);
      continue;
    }
    const stated = told ?? readMoneyUnit(label);
    if (meaning.kind === 'fund') {
      owners.push({
        column: meaning.fund,
        unit: stated ?? table.unit,
        place: pair.labelCell,
        levels: new SourceLevels(),
      });
      const amount = amountOf(pair, stated ?? table.unit ?? BLOCK_UNIT);
      // Its label names the column, not the row.
      cells.push({ kind: 'total', label: '', level: 0, column: meaning.fund, amount });
      continue;
    }
    const owner = ownerOf(owners, pair);
    if (!owner || isBalanceRow(label)) continue;
    const amount = amountOf(pair, stated ?? owner.unit ?? BLOCK_UNIT);
    const level = owner.levels.next(label, meaning.row);
    cells.push({ kind: meaning.row, label, level, column: owner.column, amount });
  }
  return {
    rows: withExecution(fundRowsOf(cells), beside),
    unit: owners.find(({ unit }) => unit !== null)?.unit ?? null,
  };
}

/** Rate, points and score of the execution in a block are those of its total. */
function withExecution(rows: FundRow[], beside: readonly InfoPair[]): FundRow[] {
  const [total, ...parts] = rows;
  if (total?.level !== 0) return rows;
  const rate = beside.find(({ meaning }) => meaning.kind === 'rate');
  const points = (wanted: 'weight' | 'score'): InfoPair | undefined =>
    beside.find(({ meaning }) => meaning.kind === 'points' && meaning.points === wanted);
  const [weight, score] = [points('weight'), points('score')];
  const said = {
    ...(rate && { rate: readPercent({ ...rate, expected: expectedRate(total.amounts) }) }),
    ...(weight && { weight: readNumber(weight) }),
    ...(score && { score: readNumber(score) }),
  };
  return [{ ...total, ...said }, ...parts];
}

function amountOf({ value, format, cell, label }: InfoPair, unit: MoneyUnit): FundCell['amount'] {
  return readAmount({ value, format, cell, unit, label });
}
