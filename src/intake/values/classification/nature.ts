import phraseList from './data/nature-phrases.json';
import { fold } from '../../../text';
import { economicItems } from './economic-items';

export type NatureConfidence = 'high' | 'medium' | 'low';

/** What a summary text says about the nature of a spending: the phrase, and the item that it points to. */
export interface NatureMatch {
  readonly phrase: string;
  /** 款 (five digits), rarely a 类. */
  readonly code: string;
  readonly name: string;
  readonly confidence: NatureConfidence;
  /** definition, seen, mapping, name, inferred or general: where the pairing comes from. */
  readonly basis: string;
  /** Other codes that the same phrase may mean. */
  readonly alternatives: readonly string[];
}

interface Phrase {
  readonly folded: string;
  readonly match: NatureMatch;
}

/** Names of items that say by themselves what was bought; "其他支出" and names that several items share do not. */
function itemNamePhrases(): NatureMatch[] {
  const items = economicItems().filter(({ level, name }) => level === '款' && !/^其他(?:支出|$)/.test(name));
  const uses = new Map<string, number>();
  for (const { name } of items) uses.set(name, (uses.get(name) ?? 0) + 1);
  return items
    .filter(({ name }) => uses.get(name) === 1)
    .map(({ code, name }) => ({
      phrase: name,
      code,
      name,
      confidence: 'high',
      basis: 'name',
      alternatives: [],
    }));
}

function buildPhrases(): Phrase[] {
  const byPhrase = new Map<string, NatureMatch>();
  for (const match of itemNamePhrases()) byPhrase.set(fold(match.phrase), match);
  for (const entry of phraseList as readonly (NatureMatch & { note: string; source: string })[]) {
    const { phrase, code, name, confidence, basis, alternatives } = entry;
    byPhrase.set(fold(phrase), { phrase, code, name, confidence, basis, alternatives });
  }
  return [...byPhrase].map(([folded, match]) => ({ folded, match }));
}

/** A number below 65,536 for the two characters at a place; others may share it. Every phrase has two. */
function pairAt(text: string, at: number): number {
  return (text.charCodeAt(at) * 31 + text.charCodeAt(at + 1)) & 0xffff;
}

/** Phrases by their first two characters, longest first: texts are scanned once, character by character. */
const LISTS: Phrase[][] = [[]];
/** Where the phrases of a pair stand in LISTS; 0 where there are none. */
const LIST_OF_PAIR = new Uint16Array(0x1_0000);
for (const phrase of buildPhrases().sort((left, right) => right.folded.length - left.folded.length)) {
  const pair = pairAt(phrase.folded, 0);
  const list = LIST_OF_PAIR[pair]!;
  if (list === 0) LIST_OF_PAIR[pair] = LISTS.push([phrase]) - 1;
  else LISTS[list]!.push(phrase);
}

/** 审计局, 规划和自然资源局, 设计院, 培训中心: who was paid or asked, not what was bought. */
const UNIT_TAIL =
  /^(?:[和与][\u4e00-\u9fa5]{1,6}?)?(?:设计|研究|咨询|管理|服务|勘察|勘测)*(?:局|委员会|厅|署|中心|院|所|办公室|公司|学校|部门|处|科|股|室|站|队|厂|组)/;
/** 项目设计概算, 按规划, 规划期: documents and plans, not purchases. */
const DOCUMENT_TAIL = /^(?:概算|方案批复|要求|期内|期间|目标)/;
/** Phrases that also are parts of names of offices, firms and documents. */
const ALSO_NAMES = new Set([
  '审计',
  '规划',
  '设计',
  '测绘',
  '培训',
  '印刷',
  '接待',
  '会议',
  '租赁',
  '劳务',
  '咨询费',
  '预算编制',
]);

function isNameOfUnit(phrase: string, rest: string): boolean {
  return ALSO_NAMES.has(phrase) && (UNIT_TAIL.test(rest) || DOCUMENT_TAIL.test(rest));
}

interface Hit {
  readonly start: number;
  readonly end: number;
  readonly match: NatureMatch;
}

/** Calls `visit` with every phrase of the text that is no part of a name, from left to right. */
function eachHit(text: string, visit: (start: number, end: number, match: NatureMatch) => void): void {
  const folded = fold(text);
  for (let start = 0; start < folded.length - 1; start++) {
    const list = LIST_OF_PAIR[pairAt(folded, start)]!;
    if (list === 0) continue;
    for (const phrase of LISTS[list]!) {
      if (!folded.startsWith(phrase.folded, start)) continue;
      const end = start + phrase.folded.length;
      if (!isNameOfUnit(phrase.folded, folded.slice(end))) visit(start, end, phrase.match);
    }
  }
}

function longestFirst(left: Hit, right: Hit): number {
  return right.end - right.start - (left.end - left.start) || left.start - right.start;
}

/** The longest phrase in the text, the first of equally long ones. @returns null where no phrase is in it. */
export function matchNature(text: string): NatureMatch | null {
  let longest = 0;
  let found: NatureMatch | null = null;
  eachHit(text, (start, end, match) => {
    if (end - start <= longest) return;
    longest = end - start;
    found = match;
  });
  return found;
}

/** All phrases in the text that do not overlap, longest ones preferred, from left to right. */
export function allNatures(text: string): readonly NatureMatch[] {
  const hits: Hit[] = [];
  eachHit(text, (start, end, match) => hits.push({ start, end, match }));
  const kept: Hit[] = [];
  for (const hit of hits.sort(longestFirst)) {
    if (kept.every((other) => hit.end <= other.start || hit.start >= other.end)) kept.push(hit);
  }
  return kept.sort((left, right) => left.start - right.start).map(({ match }) => match);
}
