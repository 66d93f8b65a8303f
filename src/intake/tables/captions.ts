import type { MoneyUnit } from '../../numbers';
import type { CellRef } from '../../workbook';
import { readMoneyUnit } from '../values/money-unit';
import { fold, withoutBrackets } from '../../text/folding';
import type { GridView } from './grid-view';

/** What stands above a table: rows first…header − 1. */
export interface Caption {
  readonly first: number;
  /** The title: 2020年项目支出预算表. */
  readonly title: { readonly text: string; readonly cell: CellRef } | null;
  readonly unit: MoneyUnit | null;
}

const TITLE =
  /(?:表|账|台账|明细|情况|清单|汇总|名单|人员|预算|绩效|指标|支出|资金|评价|报告书?)[)）]?$|年度?|^[一二三四五六七八九十]+、/;
const SIDE_NOTE =
  /^(?:编制|填报|填制|制表|报送|项目|预算|实施)?(?:单位|部门|日期|时间|名称)(?:名称)?[:(]|^金额单位|^附[件表]|^年度|^日期|^[(（]?(?:单位|金额)/;

/** Rows that belong to a table although they stand above its header: title, unit, 编制单位, a blank line between them. */
function isCaptionRow(view: GridView, row: number, left: number, right: number): boolean {
  const filled = view.filled(row, left, right);
  if (filled.length === 0 || filled.length > 4) return false;
  return filled.every((column) => {
    const text = view.folded(row, column);
    const short = typeof view.value(row, column) === 'string' && text.length <= 60;
    return (
      short && (SIDE_NOTE.test(text) || readMoneyUnit(text) !== null || TITLE.test(withoutBrackets(text)))
    );
  });
}

/**
 * The caption above a header row, as far up as rows look like one.
 * @param floor first row that may belong to it
 */
export function captionAbove(
  view: GridView,
  header: number,
  floor: number,
  left: number,
  right: number,
): Caption {
  let first = header;
  let unit: MoneyUnit | null = null;
  let title: Caption['title'] = null;
  for (let row = header - 1; row >= floor && header - row <= 8; row--) {
    if (view.isBlankRow(row, left, right)) continue;
    if (!isCaptionRow(view, row, left, right)) break;
    first = row;
    for (const column of view.filled(row, left, right)) {
      const text = view.text(row, column);
      unit ??= readMoneyUnit(text);
      const alone = !SIDE_NOTE.test(fold(text)) && TITLE.test(withoutBrackets(fold(text)));
      if (alone) title = { text, cell: view.ref(row, column) };
    }
    if (title) break;
  }
  return { first, title, unit };
}
