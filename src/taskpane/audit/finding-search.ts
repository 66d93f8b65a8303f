import type { Finding } from '../../rules';
import { fold } from '../../text';
import { intersects, parseArea, parseCellRef, type Area, type CellRef } from '../../workbook';

interface Known {
  readonly text: string;
  readonly sheets: ReadonlySet<string>;
}

/** A word of the search: a text, or cells that the finding has to touch. */
interface Word {
  readonly text: string;
  readonly area: Area | null;
  /** null where any sheet will do. */
  readonly sheet: string | null;
}

/** Words, and cells whose sheet has blanks in its name: '2020年 预算'!C7. */
const WORDS = /'[^']+'[!！]\S+|\S+/g;

const searched = (text: string): string => fold(text).toLowerCase();

function wordOf(typed: string): Word {
  const ref: CellRef | null = parseCellRef(typed.replaceAll('！', '!'));
  return { text: searched(typed), area: ref ?? parseArea(typed), sheet: ref?.sheet ?? null };
}

/** Looks findings up by what is typed. What it has found out about a finding it keeps as long as the finding is there. */
export class FindingSearch {
  readonly #known = new WeakMap<Finding, Known>();

  /** @param textsOf all texts of a finding in which a word may stand, apart from the names of sheets */
  constructor(private readonly textsOf: (finding: Finding) => readonly string[]) {}

  /** Names of the sheets on which its cells stand. */
  sheetsOf(finding: Finding): ReadonlySet<string> {
    return this.#look(finding).sheets;
  }

  /**
   * @param query words with blanks between them; all of them have to be found. Full and half width, upper and lower case
   *   are the same. E12, E4:E9 and 支出明细!E12 find what concerns one of these cells.
   */
  matcher(query: string): (finding: Finding) => boolean {
    const words = (query.match(WORDS) ?? []).map(wordOf);
    return (finding) => words.every((word) => this.#has(finding, word));
  }

  #has(finding: Finding, { text, area, sheet }: Word): boolean {
    if (this.#look(finding).text.includes(text)) return true;
    return (
      area !== null &&
      finding.cells.some((cell) => (sheet === null || cell.sheet === sheet) && intersects(cell, area))
    );
  }

  #look(finding: Finding): Known {
    const known = this.#known.get(finding);
    if (known) return known;
    const sheets = new Set(finding.cells.map(({ sheet }) => sheet));
    // A line break stands in no word, so that none is found across two texts.
    const found = { sheets, text: [...this.textsOf(finding), ...sheets].map(searched).join('\n') };
    this.#known.set(finding, found);
    return found;
  }
}
