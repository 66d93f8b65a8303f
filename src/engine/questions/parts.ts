import { TOLD_ROLES, type Correction, type UnreadPart } from '../../intake';
import { formatCellRef } from '../../workbook';
import { isRestedOn, notRead } from '../incomplete';
import type { RecognisedColumn, Report, SheetRecognition } from '../report';
import { placeOf } from './tables';
import { reasonKey, type Answer, type Question } from './types';

type Asked = Pick<Report, 'sheets' | 'projects'>;

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
export function tableQuestions({ sheets }: Pick<Asked, 'sheets'>): Question[] {
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

/** What a part stands in where it is one of a table or a form; a column of those is asked with its table. */
function isPartOfTable(part: UnreadPart): boolean {
  return part.block !== 'sheet' && (part.what === 'row' || part.what === 'field') && isRestedOn(part);
}

function isBesideTables({ block, what }: UnreadPart): boolean {
  return block === 'sheet' && (what === 'sheet' || what === 'row');
}

/**
 * Figures that belong to no table: a sheet in which nothing was recognised, rows beside a table; and those of a table or a
 * form that stand at no label that is known. She says that they are nothing, or writes beside them what they are.
 */
export function partQuestions({ sheets, projects }: Asked): Question[] {
  const all = [...sheets, ...projects.map(({ submission }) => submission)].flatMap(({ unread }) => unread);
  const places = new Set<string>();
  return all.flatMap((part): Question[] => {
    const place = part.cells;
    const key = `part ${formatCellRef(place)}`;
    if (!(isBesideTables(part) || isPartOfTable(part)) || places.has(key)) return [];
    places.add(key);
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
