import { foldLabel } from '../../../text';
import type { Area } from '../../../workbook';
import { GOAL_DECLARATION, namesInFormTitle, vocabularyOf, type FormId, type FormReading } from '../../words';
import type { FoundTable } from '../found-table';
import type { GridView } from '../grid-view';
import { unreadColumns } from '../unread-columns';
import { anchorRows, bandsOf, windowsOf } from './anchors';
import { fieldsInRow } from './fields';
import { formUnit } from './form-unit';
import { filledIn, isBlankLine, ownColumns, type Frame } from './frame';
import { formOutline, type Block } from './outline';
import { segmentsOf } from './segments';
import { unreadOutside } from './unread-parts';

const has = (blocks: readonly Block[], kind: Block['kind']): boolean =>
  blocks.some((block) => block.kind === kind);

/** Sum of the weights of all labels that only the form has. */
function signatureOf(reading: FormReading, labels: readonly string[]): number {
  const matched = reading.signature.filter(({ label }) => labels.some((text) => label.test(text)));
  return matched.reduce((total, { weight }) => total + weight, 0);
}

const LONGEST_LABEL = 40;

function labelsIn(frame: Frame, blocks: readonly Block[]): string[] {
  const labels = new Set<string>();
  for (const { top, bottom } of blocks) {
    for (let row = top; row <= bottom; row++) {
      for (const column of ownColumns(frame, row)) {
        const text = frame.view.text(row, column);
        if (text.length <= LONGEST_LABEL) labels.add(foldLabel(text));
      }
    }
  }
  return [...labels];
}

/** The form whose own labels are there, else the national one. */
function formOf(
  readings: readonly FormReading[],
  labels: readonly string[],
): { id: FormId; signature: number } {
  let best: { id: FormId; signature: number } = { id: 'national', signature: 0 };
  for (const reading of readings) {
    const signature = signatureOf(reading, labels);
    if (signature >= 1 && signature > best.signature) best = { id: reading.id, signature };
  }
  return best;
}

function namesProject(frame: Frame, blocks: readonly Block[]): boolean {
  const fields = blocks.filter(({ kind }) => kind === 'info').flatMap(({ top }) => fieldsInRow(frame, top));
  return fields.some(({ field }) => field === 'projectName' || field === 'sealName' || field === 'unit');
}

interface Evidence {
  readonly isForm: boolean;
  readonly confidence: number;
}

/**
 * What tells a filled form from separate tables in one sheet: several of its blocks under one title or one project's
 * name. A budget table or an indicator table alone is none.
 */
function weigh(frame: Frame, blocks: readonly Block[], signature: number): Evidence {
  const titled = has(blocks, 'title');
  const named = namesProject(frame, blocks) || isNamedInTitle(frame, blocks);
  const money = has(blocks, 'funds') || has(blocks, 'pairs');
  const [goal, indicators] = [has(blocks, 'goal') || hasGoalFields(frame, blocks), has(blocks, 'indicators')];
  const older = has(blocks, 'expenses') || has(blocks, 'people');
  const parts = [money, goal, indicators, older].filter(Boolean).length;
  const headed = titled || named;
  const isForm =
    (headed && parts >= 2) ||
    (titled && (named || signature >= 2) && (indicators || goal || has(blocks, 'funds'))) ||
    (money && indicators && (goal || areOneTable(frame, blocks))) ||
    (titled && blocks.some(isIndex)) ||
    blocks.some(isScored) ||
    (signature >= 3 && parts >= 1);
  const marks = [titled, named, money, goal, indicators || older, has(blocks, 'total') || older];
  return { isForm, confidence: marks.filter(Boolean).length / marks.length };
}

/** Amounts and indicators one right below the other, with no blank line between them: parts of one form, not two tables. */
function areOneTable(frame: Frame, blocks: readonly Block[]): boolean {
  const money = blocks.find(({ kind }) => kind === 'funds' || kind === 'pairs');
  const indicators = blocks.find(({ kind }) => kind === 'indicators');
  if (!money || !indicators || money.top > indicators.top) return false;
  for (let row = money.bottom + 1; row < indicators.top; row++) if (isBlankLine(frame, row)) return false;
  return true;
}

function isNamedInTitle(frame: Frame, blocks: readonly Block[]): boolean {
  return blocks.some(({ kind, top }) => {
    const column = kind === 'title' ? ownColumns(frame, top)[0] : undefined;
    return column !== undefined && namesInFormTitle(frame.view.text(top, column)).project !== '';
  });
}

/** Points for each level and no results: a table of 决策, 过程, 产出, 效益, which is a form by itself. */
function isIndex(block: Block): boolean {
  if (block.kind !== 'indicators') return false;
  const { level1, level2, name, actual, weight, score } = block.header.columns;
  const levels = [level1, level2, name].filter((column) => column !== undefined).length;
  return levels >= 2 && actual === undefined && (weight ?? score) !== undefined;
}

