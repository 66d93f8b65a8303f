import { valueAt, type Area, type CellValue, type Grid } from '../../src/workbook';

/** One header with the columns below it. */
export interface HeaderColumn {
  readonly text: string;
  /** The cell that holds the header. */
  readonly row: number;
  readonly left: number;
  /** The last column that it stands over. */
  readonly right: number;
  /** Cells below it that hold values. */
  readonly cells: readonly { readonly row: number; readonly column: number }[];
}

/** A header row, or two of them, with the rows below as far as they belong to it. */
export interface HeaderBlock {
  readonly sheet: string;
  readonly top: number;
  readonly headerBottom: number;
  readonly bottom: number;
  readonly columns: readonly HeaderColumn[];
  /** Its headers in one text: equal for header rows that say the same. */
  readonly words: string;
}

/**
 * Words by which a reader of the test's tables knows a header; they are the test's own, so that what is measured does not
 * depend on what the product knows.
 */
const HEADER =
  /(指标|名称|目标值|指标值|完成值|完成情况|完成率|实际值|分值|分数|标准分|满分|打分|权重|得分|自评分?|评价标准|评价内容|预算数?|预算金额|批复数|安排数|执行数|支出数?|到位数?|金额|资金|额度|已花|支出金额|执行率|进度|原因|措施|备注|说明|编码|科目|日期|摘要|用途|凭证号?|借方|贷方|余额|结余|来源|单位|部门|科室|负责人|事项|课题|归属|序号|行次|姓名|职[称务]|签字|电话|符号|数值|性质|维度|考核点|想达到|做到了|年初数|调整后|本级|上级|支出内容|佐证材料|运算符|等级|类型)$/;
/** What begins a row that belongs to no column of the block above. */
const NEW_PART =
  /^((年度|年初|项目)?(总体|绩效|年度|预期|设定)*目标|评价结论|存在问题|改进措施|[^，]{0,8}负责人|填[报表]|联系|制表|审核|签字|注|说明$|资金管理情况|绩效指标|年度绩效指标|项目基本情况|[一二三四五六七]、)/;

/** 列次 | 1 | 2 | 3: numbers of columns, no values. */
const NUMBERS_COLUMNS = /^[列栏]次$/;

/** Rows of the total score: they belong to the form, not to the columns above. */
const TOTAL_SCORE = /^(绩效)?(自评)?(总分|总计|总得分|得分合计|总分合计|合计总分)/;

/** Names of levels: a row that has one holds indicators. */
const LEVEL =
  /^(产出|效益|满意度|成本|数量|质量|时效|社会效益|经济效益|生态效益|可持续影响|服务对象满意度)指标$/;

/** Names of offices: a row that has one holds labels and what stands beside them. */
const OFFICE = /(局|中心|委员会|公司|政府|大队|站|所|院|会|厅)(部门)?$/;

const bare = (value: CellValue): string =>
  typeof value === 'string' ? value.replace(/[\s：:]/g, '').replace(/[（(][^（）()]*[）)]/g, '') : '';
const isFilled = (value: CellValue): boolean => value !== null && String(value).trim() !== '';

interface Filled {
  readonly column: number;
  readonly value: CellValue;
}

function filledIn(grid: Grid, row: number): Filled[] {
  const cells: Filled[] = [];
  for (let column = grid.area.left; column <= grid.area.right; column++) {
    const value = valueAt(grid, row, column);
    if (isFilled(value)) cells.push({ column, value });
  }
  return cells;
}

function isHeaderRow(grid: Grid, row: number): boolean {
  const cells = filledIn(grid, row);
  const texts = cells.filter(({ value }) => typeof value === 'string');
  if (texts.length < 3 || cells.length - texts.length > 1) return false;
  if (texts.some(({ value }) => LEVEL.test(bare(value)) || OFFICE.test(bare(value)))) return false;
  const known = texts.filter(({ value }) => bare(value).length <= 20 && HEADER.test(bare(value)));
  const isGoal = texts.length <= 4 && texts.some(({ value }) => /目标$|完成情况/.test(bare(value)));
  return known.length >= 3 && known.length / texts.length > 0.6 && !isGoal;
}

function mergeAt({ merges }: Grid, row: number, column: number): Area | undefined {
  return merges.find(
    ({ top, left, bottom, right }) => row >= top && row <= bottom && column >= left && column <= right,
  );
}

