import { matchNature, type Submission } from '../../intake';
import { convertMoney, type Decimal } from '../../numbers';
import type { SpendingLine } from './spending-line';
import { naturesIn } from './natures';
import { totalOf } from './spending-lines';

/** What the report says that money was spent on, item by item. */
export interface ToldList {
  readonly lines: readonly SpendingLine[];
  /** In 元: as the sentence states it, else what the items add up to. */
  readonly total: Decimal;
}

/** Lists of items with amounts in the written report. They say what a table may have put under another item. */
export function toldLists({ narrative }: Pick<Submission, 'narrative'>): readonly ToldList[] {
  return (narrative?.itemLists ?? []).map(({ items, total }) => {
    const lines = items.map(({ subject, value, unit, cell }): SpendingLine => ({
      code: '',
      name: '',
      text: subject,
      nature: matchNature(subject)?.code ?? null,
      yuan: convertMoney(value, unit, '元'),
      count: 1,
      codeCells: [cell],
      textCells: [cell],
      codeAndNameCells: [cell],
      codeAndTextCells: [cell],
      natures: naturesIn(subject),
    }));
    return { lines, total: total ? convertMoney(total.value, total.unit, '元') : totalOf(lines) };
  });
}
