import { fold } from '../../../text';
import {
  BY_NATURE,
  columnMeaning,
  FORM_NOTE,
  FORM_TITLE,
  type ExpenseColumn,
  type FundHeader,
  type IndicatorHeader,
  type PersonColumn,
} from '../../words';
import { cellFact } from '../evidence/facts';
import { headerPaths } from '../header-paths';
import { roleByWords } from '../header-roles';
import { rowsOfProjects } from '../projects-in-columns';
import { withFundColumns, withIndicatorColumns } from './complete';
import { fieldsInRow } from './fields';
import { filledIn, isBlankLine, ownColumns, type Frame } from './frame';
import { isPairRow } from './fund-pairs';
import { goalHeader, type GoalHeader } from './goal-header';
import { fundHeader, indicatorHeader, type HeaderRows } from './headers';
import { withExpenseColumns } from './expense-columns';
import { expenseHeader, peopleHeader } from './hechi-headers';
import { sumRows } from './sum-rows';
import { isTotalRow, leadingText } from './total-row';

interface Rows {
  readonly top: number;
  readonly bottom: number;
}

/** Parts of a sheet from top to bottom, as far as they are parts of a form. */
export type Block = Rows &
  (
    | { readonly kind: 'title' }
    | { readonly kind: 'info' | 'pairs' | 'total' | 'note' | 'text' | 'foreign' }
    | { readonly kind: 'funds'; readonly header: HeaderRows<FundHeader> }
    | {
        readonly kind: 'indicators';
        readonly header: HeaderRows<IndicatorHeader>;
        /** Rows that only add up those above them. */
        readonly subtotals: readonly number[];
      }
    | { readonly kind: 'goal'; readonly header: GoalHeader }
    | { readonly kind: 'expenses'; readonly header: HeaderRows<ExpenseColumn> }
    | { readonly kind: 'people'; readonly header: HeaderRows<PersonColumn> }
  );

const LONGEST_TITLE = 60;
function isTitle(frame: Frame, row: number): boolean {
  const own = ownColumns(frame, row);
  const text = own.length === 1 ? frame.view.folded(row, own[0]!) : '';
  const isLine = text !== '' && text.length <= LONGEST_TITLE && !/[。；,，]/.test(text);
  // 评价方式：部门绩效自评 is a field with its label.
  return isLine && FORM_TITLE.test(text) && !(text.includes(':') && fieldsInRow(frame, row).length > 0);
}

function isNote(frame: Frame, row: number): boolean {
  return FORM_NOTE.test(fold(leadingText(frame, row)));
}

/** A row that begins with the label of a single field. */
function isInfoRow(frame: Frame, row: number): boolean {
  return fieldsInRow(frame, row).length > 0;
}

function leadsWithField(frame: Frame, row: number): boolean {
  const first = fieldsInRow(frame, row)[0];
  const own = ownColumns(frame, row)[0];
  const isGoal = first?.field === 'goalExpected' || first?.field === 'goalActual';
  return first !== undefined && first.labelCell.left === own && !isGoal;
}

type Start = Exclude<Block, { kind: 'info' | 'pairs' | 'total' | 'note' | 'text' | 'foreign' }>;

/** The block that begins in the row with a header or a title. */
function startAt(frame: Frame, row: number): Start | null {
  // The goal first: right above an indicator table its header would be taken for the upper row of that one's.
  const goal = goalHeader(frame, row);
  if (goal) return { kind: 'goal', header: goal, top: row, bottom: row };
  const indicators = indicatorHeader(frame, row);
  if (indicators)
    return { kind: 'indicators', header: indicators, subtotals: [], top: row, bottom: indicators.last };
  const expenses = expenseHeader(frame, row);
  if (expenses) return { kind: 'expenses', header: expenses, top: row, bottom: expenses.last };
  const funds = fundHeader(frame, row);
  if (funds) return { kind: 'funds', header: funds, top: row, bottom: funds.last };
  const people = peopleHeader(frame, row);
  if (people) return { kind: 'people', header: people, top: row, bottom: people.last };
  return isTitle(frame, row) ? { kind: 'title', top: row, bottom: row } : null;
}

