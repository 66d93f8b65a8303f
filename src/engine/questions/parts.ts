import { TOLD_ROLES, type Correction, type UnreadPart } from '../../intake';
import { formatCellRef, type CellRef } from '../../workbook';
import { isRestedOn, notRead } from '../incomplete';
import type { RecognisedColumn, Report, SheetRecognition } from '../report';
import { placeOf } from './tables';
import { reasonKey, type Answer, type Question } from './types';

type Asked = Pick<Report, 'sheets'>;

const meaningOf = (meaning: string | null) => (column: RecognisedColumn) =>
  ({ kind: 'column', place: column.headerCells, meaning }) as const;

const settled = (parts: readonly UnreadPart[]): string[] => parts.map((part) => reasonKey(notRead(part)));

function accept(corrections: readonly Correction[]): Answer {
  return { says: 'accept', value: '', corrections, isLikely: true };
}

function aside(corrections: readonly Correction[], isLikely = false): Answer {
  return { says: 'aside', value: '', corrections, isLikely };
}

/** A table that was read by its contents alone: all of it is accepted at once, or none of it. */
function guessedTable(sheet: SheetRecognition): Question[] {
  const { role, unread, columns, header, name } = sheet;
  const place = placeOf(sheet);
  const told = TOLD_ROLES.find((one) => one === role);
  if (!place || !told || !unread.some(({ what }) => what === 'table')) return [];
  const meant = columns.filter(({ meaning, hasValues }) => meaning !== null && hasValues);
  const rows: Correction[] = header
    ? [{ kind: 'header', place: { ...place, top: header.first, bottom: header.last } }]
    : [];
  return [
    {
      key: `table ${formatCellRef(place)}`,
      kind: 'table',
      cells: [place],
      values: { table: name, role },
      lines: [],
      columns: meant,
      sheet,
      answers: [
        accept([
          { kind: 'table', place, role: told, form: null },
          ...(header && header.last > header.first ? rows : []),
          ...meant.map((column) => meaningOf(column.meaning)(column)),
        ]),
        aside([{ kind: 'not-a-table', place }]),
      ],
      settles: settled(unread),
    },
  ];
}

/** The columns of a table that the parts speak of, as far as something can be said of them. */
function columnsOf({ columns }: SheetRecognition, parts: readonly UnreadPart[]): RecognisedColumn[] {
  const places = new Set(
    parts.flatMap(({ headerCells }) => (headerCells ? [formatCellRef(headerCells)] : [])),
  );
  return columns.filter(({ headerCells }) => places.has(formatCellRef(headerCells)));
}

function ofColumns(
  sheet: SheetRecognition,
  kind: 'columns' | 'unread',
  parts: readonly UnreadPart[],
): Question[] {
  const place = placeOf(sheet);
  const columns = columnsOf(sheet, parts);
  if (!place || columns.length === 0) return [];
  const guesses = columns.map((column) => meaningOf(column.meaning)(column));
  const nothing = columns.map(meaningOf(null));
  return [
    {
      key: `${kind} ${formatCellRef(place)}`,
      kind,
      cells: columns.map(({ headerCells }) => headerCells),
      values: { table: sheet.name },
      lines: [],
      columns,
      sheet,
      answers: kind === 'columns' ? [accept(guesses), aside(nothing)] : [aside(nothing)],
      settles: settled(parts),
    },
  ];
}

/** Tables that were guessed, and the columns of others that were guessed or not understood. */
export function tableQuestions({ sheets }: Asked): Question[] {
  return sheets.flatMap((sheet) => {
    if (sheet.role === 'unknown' || sheet.role === 'own-output') return [];
    const guessed = guessedTable(sheet);
    if (guessed.length > 0) return guessed;
    const parts = sheet.unread.filter((part) => part.what === 'column' && isRestedOn(part));
    return [
      ...ofColumns(
        sheet,
        'columns',
        parts.filter(({ guess }) => guess !== null),
      ),
      ...ofColumns(
        sheet,
        'unread',
        parts.filter(({ guess }) => guess === null),
      ),
    ];
  });
}

/** Figures that belong to no table: a sheet in which nothing was recognised, rows beside a table. */
export function partQuestions({ sheets }: Asked): Question[] {
  const parts = sheets.flatMap(({ unread }) => unread).filter((part) => part.block === 'sheet');
  const places = new Set<string>();
  return parts.flatMap((part): Question[] => {
    const { what, cells } = part;
    const key = `part ${formatCellRef(cells)}`;
    if ((what !== 'sheet' && what !== 'row') || places.has(key)) return [];
    places.add(key);
    const place: CellRef = cells;
    return [
      {
        key,
        kind: 'part',
        cells: [place],
        values: { table: place.sheet },
        lines: [],
        columns: [],
        sheet: null,
        answers: [aside([{ kind: 'not-a-table', place }])],
        settles: settled([part]),
      },
    ];
  });
}