/** Points beside the rate of execution, which nothing but a form of an evaluation has. */
function isScored(block: Block): boolean {
  if (block.kind !== 'funds') return false;
  const { rate, weight, score } = block.header.columns;
  return [rate, weight, score].every((column) => column !== undefined);
}

function hasGoalFields(frame: Frame, blocks: readonly Block[]): boolean {
  return blocks
    .filter(({ kind }) => kind === 'info')
    .some(({ top }) =>
      fieldsInRow(frame, top).some(({ field, value }) => field === 'goalActual' && value !== null),
    );
}

/** The columns that the blocks fill, merged cells included. */
function areaOf(frame: Frame, blocks: readonly Block[]): Area {
  const { view } = frame;
  const top = Math.min(...blocks.map((block) => block.top));
  let bottom = Math.max(...blocks.map((block) => block.bottom));
  let left = Infinity;
  let right = 0;
  for (let row = top; row <= bottom; row++) {
    for (const column of filledIn(frame, row)) {
      left = Math.min(left, column);
      right = Math.max(right, view.lastColumn(row, column));
    }
  }
  for (const merge of view.grid.merges) {
    if (merge.top >= top && merge.top <= bottom && merge.left >= left && merge.left <= right)
      bottom = Math.max(bottom, merge.bottom);
  }
  return { top, bottom, left, right: Math.max(right, left) };
}

/** 绩效目标申报表: a plan made before the year, in which nothing is evaluated yet. */
function isDeclaration(frame: Frame, blocks: readonly Block[]): boolean {
  if (has(blocks, 'title')) return false;
  return blocks
    .filter(({ kind }) => kind === 'text' || kind === 'info')
    .some(({ top }) =>
      ownColumns(frame, top).some((column) => GOAL_DECLARATION.test(frame.view.folded(top, column))),
    );
}

/** How the columns of all blocks were read, and what of them was not. */
function readingsOf(frame: Frame, blocks: readonly Block[]): Pick<FoundTable, 'columnReadings' | 'unread'> {
  const headed = blocks.flatMap((block) =>
    block.kind === 'funds' || block.kind === 'indicators' || block.kind === 'expenses'
      ? [{ block: block.kind, readings: block.header.readings }]
      : [],
  );
  return {
    columnReadings: headed.flatMap(({ readings }) => readings),
    unread: [
      ...headed.flatMap(({ block, readings }) => unreadColumns(block, readings)),
      ...unreadOutside(frame, blocks),
    ],
  };
}

function tableOf(
  frame: Frame,
  blocks: readonly Block[],
  readings: readonly FormReading[],
  told?: ToldForm,
): FoundTable | null {
  const { id, signature } = formOf(readings, labelsIn(frame, blocks));
  const { isForm, confidence } = weigh(frame, blocks, signature);
  if (!told && (!isForm || isDeclaration(frame, blocks))) return null;
  const area = areaOf(frame, blocks);
  const inside = { ...frame, area };
  const title = blocks.find(({ kind }) => kind === 'title');
  const money = blocks.find(({ kind }) => kind === 'funds' || kind === 'pairs');
  const column = title ? ownColumns(frame, title.top)[0] : undefined;
  const unit = money ? formUnit(inside, money) : null;
  return {
    role: 'filled-form',
    view: frame.view,
    area,
    confidence: told ? 1 : confidence,
    columns: {},
    header: null,
    unit: unit?.stated ? unit.unit : null,
    ...readingsOf(inside, blocks),
    caption:
      title && column !== undefined
        ? { text: frame.view.text(title.top, column), cell: frame.view.ref(title.top, column) }
        : null,
    form: told?.form ?? id,
  };
}

/** What the clerk says of a form: which one it is, where she knows. */
export interface ToldForm {
  readonly form: FormId | null;
}

/** The form that an area is said to be; null where it holds nothing of any form. */
export function toldForm(
  view: GridView,
  area: Area,
  told: ToldForm,
  readings: readonly FormReading[],
): FoundTable | null {
  const vocabulary = vocabularyOf(readings.filter(({ id }) => !told.form || id === told.form));
  const frame: Frame = { view, area, vocabulary };
  const blocks = formOutline(frame);
  return blocks.length === 0 ? null : tableOf(frame, blocks, readings, told);
}

/**
 * Filled official forms in a sheet, from top to bottom: several of them, anywhere in it, cut short or whole. One that
 * no reading knows by its own labels is read as the national one.
 */
export function findFilledForms(view: GridView, readings: readonly FormReading[]): FoundTable[] {
  const anchors = anchorRows(view.grid);
  if (anchors.length === 0) return [];
  const vocabulary = vocabularyOf(readings);
  return windowsOf(view.grid, anchors).flatMap((window) =>
    bandsOf(view, window, vocabulary).flatMap((area) => {
      const frame: Frame = { view, area, vocabulary };
      return segmentsOf(frame, formOutline(frame)).flatMap(
        (blocks) => tableOf(frame, blocks, readings) ?? [],
      );
    }),
  );
}
