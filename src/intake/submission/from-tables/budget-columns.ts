import type { MoneyUnit } from '../../../numbers';
import type { CellRef } from '../../../workbook';
import { toldColumnUnit, type FoundTable, type GridView } from '../../tables';
import { readMoneyUnit } from '../../values';
import { FUND_COLUMNS, FUNDS_ABOUT, type FundColumn, type FundRowKind } from '../../words';

/** A column of amounts of a budget table. */
export interface AmountColumn {
  readonly at: number;
  readonly fund: FundColumn;
  /** Whether neither header nor caption but the row may say what the amounts are: 计划安排资金 beside sources in columns. */
  readonly toldByRow: boolean;
  /** Where the column holds the amounts of one source: 计划安排资金 / 中央财政. */
  readonly source: FundRowKind | null;
  readonly label: string;
  readonly unit: MoneyUnit;
  /** Who says the unit: the clerk, the header of the column, the table as a whole, or nobody. */
  readonly unitBy: 'clerk' | 'header' | 'table' | null;
  readonly headerCell: CellRef;
}

/** Budgets are kept in 万元 where they name no unit, as the official tables are. */
const BUDGET_UNIT: MoneyUnit = '万元';

/** What the amounts of a table are whose headers do not say it: told by its caption and the sheet's name. */
function fundOfTable({ caption, view: { grid } }: FoundTable): FundColumn {
  return FUNDS_ABOUT.meaningOf(caption?.text ?? '') ?? FUNDS_ABOUT.meaningOf(grid.sheet) ?? 'budget';
}

function meaningOf(
  meaning: string,
  table: FoundTable,
): Pick<AmountColumn, 'fund' | 'source' | 'toldByRow'> | null {
  const [first = '', ...rest] = meaning.split('-');
  const source = rest.length > 0 ? (rest.join('-') as FundRowKind) : null;
  const fund = FUND_COLUMNS.find((column) => column === first);
  if (fund) return { fund, source, toldByRow: false };
  if (first === 'source' && source) return { fund: fundOfTable(table), source, toldByRow: true };
  return meaning === 'amount' ? { fund: fundOfTable(table), source: null, toldByRow: true } : null;
}

function headerTexts(view: GridView, { header }: FoundTable, column: number): string[] {
  const texts: string[] = [];
  for (let row = header?.last ?? -1; header && row >= header.first; row--) texts.push(view.text(row, column));
  return texts.filter((text) => text !== '');
}

/** The columns of amounts, from left to right. */
export function amountColumns(view: GridView, table: FoundTable): AmountColumn[] {
  return Object.entries(table.columns)
    .flatMap(([meaning, at]): AmountColumn[] => {
      const read = meaningOf(meaning, table);
      if (!read) return [];
      const texts = headerTexts(view, table, at);
      const own = texts.map(readMoneyUnit).find((unit) => unit !== null);
      const said = toldColumnUnit(table.view.told, table, at);
      const unit = said ?? own ?? table.unit ?? BUDGET_UNIT;
      const unitBy = said ? 'clerk' : own ? 'header' : table.unit ? 'table' : null;
      const headerCell = view.ref(table.header?.last ?? table.area.top, at);
      return [{ at, ...read, label: texts[0] ?? '', unit, unitBy, headerCell }];
    })
    .sort((left, right) => left.at - right.at);
}
