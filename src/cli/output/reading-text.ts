import { openParts, type Report, type SheetRecognition } from '../../engine';
import type { ColumnReading } from '../../intake';
import type { Language } from '../../language';
import { formatCellRef } from '../../workbook';
import { confidenceText, EVIDENCE, READING_TEXTS, readAs, ROLE, unreadWhy } from './reading-texts';
import type { Paint } from './terminal';

interface Style {
  readonly language: Language;
  readonly paint: Paint;
}

function columnLines(column: ColumnReading, { language, paint }: Style): string[] {
  const { header, headerCells, by, confidence, state } = column;
  const colour = { read: paint.green, asked: paint.yellow, unread: paint.red }[state];
  const ground = by === null ? '' : `　${EVIDENCE[by][language]}`;
  const evidence = column.evidence.map(
    ({ kind, weight, note }) => `      ${EVIDENCE[kind][language]} ${weight.toFixed(2)}　${note}`,
  );
  return [
    `    ${formatCellRef(headerCells)} ${header} → ${colour(readAs(column, language))}${ground}` +
      `　${READING_TEXTS.confidence[language]} ${confidenceText(confidence)}`,
    ...evidence.map(paint.dim),
  ];
}

/** What the certainty of a table does not cover. */
function openNotes(sheet: SheetRecognition, language: Language): string[] {
  const { unreadFigures, asked } = openParts(sheet);
  return [
    ...(unreadFigures > 0 ? [`${READING_TEXTS.unreadFigures[language]} ${unreadFigures}`] : []),
    ...(asked > 0 ? [`${READING_TEXTS.asked[language]} ${asked}`] : []),
  ];
}

function sheetLines(sheet: SheetRecognition, style: Style): string[] {
  const { language, paint } = style;
  const { name, role, table, unit, year, confidence, columns, unread } = sheet;
  const facts = [
    table ? formatCellRef(table) : name,
    ROLE[role][language],
    ...(unit === null ? [] : [`${READING_TEXTS.unit[language]} ${unit}`]),
    ...(year === null ? [] : [String(year)]),
    `${READING_TEXTS.confidence[language]} ${confidence}`,
    ...openNotes(sheet, language).map(paint.yellow),
  ];
  return [
    `  ${paint.bold(facts.join('　'))}`,
    ...columns.flatMap((column) => columnLines(column, style)),
    ...unread.map(
      (part) => `    ${formatCellRef(part.cells)} ${part.header}：${paint.yellow(unreadWhy(part)[language])}`,
    ),
  ];
}

/** How each table and column was read, and by what evidence. */
export function readingText({ sheets }: Report, style: Style): string {
  const title = style.paint.bold(READING_TEXTS.title[style.language]);
  return `\n${[title, ...sheets.flatMap((sheet) => sheetLines(sheet, style))].join('\n')}\n`;
}
