import { fold } from '../../text';

/** What a table of budgets is worth beside another one of the same project. */
export interface Standing {
  /** draft 草稿, 申报, 建议; plain, without such a word; approved 批复, 下达; adjusted 调整, 追加. */
  readonly kind: 'draft' | 'plain' | 'approved' | 'adjusted';
  /** Higher counts before lower. */
  readonly rank: number;
  /** 追加, which may state only what came on top. */
  readonly isAddition: boolean;
}

const DRAFT = /草稿|草案|初稿|申报|建议|送审|上报|征求意见|(?<!第)[一二三]上(?!年|级)/;
const APPROVED = /批复|批准|核定|核准|下达|正式|(?<!第)[一二三]下(?!属|级|半)/;
const ADJUSTED = /调整|调剂|调增|调减|追加|变更/;
const ADDITION = /追加|调增/;
const ORDER = /(?:第|[(])?([一二三四五六七八九\d])(?:次|期|批)/;
const ORDINALS = '一二三四五六七八九';

/** How a title, a caption or the name of a sheet calls the budgets in it: 预算（批复）, 2023年第二次调整预算. */
export function standingOf(texts: readonly string[]): Standing {
  const text = texts.map(fold).join('\n');
  const isAddition = ADDITION.test(text);
  if (ADJUSTED.test(text)) {
    const order = ORDER.exec(text)?.[1] ?? '1';
    const at = ORDINALS.indexOf(order) + 1 || Number(order);
    return { kind: 'adjusted', rank: 2 + at, isAddition };
  }
  if (APPROVED.test(text)) return { kind: 'approved', rank: 2, isAddition };
  if (DRAFT.test(text)) return { kind: 'draft', rank: 0, isAddition };
  return { kind: 'plain', rank: 1, isAddition };
}