/** Blank lines that a block may have inside: lines of a form that nobody filled, a text over several rows. */
const LARGEST_GAP: Readonly<Record<Start['kind'], number>> = {
  title: 0,
  funds: 2,
  indicators: 2,
  goal: 20,
  expenses: 20,
  people: 10,
};

function ends(frame: Frame, block: Start, row: number): boolean {
  if (startAt(frame, row)) return true;
  switch (block.kind) {
    case 'indicators':
      return isTotalRow(frame, row) || isNote(frame, row) || leadsWithField(frame, row);
    case 'funds':
      return (
        isNote(frame, row) ||
        isInfoRow(frame, row) ||
        isSectionTitle(frame, row) ||
        leavesFunds(frame, block.header, row)
      );
    case 'goal':
      return (
        isNote(frame, row) ||
        leadsWithField(frame, row) ||
        isTotalRow(frame, row) ||
        leavesGoal(frame, block.header, row)
      );
    case 'expenses':
      return isInfoRow(frame, row) || isSection(frame, row);
    case 'people':
      return isInfoRow(frame, row) || isNote(frame, row);
    case 'title':
      return true;
  }
}

/** Columns in which the row holds figures: amounts, below a header of which no word is known. */
function figuresIn(frame: Frame, row: number): number[] {
  return ownColumns(frame, row).filter((column) => cellFact(frame.view, row, column)?.figure);
}

/** Several cells beside the columns of the goal: another table begins there, be its header understood or not. */
function leavesGoal(
  frame: Frame,
  { expected, actual, weight, score, reason }: GoalHeader,
  row: number,
): boolean {
  const places: readonly (number | null)[] = [expected, actual, weight, score, reason];
  const beside = ownColumns(frame, row).filter((column) => column > expected && !places.includes(column));
  return beside.length >= 2;
}

/** 资金管理情况 below the funds and its kin: words where amounts would stand, beside no source that we know. */
function leavesFunds(
  frame: Frame,
  { last, columns: { initial, budget, executed, planned, received } }: HeaderRows<FundHeader>,
  row: number,
): boolean {
  const named = [initial, budget, executed, planned, received].filter((place) => place !== undefined);
  const places = named.length > 0 ? named : figuresIn(frame, last + 1);
  const own = ownColumns(frame, row);
  if (own.some((column) => BY_NATURE.test(frame.view.folded(row, column)))) return false;
  const labels = own.filter((column) => column < Math.min(...places));
  if (labels.some((column) => frame.vocabulary.fundRow(frame.view.text(row, column)) !== null)) return false;
  const texts = places.filter((place) => own.includes(place)).map((place) => frame.view.folded(row, place));
  return texts.length > 0 && texts.every((text) => /^\p{Script=Han}{3,}$/u.test(text) && !/元$/.test(text));
}

/** 二、支出明细 alone in its row, and no source of funds: 二、其他资金. */
function isSectionTitle(frame: Frame, row: number): boolean {
  if (!isSection(frame, row) || ownColumns(frame, row).length > 1) return false;
  return frame.vocabulary.fundRow(leadingText(frame, row)) === null;
}

function isSection(frame: Frame, row: number): boolean {
  return /^[一二三四五六七八九十]+、/.test(fold(leadingText(frame, row)));
}

/** The block with all its rows. */
function extended(frame: Frame, block: Start): Block {
  let bottom = block.bottom;
  for (let row = block.bottom + 1; row <= frame.area.bottom; row++) {
    if (isBlankLine(frame, row)) {
      if (row - bottom > LARGEST_GAP[block.kind]) break;
      continue;
    }
    if (ends(frame, block, row)) break;
    bottom = row;
  }
  return completed(frame, { ...block, bottom });
}

