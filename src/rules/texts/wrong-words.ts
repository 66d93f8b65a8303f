import { MAY_REPEAT, WRONG_WORDS } from '../words/wrong-words';

const DOUBLED = /([\u4e00-\u9fa5]{2,6})\1/g;
const PARTICLE_TWICE = /的的|了了|在在|及及|与与|为为(?!主)/g;

/** Words typed twice: 增加增加. Takes folded text. */
export function doubledWords(folded: string): string[] {
  const words = [...folded.matchAll(DOUBLED)].filter(
    ([, word = '']) => !MAY_REPEAT.test(word) && !isOneCharacter(word),
  );
  return [...words, ...folded.matchAll(PARTICLE_TWICE)].map(([found]) => found);
}

/** 天天天天 is a cry, not a word. */
function isOneCharacter(word: string): boolean {
  return new Set(word).size === 1;
}

/** Known misspellings in the text, each with the right word. */
export function misspellings(folded: string): { readonly wrong: string; readonly right: string }[] {
  return WRONG_WORDS.filter(({ wrong }) => folded.includes(wrong));
}
