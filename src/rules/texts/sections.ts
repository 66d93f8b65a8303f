import type { Narrative, Paragraph, Section, SectionKind } from '../../intake';
import { fold } from '../../text';

/** The sections of the kinds. */
export function sectionsOf(narrative: Narrative, ...kinds: readonly SectionKind[]): Section[] {
  return narrative.sections.filter(({ kind }) => kinds.includes(kind));
}

/** Whether the paragraph stands in a section of one of the kinds, at any depth. */
export function isInside(
  { sections }: Narrative,
  { section }: Paragraph,
  kinds: ReadonlySet<SectionKind>,
): boolean {
  for (let at = section; at !== null; at = sections[at]?.parent ?? null) {
    const kind = sections[at]?.kind;
    if (kind && kinds.has(kind)) return true;
  }
  return false;
}

/** Paragraphs inside sections of the kinds. */
export function paragraphsInside(narrative: Narrative, ...kinds: readonly SectionKind[]): Paragraph[] {
  const wanted = new Set(kinds);
  return narrative.paragraphs.filter((paragraph) => isInside(narrative, paragraph, wanted));
}

/** What a paragraph says besides its heading. */
export function withoutHeading({ text, heading }: Paragraph): string {
  return heading ? text.slice(text.indexOf(heading.title) + heading.title.length) : text;
}

/** 暂无, 无, 没有问题: says that there is nothing, and no more. Takes any text. */
export function saysNothing(text: string): boolean {
  return /^(?:(?:目前|本项目|暂时|暂|项目)*(?:无|没有|未发现)(?:存在)?(?:的)?(?:明显|较大|突出|重大|任何|其他)?(?:问题|困难|不足|建议|意见|改进措施|措施)*|暂无|\/|-|—)[。.;]?$/.test(
    fold(text),
  );
}
