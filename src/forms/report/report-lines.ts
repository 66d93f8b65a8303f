import { setLine, setPart, type Narrative, type Paragraph, type Submission } from '../../intake';
import type { ReportOutline } from '../../rules';
import { fold } from '../../text';
import type { CellRef } from '../../workbook';
import { reportTitleField, reportUnitField } from '../fields';
import type { WrittenReport } from '../types';
import { STYLES, type StyleName } from '../styles';
import { heightOf } from '../text-metrics';
import { partsOf } from './paragraph-parts';
import type { ReportType } from './report-type';

type Heading = NonNullable<Paragraph['heading']>;

/** One row of a report. */
export interface ReportLine {
  readonly text: string;
  readonly style: StyleName;
  /** Points. */
  readonly height: number;
  /** Where the paragraph stands; null for a line that the form sets. */
  readonly source: CellRef | null;
  /** Whether it stands on one page with the next: titles and headings do. */
  readonly leads: boolean;
}

/** A paragraph that needs more goes over several rows: Excel's rows end at 409 points. */
const TALLEST = 400;
/** Height of these rows: the end of a page stays blank where the next row does not fit. */
const PART = 200;

const DATE = /^\d{4}年\d{1,2}月\d{1,2}日$/;
const LONGEST_SIGNATURE = 40;

/**
 * Level at which the outline has what the section is about, where it stands inside the same level as there; else the one
 * that its number gives it.
 */
function levelsOf({ sections }: Narrative, outline: ReportOutline): Heading['level'][] {
  const levels: Heading['level'][] = [];
  for (const { kind, heading, parent } of sections) {
    const inOutline = outline.find((part) => part.kind === kind)?.level;
    const above = parent === null ? 0 : levels[parent]!;
    levels.push(inOutline === above + 1 ? inOutline : heading.level);
  }
  return levels;
}

/** Index of the first paragraph of the closing, unit and date; one behind the last where there is none. */
function closingOf({ paragraphs }: Narrative): number {
  const last = paragraphs.length - 1;
  if (!DATE.test(fold(paragraphs[last]?.text ?? ''))) return paragraphs.length;
  const before = paragraphs[last - 1];
  const isSignature =
    before && !before.heading && before.text.length <= LONGEST_SIGNATURE && !/[。；：，]/.test(before.text);
  return isSignature ? last - 1 : last;
}

/** Sets a narrative, line by line: the text as it stands, with the unit and, where it has none, the title above it. */
export class ReportLines {
  readonly lines: ReportLine[] = [];

  constructor(
    private readonly submission: Submission,
    private readonly narrative: Narrative,
    private readonly type: ReportType,
  ) {}

  set({ outline, title: titleOf }: WrittenReport): readonly ReportLine[] {
    const { paragraphs, title } = this.narrative;
    const levels = levelsOf(this.narrative, outline);
    const titleAt = title ? paragraphs.findIndex(({ text }) => text === title.text) : -1;
    const closing = closingOf(this.narrative);
    if (titleAt <= 0) this.#unit(title?.text ?? '');
    if (titleAt < 0) this.#fromForm(reportTitleField(titleOf)(this.submission).value, 'title');
    for (const { index, text, cell, heading, section } of paragraphs) {
      const { headings, body, closing: closingStyle, indent } = this.type;
      if (index < titleAt) this.#put(text, 'unit', cell);
      else if (index === titleAt) this.#put(text, 'title', cell);
      else if (index >= closing) this.#paragraph(text, closingStyle, cell);
      else {
        const isTitle = heading !== null && section !== null && this.#isHeadingAlone(text, heading);
        const style = isTitle ? headings[levels[section]! - 1]! : body;
        this.#paragraph(indent + text, style, cell, isTitle);
      }
    }
    return this.lines;
  }

  /** A heading with its text behind it in the same paragraph is set as text. */
  #isHeadingAlone(text: string, { title }: Heading): boolean {
    return fold(text)
      .replace(/[:。]$/, '')
      .endsWith(title);
  }

  #unit(title: string): void {
    const unit = reportUnitField(this.submission).value;
    if (typeof unit === 'string' && !fold(title).includes(fold(unit))) this.#fromForm(unit, 'unit');
  }

  #fromForm(value: unknown, role: 'unit' | 'title'): void {
    if (typeof value === 'string') this.#put(setLine(value), role, null);
  }

  #put(text: string, role: 'unit' | 'title', source: CellRef | null): void {
    this.#paragraph(text, this.type[role], source, true, this.type.heights[role]);
  }

  #paragraph(
    text: string,
    style: StyleName,
    source: CellRef | null,
    leads = false,
    least = this.type.heights.line,
  ): void {
    const isLong = this.#heightOf(text, style) > TALLEST;
    const parts = isLong ? partsOf(text, (part) => this.#heightOf(setPart(part), style) <= PART) : [text];
    parts.forEach((part, at) => {
      const goesOn = at < parts.length - 1;
      const set = goesOn ? setPart(part) : part;
      const height = Math.max(least, this.#heightOf(set, style));
      this.lines.push({ text: set, style, height, source, leads });
    });
  }

  #heightOf(text: string, style: StyleName): number {
    return heightOf(text, this.type.width, STYLES[style].font.size);
  }
}