interface Span extends Filled {
  readonly right: number;
}

/** Columns that each header of the row stands over: up to the next one, or as far as it is merged. */
function spansIn(grid: Grid, row: number): Span[] {
  const cells = filledIn(grid, row);
  return cells.map((cell, at) => {
    const next = cells[at + 1]?.column ?? grid.area.right + 1;
    if (grid.merges.length === 0) return { ...cell, right: next - 1 };
    return { ...cell, right: Math.min(mergeAt(grid, row, cell.column)?.right ?? cell.column, next - 1) };
  });
}

/** Whether the row is the lower half of the header row above it. */
function isSecondRow(grid: Grid, row: number): boolean {
  const cells = filledIn(grid, row);
  const above = spansIn(grid, row - 1);
  if ([...cells, ...above].some(({ value }) => OFFICE.test(bare(value)))) return false;
  if (cells.length < 2 || above.length < 3 || cells.some(({ value }) => typeof value !== 'string'))
    return false;
  return cells.every(({ column, value }) => {
    const over = above.find((span) => column >= span.column && column <= span.right);
    return (
      over !== undefined && over.right > over.column && bare(value).length <= 8 && !/\d/.test(bare(value))
    );
  });
}

/** Cells that an indicator fills at least: its level or name, its target, its result, its points. */
const FEWEST_IN_ROW = 4;

function endOf(grid: Grid, first: number, header: readonly Filled[]): number {
  const left = header[0]!.column;
  const hasIndicators = header.some(({ value }) => /指标/.test(bare(value)));
  for (let row = first; row <= grid.area.bottom; row++) {
    const cells = filledIn(grid, row);
    // One blank line parts no table of indicators: rows below it belong to the same columns.
    if (cells.length === 0 && hasIndicators && filledIn(grid, row + 1).length >= FEWEST_IN_ROW) continue;
    if (cells.length === 0 || isHeaderRow(grid, row)) return row - 1;
    const [begin] = cells;
    const text = bare(begin!.value);
    if (TOTAL_SCORE.test(text) || (hasIndicators && /^合计/.test(text))) return row - 1;
    if (begin!.column <= left && NEW_PART.test(text)) return row - 1;
  }
  return grid.area.bottom;
}

function columnsOf(grid: Grid, top: number, headerBottom: number, bottom: number): HeaderColumn[] {
  const isOver = (upper: Span, { column }: Span): boolean => column >= upper.column && column <= upper.right;
  const upper = spansIn(grid, top);
  const lower = headerBottom > top ? spansIn(grid, headerBottom) : [];
  const own = [
    ...upper
      .filter((span) => !lower.some((below) => isOver(span, below)))
      .map((span) => ({ ...span, row: top })),
    ...lower.map((span) => ({ ...span, row: headerBottom })),
  ].sort((one, other) => one.column - other.column);
  return own.map(({ row, column: left, value, right: reach }) => {
    const right = grid.merges.length > 0 ? reach : left;
    const cells: { row: number; column: number }[] = [];
    for (let below = headerBottom + 1; below <= bottom; below++) {
      if (filledIn(grid, below).some(({ value }) => NUMBERS_COLUMNS.test(bare(value)))) continue;
      for (let column = left; column <= right; column++)
        if (isFilled(valueAt(grid, below, column))) cells.push({ row: below, column });
    }
    return { text: String(value), row, left, right, cells };
  });
}

/** All header rows of a sheet with the columns below them. */
export function headerBlocks(grid: Grid): HeaderBlock[] {
  const blocks: HeaderBlock[] = [];
  for (let row = grid.area.top; row < grid.area.bottom; row++) {
    if (!isHeaderRow(grid, row)) continue;
    const top = row > grid.area.top && isSecondRow(grid, row) ? row - 1 : row;
    const headerBottom = top === row && isSecondRow(grid, row + 1) ? row + 1 : row;
    const bottom = endOf(grid, headerBottom + 1, filledIn(grid, top));
    if (bottom <= headerBottom) continue;
    const columns = columnsOf(grid, top, headerBottom, bottom);
    const words = columns.map(({ text }) => text.replace(/\s/g, '')).join('|');
    blocks.push({ sheet: grid.sheet, top, headerBottom, bottom, columns, words });
    row = headerBottom;
  }
  return blocks;
}
