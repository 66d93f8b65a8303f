import { LEDGER_SHEET, sideTables, type SideTable } from './side-tables';
import { ExactSums, LEDGER_HEADER, ledgerRows, yuanText, type Expected } from './workload';
import { ZipStream } from './zip-stream';

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const CHUNK = 256 * 1024;
const STYLE = { date: 1, amount: 2 };

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** Texts of the workbook, each kept once, as Excel saves them. */
class SharedStrings {
  readonly #ids = new Map<string, number>();
  #uses = 0;

  id(text: string): number {
    this.#uses++;
    const known = this.#ids.get(text);
    if (known !== undefined) return known;
    this.#ids.set(text, this.#ids.size);
    return this.#ids.size - 1;
  }

  *xml(): Generator<string> {
    yield `${DECLARATION}<sst xmlns="${MAIN}" count="${this.#uses}" uniqueCount="${this.#ids.size}">`;
    for (const text of this.#ids.keys()) yield `<si><t>${escaped(text)}</t></si>`;
    yield '</sst>';
  }
}

function cell(place: string, value: string | number | null, strings: SharedStrings): string {
  if (value === null) return '';
  if (typeof value === 'number') return `<c r="${place}"><v>${value}</v></c>`;
  return `<c r="${place}" t="s"><v>${strings.id(value)}</v></c>`;
}

function rowXml(row: number, values: readonly (string | number | null)[], strings: SharedStrings): string {
  const cells = values.map((value, at) => cell(`${'ABCDEFGH'[at]}${row}`, value, strings));
  return `<row r="${row}">${cells.join('')}</row>`;
}

function sheetStart(lastCell: string): string {
  return `${DECLARATION}<worksheet xmlns="${MAIN}"><dimension ref="A1:${lastCell}"/><sheetData>`;
}

const SHEET_END = '</sheetData></worksheet>';

function* ledgerXml(count: number, sums: ExactSums, strings: SharedStrings): Generator<string> {
  yield sheetStart(`H${count + 1}`) + rowXml(1, LEDGER_HEADER, strings);
  let row = 1;
  for (const entry of ledgerRows(count)) {
    row++;
    sums.add(entry);
    const { day, project, item, summary, fen, source } = entry;
    const texts = [project.code, project.name, item.code, item.name, summary].map((text, at) =>
      cell(`${'BCDEF'[at]}${row}`, text, strings),
    );
    yield (
      `<row r="${row}"><c r="A${row}" s="${STYLE.date}"><v>${day}</v></c>${texts.join('')}` +
      `<c r="G${row}" s="${STYLE.amount}"><v>${yuanText(fen)}</v></c>${cell(`H${row}`, source, strings)}</row>`
    );
  }
  yield SHEET_END;
}

function* tableXml({ rows }: SideTable, strings: SharedStrings): Generator<string> {
  yield sheetStart(`H${rows.length}`);
  for (const [index, values] of rows.entries()) yield rowXml(index + 1, values, strings);
  yield SHEET_END;
}

/** Small pieces of text as large ones. */
function* joined(texts: Iterable<string>): Generator<string> {
  let waiting: string[] = [];
  let length = 0;
  for (const text of texts) {
    waiting.push(text);
    length += text.length;
    if (length < CHUNK) continue;
    yield waiting.join('');
    waiting = [];
    length = 0;
  }
  yield waiting.join('');
}

const STYLES = `${DECLARATION}<styleSheet xmlns="${MAIN}"><fonts count="1"><font><sz val="11"/><name val="宋体"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="4" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>`;

function packageParts(names: readonly string[]): [string, string][] {
  const sheetPart = (index: number): string => `worksheets/sheet${index + 1}.xml`;
  const override = (part: string, type: string): string =>
    `<Override PartName="/xl/${part}" ContentType="${TYPES}.${type}+xml"/>`;
  const relation = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${target}"/>`;
  const relations = (list: string): string =>
    `${DECLARATION}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list}</Relationships>`;
  const sheets = names.map((name, at) => `<sheet name="${name}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`);
  const contentTypes = [
    override('workbook.xml', 'sheet.main'),
    override('styles.xml', 'styles'),
    override('sharedStrings.xml', 'sharedStrings'),
    ...names.map((_, at) => override(sheetPart(at), 'worksheet')),
  ];
  const workbookRelations = [
    ...names.map((_, at) => relation(`rId${at + 1}`, 'worksheet', sheetPart(at))),
    relation('rIdStyles', 'styles', 'styles.xml'),
    relation('rIdStrings', 'sharedStrings', 'sharedStrings.xml'),
  ];
  return [
    [
      '[Content_Types].xml',
      `${DECLARATION}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${contentTypes.join('')}</Types>`,
    ],
    ['_rels/.rels', relations(relation('rId1', 'officeDocument', 'xl/workbook.xml'))],
    [
      'xl/workbook.xml',
      `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${sheets.join('')}</sheets></workbook>`,
    ],
    ['xl/_rels/workbook.xml.rels', relations(workbookRelations.join(''))],
    ['xl/styles.xml', STYLES],
  ];
}

/** Writes the workbook of a ledger with `rows` rows. @returns the sums that whoever reads it must come to */
export async function writeWorkbook(path: string, rows: number): Promise<Expected> {
  const zip = new ZipStream(path);
  const strings = new SharedStrings();
  const sums = new ExactSums();
  // The ledger comes first: the sheets beside it follow from its sums.
  await zip.add('xl/worksheets/sheet1.xml', joined(ledgerXml(rows, sums, strings)));
  const tables = sideTables(sums);
  for (const [index, table] of tables.entries()) {
    await zip.add(`xl/worksheets/sheet${index + 2}.xml`, joined(tableXml(table, strings)));
  }
  await zip.add('xl/sharedStrings.xml', joined(strings.xml()));
  for (const [name, text] of packageParts([LEDGER_SHEET, ...tables.map(({ name }) => name)])) {
    await zip.add(name, [text]);
  }
  await zip.end();
  return sums.expected;
}
