import { decimal, type Decimal } from '../../../numbers';
import { fold, isBlankMark } from '../../../text';
import type { CellRef } from '../../../workbook';
import { ownColumns, type Block, type Frame, type HeaderRows } from '../../tables';
import {
  levelName,
  readIndicatorValue,
  sectionWeight,
  type IndicatorValue,
  type SectionWeight,
  type Stated,
} from '../../values';
import { level1Kind, LEVELS_IN_ONE, LEVEL_LINE, TRUNCATED, type IndicatorHeader } from '../../words';
import type { BlankRow, Indicator } from '../submission';
import { pointsAt, statedRemark, textAt } from './stated';

type IndicatorsBlock = Extract<Block, { kind: 'indicators' }>;
type Columns = HeaderRows<IndicatorHeader>['columns'];

export interface IndicatorRows {
  readonly indicators: readonly Indicator[];
  readonly sectionWeights: readonly SectionWeight[];
  readonly blankRows: readonly BlankRow[];
}

/** Levels that the rows below inherit. */
interface Levels {
  level1: string;
  level2: string;
}

function textIn({ view }: Frame, row: number, column: number | undefined): string {
  return column === undefined ? '' : view.text(row, column);
}

function isFilled(frame: Frame, row: number, column: number | undefined): boolean {
  return textIn(frame, row, column) !== '';
}

/** 指标1：租车次数 → 租车次数; 指标12019年购置 → 2019年购置, as no form has a hundred lines. */
function bareName(text: string): string {
  return text.replace(/^指标\s*(?:\d(?=\d{2})|\d{1,2})\s*[:：.、]?\s*/u, '').trim();
}

function valueAt(
  frame: Frame,
  row: number,
  column: number | undefined,
  context: Parameters<typeof readIndicatorValue>[1],
): IndicatorValue {
  const { view, area } = frame;
  const at = column ?? area.left;
  const value = column === undefined ? null : view.value(row, column);
  const cells = column === undefined ? [] : [view.ref(row, at)];
  return readIndicatorValue({ value, format: view.format(row, at), cells }, context);
}

function directionOf(text: string): 'higher' | 'lower' | null {
  const folded = fold(text);
  if (/正向|正指标|越高|higher/i.test(folded)) return 'higher';
  return /反向|逆向|负向|反指标|越低|lower/i.test(folded) ? 'lower' : null;
}

function statedDirection(
  frame: Frame,
  row: number,
  { direction, sign }: Columns,
): Stated<'higher' | 'lower'> | null {
  for (const column of [direction, sign]) {
    const text = textIn(frame, row, column);
    const value = directionOf(text);
    if (column !== undefined && value) return { value, text, cells: [frame.view.ref(row, column)] };
  }
  return null;
}

/** The text of a column of its own for the sign, where it holds one and no direction. */
function signText(frame: Frame, row: number, { sign, direction }: Columns): string | undefined {
  const text =
    textIn(frame, row, sign) ||
    (/[≥≤<>=＝＞＜于]/.test(textIn(frame, row, direction)) ? textIn(frame, row, direction) : '');
  return text === '' || directionOf(text) ? undefined : text;
}

function unitText(frame: Frame, row: number, column: number | undefined): string | undefined {
  const text = textIn(frame, row, column);
  return text === '' || isBlankMark(fold(text)) ? undefined : text;
}

/** Level names of the row, its own or those of the rows above; printed points are kept apart. */
function takeLevels(frame: Frame, row: number, { level1, level2 }: Columns, levels: Levels): SectionWeight[] {
  const weights: (SectionWeight | null)[] = [];
  const begins = (column: number): boolean => frame.view.ref(row, column).top === row;
  if (level1 !== undefined && isFilled(frame, row, level1)) {
    const read = levelName(textIn(frame, row, level1));
    if (read.name !== levels.level1) levels.level2 = '';
    levels.level1 = read.name;
    if (begins(level1)) weights.push(sectionWeight(1, read.name, read, frame.view.ref(row, level1)));
  }
  if (level2 !== undefined && isFilled(frame, row, level2)) {
    const read = levelName(textIn(frame, row, level2));
    const both = level1 === undefined ? LEVELS_IN_ONE.exec(read.name) : null;
    if (both) levels.level1 = both[1]!;
    levels.level2 = both?.[2] ?? read.name;
    if (begins(level2)) weights.push(sectionWeight(2, levels.level1, read, frame.view.ref(row, level2)));
  }
  return weights.filter((weight) => weight !== null);
}

