import { fold, isBlankMark, isEmptyCell } from '../../../text';
import { FORM_NOTE, FORM_TITLE, PLAIN_LABEL } from '../../words';
import type { UnreadPart } from '../column-readings';
import { fieldsInRow } from './fields';
import { filledIn, isWords, isOwnColumn, ownColumns, type Frame } from './frame';
import { fundPairsInRow } from './fund-pairs';
import type { Block } from './outline';

const LONGEST_LABEL = 12;
/** What reads like a label: short words without figures, sentences and boxes to tick. */
const LABEL = /^[\p{Script=Han}()A-Za-z、/]{2,}:?$/u;

function isFigure(frame: Frame, row: number, column: number): boolean {
  return (
    frame.view.isNumber(row, column) || /^[¥$]?-?[\d,]+(?:\.\d+)?%?$/.test(frame.view.folded(row, column))
  );
}

/** Labels beside values in the head of a form that no word explains. */
function fieldsOf(frame: Frame, rows: readonly number[]): UnreadPart[] {
  const { view, vocabulary } = frame;
  return rows.flatMap((row) => {
    const own = ownColumns(frame, row);
    const known = new Set(
      fieldsInRow(frame, row).flatMap(({ labelCell, cell, rest }) => [
        labelCell.left,
        cell.left,
        ...rest.map((one) => one.cell.left),
      ]),
    );
    return own.flatMap((column, at): UnreadPart[] => {
      const next = own[at + 1];
      const text = view.folded(row, column);
      if (next === undefined || next !== view.lastColumn(row, column) + 1) return [];
      if (known.has(column) || known.has(next) || !isWords(frame, row, column)) return [];
      if (text.length > LONGEST_LABEL || !LABEL.test(text) || PLAIN_LABEL.test(text)) return [];
      const value = view.value(row, next);
      if (isEmptyCell(value) || isBlankMark(fold(view.text(row, next)))) return [];
      // Words beside words are headers rather than a label with its value, unless it stands alone with one value.
      if (!isFigure(frame, row, next) && own.length !== 2) return [];
      if (vocabulary.fundHeader(text) !== null || vocabulary.indicatorHeader(text) !== null) return [];
      return [
        {
          what: 'field',
          block: 'fields',
          header: view.text(row, column),
          headerCells: view.ref(row, column),
          cells: view.ref(row, next),
          guess: null,
          hasFigures: isFigure(frame, row, next),
        },
      ];
    });
  });
}

/** Rows of a fund block that hold amounts beside no label. */
function rowsOf(frame: Frame, block: Extract<Block, { kind: 'funds' }>): UnreadPart[] {
  const { view, area } = frame;
  const places = Object.values(block.header.columns);
  const first = Math.min(...places);
  const parts: UnreadPart[] = [];
  for (let row = block.header.last + 1; row <= block.bottom; row++) {
    const labelled = filledIn(frame, row).some((column) => column < first && isWords(frame, row, column));
    const filled = places.filter((column) => isOwnColumn(frame, row, column) && isFigure(frame, row, column));
    if (labelled || filled.length === 0) continue;
    const [left, right] = [Math.min(...filled), Math.max(...filled)];
    parts.push({
      what: 'row',
      block: 'funds',
      header: '',
      headerCells: null,
      cells: { ...view.ref(row, left), right },
      guess: null,
      hasFigures: true,
    });
  }
  // The only row of amounts is the total, with or without a label.
  const isOnlyRow = block.bottom === block.header.last + 1;
  return area.right < first || isOnlyRow ? [] : parts;
}

function rowsBetween(top: number, bottom: number): number[] {
  return Array.from({ length: bottom - top + 1 }, (_, at) => top + at);
}

/** Figures that a row has to hold to be more than a text that names one. */
const LEAST_FIGURES = 2;

/** Rows between the blocks that hold figures of which nothing is known. */
function looseRows(frame: Frame, rows: readonly number[]): UnreadPart[] {
  return rows.flatMap((row): UnreadPart[] => {
    const figures = ownColumns(frame, row).filter((column) => isFigure(frame, row, column));
    if (figures.length < LEAST_FIGURES) return [];
    const [first] = ownColumns(frame, row);
    return [
      {
        what: 'row',
        block: 'fields',
        header: frame.view.text(row, first!),
        headerCells: null,
        cells: { ...frame.view.ref(row, first!), right: Math.max(...figures) },
        guess: null,
        hasFigures: true,
      },
    ];
  });
}

/** What holds values in a form and was not understood, besides columns. */
export function unreadOutside(frame: Frame, blocks: readonly Block[]): UnreadPart[] {
  const head = blocks.flatMap(({ kind, top }) => (kind === 'info' || kind === 'text' ? [top] : []));
  const plain = head.filter((row) => {
    const [first] = ownColumns(frame, row);
    const text = first === undefined ? '' : frame.view.folded(row, first);
    return !FORM_NOTE.test(text) && !FORM_TITLE.test(text) && fundPairsInRow(frame, row).length === 0;
  });
  const texts = blocks.flatMap(({ kind, top, bottom }) => (kind === 'text' ? [{ top, bottom }] : []));
  const loose = texts.flatMap(({ top, bottom }) => rowsBetween(top, bottom));
  return [
    ...fieldsOf(frame, plain),
    ...looseRows(
      frame,
      loose.filter((row) => fundPairsInRow(frame, row).length === 0),
    ),
    ...blocks.flatMap((block) => (block.kind === 'funds' ? rowsOf(frame, block) : [])),
  ];
}
