import { openParts, type Report, type SheetRecognition } from '../../engine';
import type { ColumnReading } from '../../intake';
import { wordsOf, type Language } from '../../language';
import { formatCellRef } from '../../workbook';
import { textsOf } from '../texts';
import { confidenceText, readAs, unreadWhy } from './reading-texts';
import type { Paint } from './terminal';

interface Style {
  readonly language: Language;
  readonly paint: Paint;
}

function columnLines(column: ColumnReading, { language, paint }: Style): string[] {
  const { header, headerCells, by, confidence, state } = column;
  const colour = { read: paint.green, asked: paint.yellow, unread: paint.red }[state];
  const words = textsOf(language).reading;
  const ground = by === null ? '' : `　${words.evidence[by]}`;
  const evidence = column.evidence.map(
    ({ kind, weight, note }) => `      ${words.evidence[kind]} ${weight.toFixed(2)}　${note}`,
  );
  return [
    `    ${formatCellRef(headerCells)} ${header} → ${colour(readAs(column, language))}${ground}` +
      `　${words.confidence} ${confidenceText(confidence)}`,
    ...evidence.map(paint.dim),
  ];
}

/** What the certainty of a table does not cover. */
function openNotes(sheet: SheetRecognition, language: Language): string[] {
  const { unreadFigures, asked } = openParts(sheet);
  return [
    ...(unreadFigures > 0 ? [`${textsOf(language).reading.unreadFigures} ${unreadFigures}`] : []),
    ...(asked > 0 ? [`${wordsOf(language).reading.asked.toLowerCase()} ${asked}`] : []),
  ];
}

function sheetLines(sheet: SheetRecognition, style: Style): string[] {
  const { language, paint } = style;
  const { name, role, table, unit, year, confidence, columns, unread } = sheet;
  const words = textsOf(language).reading;
  const facts = [
    table ? formatCellRef(table) : name,
    words.roles[role],
    ...(unit === null ? [] : [`${words.unit} ${unit}`]),
    ...(year === null ? [] : [String(year)]),
    `${words.confidence} ${confidence}`,
    ...openNotes(sheet, language).map(paint.yellow),
  ];
  return [
    `  ${paint.bold(facts.join('　'))}`,
    ...columns.flatMap((column) => columnLines(column, style)),
    ...unread.map(
      (part) => `    ${formatCellRef(part.cells)} ${part.header}：${paint.yellow(unreadWhy(part, language))}`,
    ),
  ];
}

/** How each table and column was read, and by what evidence. */
export function readingText({ sheets }: Report, style: Style): string {
  const title = style.paint.bold(textsOf(style.language).reading.title);
  return `\n${[title, ...sheets.flatMap((sheet) => sheetLines(sheet, style))].join('\n')}\n`;
}