/** A line of its own for a first-level name: 产出指标（60分）. */
function isLevelLine(frame: Frame, row: number): boolean {
  const own = ownColumns(frame, row);
  const text = own.length === 1 ? levelName(frame.view.text(row, own[0]!)).name : '';
  return LEVEL_LINE.test(text);
}

/** Points of the row; a cell merged over several indicators counts once, for the first of them. */
function points(frame: Frame, row: number, column: number | undefined): Stated<Decimal> | undefined {
  if (column === undefined || frame.view.ref(row, column).top !== row) return undefined;
  return pointsAt(frame, row, column);
}

/** 目标内容（4分）: points in the name are the weight where the table has no column for it. */
function printedPoints(frame: Frame, row: number, block: IndicatorsBlock): Stated<Decimal> | undefined {
  const { view } = frame;
  const { columns } = block.header;
  const column = columns.name ?? (mayHaveNames(block) ? undefined : columns.level2);
  if (columns.weight !== undefined || column === undefined) return undefined;
  const { points: text } = levelName(view.text(row, column));
  if (text === null || view.ref(row, column).top !== row) return undefined;
  return { value: decimal(text), text, cells: [view.ref(row, column)], inWords: true };
}

/** Whether some column may hold the names, for which the second level is no stand-in then. */
function mayHaveNames({ header }: IndicatorsBlock): boolean {
  return header.readings.some(({ state, meaning }) => state === 'asked' && meaning === 'name');
}

function indicatorAt(frame: Frame, row: number, block: IndicatorsBlock, levels: Levels): Indicator {
  const { view } = frame;
  const { columns } = block.header;
  const isNamedByLevel = columns.name === undefined && !mayHaveNames(block);
  const typedName = textIn(frame, row, columns.name) || (isNamedByLevel ? levels.level2 : '');
  const named = columns.weight === undefined ? levelName(typedName) : null;
  const name = named?.points ? bareName(named.name) : bareName(typedName);
  const { level1, level2 } = levels;
  const unit = unitText(frame, row, columns.unit);
  const sign = signText(frame, row, columns);
  const actualUnit = unitText(frame, row, columns['actual-unit']);
  const apart = {
    ...(sign !== undefined && { sign }),
    ...(unit !== undefined && { unit }),
    ...(actualUnit !== undefined && { actualUnit }),
  };
  const target = valueAt(frame, row, columns.target, { role: 'target', name, level2, ...apart });
  const actual = valueAt(frame, row, columns.actual, { role: 'actual', name, level2, target, ...apart });
  const weight = points(frame, row, columns.weight) ?? printedPoints(frame, row, block);
  const score = points(frame, row, columns.score);
  const deduction = points(frame, row, columns.deduction);
  const direction = statedDirection(frame, row, columns);
  const cut = [typedName, target.text, actual.text].some((text) => TRUNCATED.test(text));
  const nameColumn = columns.name ?? (isNamedByLevel ? (columns.level2 ?? columns.level1) : undefined);
  return {
    level1,
    level1Kind: level1Kind(level1, level2),
    level2,
    name,
    nameCells: nameColumn === undefined ? [] : [view.ref(row, nameColumn)],
    cells: rowCells(frame, row),
    target,
    actual,
    ...(weight && { weight }),
    ...(score && { score }),
    ...(columns.reason !== undefined && { reason: reasonAt(frame, row, columns.reason, columns) }),
    ...(deduction && { deduction }),
    ...(columns.remark !== undefined && { remark: textAt(frame, row, columns.remark) }),
    ...(direction && { direction }),
    truncated: (cut && actual.kind === 'blank' && !score?.text) || isCutInside(target, columns, frame),
  };
}

/** Whether the form was cut short inside its targets, so that it has no place for what stood behind. */
function isCutInside(target: IndicatorValue, columns: Columns, { area }: Frame): boolean {
  return target.kind === 'blank' && columns.actual === undefined && columns.target === area.right;
}