/** The block with the meanings of all of its columns, for which its rows must be known. */
function completed(frame: Frame, block: Start): Block {
  const { kind, bottom } = block;
  if (kind === 'indicators') return { ...block, header: withIndicatorColumns(frame, block.header, bottom) };
  if (kind === 'expenses') return { ...block, header: withExpenseColumns(frame, block.header, bottom) };
  if (kind !== 'funds') return block;
  const header = withFundColumns(frame, block.header, bottom);
  // Nothing below it tells what any column means: no fund block after all.
  return Object.keys(header.columns).length === 0
    ? { kind: 'text', top: block.top, bottom }
    : { ...block, header };
}

/** Labels each with a value beside it, that is no header itself: 项目名称, its name, 主管部门, its name in one row. */
function answersFields(frame: Frame, row: number): boolean {
  const fields = fieldsInRow(frame, row);
  const isHeader = (text: string): boolean =>
    frame.vocabulary.fundHeader(text) !== null ||
    (['budget', 'ledger', 'project-info'] as const).some((role) => columnMeaning(role, text) !== null);
  const answered = fields.filter(({ value }) => value !== null && !isHeader(String(value)));
  const goesOn =
    row < frame.area.bottom && (startAt(frame, row + 1) !== null || leadsWithField(frame, row + 1));
  return fields.length >= 2 && (answered.length * 2 > fields.length || (answered.length > 0 && goesOn));
}

/** A header of a table that is no part of a form: ledger, budget table of several projects. */
function isForeign(frame: Frame, row: number): boolean {
  const { view, area } = frame;
  if (filledIn(frame, row).length < 3 || answersFields(frame, row)) return false;
  const paths = headerPaths(view, row, row, area.left, area.right);
  const found = roleByWords(paths, view.grid.sheet);
  return found !== null && (found.role === 'ledger' || found.columns['project'] !== undefined);
}

/** The last row of a block about several projects, one in each column, that begins with their names: no form. */
function lastOfProjects(frame: Frame, row: number): number | null {
  const { view, area } = frame;
  const isNamed = fieldsInRow(frame, row).some(({ field }) => field === 'projectName');
  return isNamed ? rowsOfProjects(view, { ...area, top: row }) : null;
}

function singleRow(frame: Frame, row: number): Block {
  const rows = { top: row, bottom: row };
  if (isForeign(frame, row)) return { kind: 'foreign', ...rows };
  if (isTotalRow(frame, row)) return { kind: 'total', ...rows };
  if (isPairRow(frame, row)) return { kind: 'pairs', ...rows };
  if (isInfoRow(frame, row)) return { kind: 'info', ...rows };
  return { kind: isNote(frame, row) ? 'note' : 'text', ...rows };
}

/** The last row of a list of entries, each with a number. */
function lastEntry(frame: Frame, header: number): number {
  let row = header;
  while (
    row < frame.area.bottom &&
    filledIn(frame, row + 1).some((column) => frame.view.isNumber(row + 1, column))
  )
    row++;
  return row;
}

/** The block without the row of totals and what stands below that, whatever their labels say. */
function withoutTotal(frame: Frame, block: Block): [Block, Block?] {
  if (block.kind !== 'indicators') return [block];
  const { subtotals, total } = sumRows(frame, block.header, block.bottom);
  if (total === null) return [{ ...block, subtotals }];
  return [
    { ...block, subtotals, bottom: total - 1 },
    { kind: 'total', top: total, bottom: total },
  ];
}

/** All blocks of the frame from top to bottom; blank lines belong to none. */
export function formOutline(frame: Frame): Block[] {
  const blocks: Block[] = [];
  for (let row = frame.area.top; row <= frame.area.bottom; row++) {
    if (isBlankLine(frame, row)) continue;
    const listed = lastOfProjects(frame, row);
    if (listed !== null) {
      blocks.push({ kind: 'foreign', top: row, bottom: listed });
      row = listed;
      continue;
    }
    const start = startAt(frame, row);
    const block = start ? extended(frame, start) : singleRow(frame, row);
    const [kept, total] = withoutTotal(frame, block);
    blocks.push(kept);
    if (total) blocks.push(total);
    row = block.kind === 'foreign' ? lastEntry(frame, row) : (total ?? kept).bottom;
  }
  return blocks;
}
