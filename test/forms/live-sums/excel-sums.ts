import { parseCellRef, type CellValue } from '../../../src/workbook';

/** What a formula sees of the sheet: the value in a row and column, both 0-based. */
type Cell = (row: number, column: number) => CellValue;

/** How Excel takes a text in a criterion or a cell that looks like a number: by its first 15 digits. */
function numberOf(text: string): number | null {
  return /^\s*[-+]?\d+(\.\d+)?([eE][-+]?\d+)?\s*$/.test(text) ? Number(Number(text).toPrecision(15)) : null;
}

/** ? and * stand for texts, ~ takes that from the sign behind it; whatever the case. */
function patternOf(criterion: string): RegExp {
  let pattern = '';
  for (let at = 0; at < criterion.length; at++) {
    const sign = criterion[at]!;
    if (sign === '~' && /[~*?]/.test(criterion[at + 1] ?? ''))
      pattern += criterion[++at] === '~' ? '~' : `\\${criterion[at]}`;
    else if (sign === '~') pattern += '~';
    else if (sign === '*') pattern += '.*';
    else if (sign === '?') pattern += '.';
    else pattern += sign.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
  }
  return new RegExp(`^${pattern}$`, 'isu');
}

function matches(value: CellValue, criterion: string): boolean {
  const wanted = criterion.replace(/^=/, '');
  const number = numberOf(wanted);
  if (/^(?:true|false|#.*|(?=.*\d)[-\d.,/:%￥]+)$/i.test(wanted) && number === null)
    throw new Error(`Nobody knows what Excel takes ${wanted} for`);
  if (typeof value === 'number') return number === value;
  if (typeof value !== 'string') return false;
  if (number !== null && numberOf(value) === number) return true;
  return patternOf(wanted).test(value);
}

function literal(text: string): string {
  if (text.length > 257) throw new Error('Excel takes no text of more than 255 characters in a formula');
  return text.slice(1, -1).replaceAll('""', '"');
}

const AREA = String.raw`(?:'(?:[^']|'')+'|[^'!(),]+)!\$?[A-Z]+\$?\d+(?::\$?[A-Z]+\$?\d+)?`;
const TEXT = '"(?:[^"]|"")*"';
const SUMIFS = new RegExp(`^SUMIFS\\((${AREA}),(${AREA}),(${TEXT})\\)$`);
const EXACT = new RegExp(`^SUMPRODUCT\\(--EXACT\\((${AREA}),(${TEXT})\\),(${AREA})\\)$`);
const SUM = new RegExp(`^SUM\\(((?:${AREA},?)+)\\)$`);

function cellsOf(area: string, cell: Cell): CellValue[] {
  const { top, bottom, left } = parseCellRef(area.replaceAll('$', ''))!;
  return Array.from({ length: bottom - top + 1 }, (_, at) => cell(top + at, left));
}

function total(values: readonly CellValue[]): number {
  return values.reduce<number>((sum, value) => sum + (typeof value === 'number' ? value : 0), 0);
}

/** What Excel gives for the sum in `=ROUND(…/10000,2)`, as its documentation says and people found out. */
export function excelSum(formula: string, cell: Cell): number {
  const inner = /^=ROUND\((.*?)(?:\/\d+)?,\d+\)$/s.exec(formula)?.[1] ?? '';
  const sumifs = SUMIFS.exec(inner);
  if (sumifs) {
    const names = cellsOf(sumifs[2]!, cell);
    const criterion = literal(sumifs[3]!);
    return total(cellsOf(sumifs[1]!, cell).filter((_, at) => matches(names[at]!, criterion)));
  }
  const exact = EXACT.exec(inner);
  if (exact) {
    const names = cellsOf(exact[1]!, cell);
    const wanted = literal(exact[2]!);
    return total(cellsOf(exact[3]!, cell).filter((_, at) => String(names[at] ?? '') === wanted));
  }
  const areas = SUM.exec(inner)?.[1]?.split(',');
  if (!areas) throw new Error(`Not a sum that is known here: ${formula}`);
  return total(areas.flatMap((area) => cellsOf(area, cell)));
}