/** 偏差原因, or 扣分原因 or 改进措施 in a column beside it where only that one is filled. */
function reasonAt(
  frame: Frame,
  row: number,
  column: number,
  { 'second-reason': second }: Columns,
): Stated<string> {
  const reason = remarkAt(frame, row, column);
  const other = second === undefined || reason.text !== '' ? reason : remarkAt(frame, row, second);
  return other.text === '' ? reason : other;
}

function remarkAt({ view }: Frame, row: number, column: number): Stated<string> {
  return statedRemark(view.value(row, column), view.ref(row, column));
}

function rowCells(frame: Frame, row: number): CellRef[] {
  return ownColumns(frame, row).map((column) => frame.view.ref(row, column));
}

/** Whether the row states anything: a template's row has levels only, perhaps with 指标1：. */
function statesAnything(frame: Frame, row: number, columns: Columns): boolean {
  const { name, level1, level2, ...others } = columns;
  const own = (column: number): boolean =>
    isFilled(frame, row, column) && frame.view.ref(row, column).top === row;
  if (
    name !== undefined &&
    own(name) &&
    bareName(textIn(frame, row, name)) !== '' &&
    !/^[….—\-/]+$/.test(textIn(frame, row, name))
  )
    return true;
  const named = name === undefined && [level2, level1].some((column) => column !== undefined && own(column));
  return (
    named ||
    Object.values(others).some((column) => own(column) && !isBlankMark(fold(textIn(frame, row, column))))
  );
}

/** A printed row that was not filled in; null where the row prints nothing of its own. */
function blankRowAt(frame: Frame, row: number, columns: Columns, levels: Levels): BlankRow | null {
  const places = [columns.name, columns.level2, columns.level1].filter((column) => column !== undefined);
  const printed = places.filter(
    (column) => isFilled(frame, row, column) && frame.view.ref(row, column).top === row,
  );
  const text =
    columns.name !== undefined && printed[0] === columns.name ? textIn(frame, row, columns.name) : '';
  const { level1, level2 } = levels;
  const cells = printed.slice(0, 1).map((column) => frame.view.ref(row, column));
  return cells.length === 0 ? null : { level1, level1Kind: level1Kind(level1, level2), level2, text, cells };
}

function rowsOf(frame: Frame, block: IndicatorsBlock, levels: Levels): IndicatorRows {
  const { columns, last } = block.header;
  const indicators: Indicator[] = [];
  const sectionWeights: SectionWeight[] = [];
  const blankRows: BlankRow[] = [];
  for (let row = last + 1; row <= block.bottom; row++) {
    if (isLevelLine(frame, row)) {
      const at = ownColumns(frame, row)[0]!;
      const read = levelName(frame.view.text(row, at));
      Object.assign(levels, { level1: read.name.replace(/^[一二三四五]、/, ''), level2: '' });
      const weight = sectionWeight(1, levels.level1, read, frame.view.ref(row, at));
      if (weight) sectionWeights.push(weight);
      continue;
    }
    if (block.subtotals.includes(row)) continue;
    sectionWeights.push(...takeLevels(frame, row, columns, levels));
    if (statesAnything(frame, row, columns)) indicators.push(indicatorAt(frame, row, block, levels));
    else blankRows.push(...[blankRowAt(frame, row, columns, levels)].filter((blank) => blank !== null));
  }
  return { indicators, sectionWeights, blankRows };
}

/** All indicator rows of the form, over every header that it prints. */
export function readIndicators(frame: Frame, blocks: readonly IndicatorsBlock[]): IndicatorRows {
  const levels: Levels = { level1: '', level2: '' };
  const parts = blocks.map((block) => rowsOf(frame, block, levels));
  const weights = parts.flatMap(({ sectionWeights }) => sectionWeights);
  const isFirst = (weight: SectionWeight, at: number): boolean =>
    weights.findIndex(
      ({ level, name, level1Kind: kind }) =>
        level === weight.level && name === weight.name && kind === weight.level1Kind,
    ) === at;
  return {
    indicators: parts.flatMap(({ indicators }) => indicators),
    sectionWeights: weights.filter(isFirst),
    blankRows: parts.flatMap(({ blankRows }) => blankRows),
  };
}
