import type { Language } from '../../language';
import type { RuleData } from '../../rules';
import { textOf, type Chapter } from './markdown';

const wordsOf = (search: string): string[] => search.toLowerCase().split(/\s+/).filter(Boolean);

/** The chapters that hold all words, each with the blocks that hold one of them; all of them where nothing is searched. */
export function foundChapters(chapters: readonly Chapter[], search: string): readonly Chapter[] {
  const words = wordsOf(search);
  if (words.length === 0) return chapters;
  return chapters.flatMap((chapter) => {
    const all = [chapter.title, ...chapter.blocks.map(textOf)].join('\n').toLowerCase();
    if (!words.every((word) => all.includes(word))) return [];
    const blocks = chapter.blocks.filter((block) =>
      words.some((word) => textOf(block).toLowerCase().includes(word)),
    );
    return [{ ...chapter, blocks: blocks.length > 0 ? blocks : chapter.blocks }];
  });
}

/** The rules whose page holds all words; none where nothing is searched. */
export function foundRules(
  rules: readonly RuleData[],
  search: string,
  language: Language,
): readonly RuleData[] {
  const words = wordsOf(search);
  if (words.length === 0) return [];
  return rules.filter(({ id, title, messages, examples }) => {
    const texts = [title, examples.fails, ...Object.values(messages).flatMap(({ text, fix }) => [text, fix])];
    const all = [id, ...texts.map((text) => text[language])].join('\n').toLowerCase();
    return words.every((word) => all.includes(word));
  });
}
