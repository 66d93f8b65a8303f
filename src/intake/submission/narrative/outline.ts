import { fold } from '../../../text';
import { SECTION_WORDS, type SectionKind } from '../../words';
import type { Heading, HeadingStyle, Section } from '../narrative-types';
import { headingOf, type HeadingMark } from './heading-marks';
import type { Line } from './lines';

type Level = Heading['level'];

const OWN_LEVEL: Record<HeadingStyle, Level> = { 一: 1, '(一)': 2, '1': 3, '(1)': 4 };

/** A paragraph with its place in the outline. */
export interface OutlineLine extends Line {
  readonly folded: string;
  readonly heading: Heading | null;
  /** Index of the innermost section; null before the first heading. */
  readonly section: number | null;
}

/** ① is no plain 1: it numbers an item as （1） does. */
function withBracketedCircles(text: string): string {
  return text.replace(/[\u2460-\u2473]/g, (mark) => `(${mark.charCodeAt(0) - 0x2460 + 1})`);
}

/**
 * The level of a heading by its place: a number that goes on from another level belongs there, so that the （3）
 * after （二） is of its level. Otherwise its own style decides.
 * @param last the latest number at each level that is still open
 */
function levelOf({ style, number }: HeadingMark, last: ReadonlyMap<Level, number>): Level {
  const own = OWN_LEVEL[style];
  if (number === 1 || last.get(own) === number - 1) return own;
  const reachable: readonly Level[] = style === '1' ? [4, 3, 2, 1] : [4, 3, 2];
  return reachable.find((level) => last.get(level) === number - 1) ?? own;
}

function kindOf(title: string, level: Level, parent: SectionKind | null): SectionKind {
  const found = SECTION_WORDS.find(
    ({ words, levels, inside }) =>
      words.test(title) &&
      (!levels || levels.includes(level)) &&
      (!inside || (parent !== null && inside.includes(parent))),
  );
  return found?.kind ?? 'other';
}

/** What follows the title in the same paragraph, as typed. */
function typedRest(text: string): string {
  return text.slice(text.search(/[:：。]/) + 1).trim();
}

interface OpenSection {
  readonly section: Omit<Section, 'text'>;
  readonly text: string[];
}

/** Finds headings and sections of a report. */
export function outlineOf(lines: readonly Line[]): { lines: OutlineLine[]; sections: Section[] } {
  const last = new Map<Level, number>();
  const open: OpenSection[] = [];
  const path: number[] = [];
  const outlined = lines.map((line): OutlineLine => {
    const folded = fold(withBracketedCircles(line.text));
    const mark = headingOf(folded);
    if (mark) return openSection(line, folded, mark);
    for (const index of path) open[index]?.text.push(line.text);
    return { ...line, folded, heading: null, section: path[path.length - 1] ?? null };
  });

  function openSection(line: Line, folded: string, mark: HeadingMark): OutlineLine {
    const level = levelOf(mark, last);
    for (const deeper of [1, 2, 3, 4] as const) if (deeper > level) last.delete(deeper);
    last.set(level, mark.number);
    while (path.length > 0 && open[path[path.length - 1]!]!.section.heading.level >= level) path.pop();
    const parent = path[path.length - 1] ?? null;
    const heading: Heading = { style: mark.style, number: mark.number, title: mark.title, level };
    const kind = kindOf(mark.title, level, parent === null ? null : open[parent]!.section.kind);
    for (const index of path) open[index]?.text.push(line.text);
    open.push({
      section: { kind, heading, cell: line.cell, parent },
      text: mark.rest === '' ? [] : [typedRest(line.text)],
    });
    path.push(open.length - 1);
    return { ...line, folded, heading, section: open.length - 1 };
  }

  return {
    lines: outlined,
    sections: open.map(({ section, text }) => ({ ...section, text: text.join('\n') })),
  };
}

/** The kind of the innermost section that has one. */
export function sectionKindAt(sections: readonly Section[], index: number | null): SectionKind | null {
  for (let at = index; at !== null; at = sections[at]?.parent ?? null) {
    const kind = sections[at]?.kind;
    if (kind && kind !== 'other') return kind;
  }
  return index === null ? null : 'other';
}
