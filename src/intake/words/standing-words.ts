import { fold } from '../../text';
import { lexicon, wordList, type Reading } from './lexicon';

/** What a table of budgets is worth beside another one of the same project. */
export interface Standing {
  /** draft 草稿, 申报, 建议; plain, without such a word; approved 批复, 下达; adjusted 调整, 追加. */
  readonly kind: 'draft' | 'plain' | 'approved' | 'adjusted';
  /** Higher counts before lower. */
  readonly rank: number;
  /** 追加, which may state only what came on top. */
  readonly isAddition: boolean;
}

/** Titles are kept apart by line breaks. */
const AS_LINES: Reading = (text) => [text];

const STANDINGS = lexicon<'adjusted' | 'approved' | 'draft'>({
  id: 'standing of budgets',
  as: AS_LINES,
  meanings: [
    {
      meaning: 'adjusted',
      lines: [
        { pattern: /调整/, examples: ['2023年第二次调整预算', '预算（调整）'] },
        { pattern: /调剂/, examples: ['预算调剂表'] },
        { pattern: /调[增减]/, examples: ['预算调增表', '调减预算'] },
        { pattern: /追加/, examples: ['追加预算'] },
        { pattern: /变更/, examples: ['预算变更'] },
      ],
      not: ['预算（批复）', '预算表', '预算草案'],
    },
    {
      meaning: 'approved',
      lines: [
        { pattern: /批[复准]/, examples: ['预算（批复）', '批准预算'] },
        { pattern: /核[定准]/, examples: ['核定预算', '核准数'] },
        { pattern: /下达/, examples: ['预算下达表'] },
        { pattern: /正式/, examples: ['正式预算'] },
        { pattern: /(?<!第)[一二三]下(?!属|级|半)/, examples: ['二下预算'] },
      ],
      not: ['预算草案', '二下属单位', '预算表'],
    },
    {
      meaning: 'draft',
      lines: [
        { pattern: /草[稿案]|初稿/, examples: ['预算（草稿）', '预算草案', '初稿'] },
        { pattern: /申报/, examples: ['预算申报表'] },
        { pattern: /建议/, examples: ['预算建议数'] },
        { pattern: /送审|上报/, examples: ['预算（送审）', '预算上报表'] },
        { pattern: /征求意见/, examples: ['预算（征求意见）'] },
        { pattern: /(?<!第)[一二三]上(?!年|级)/, examples: ['一上预算'] },
      ],
      not: ['预算表', '三上年', '批复预算'],
    },
  ],
});

const ADDITION = wordList(
  'budget that may be added',
  {
    lines: [
      { pattern: /追加/, examples: ['追加预算'] },
      { pattern: /调增/, examples: ['预算调增表'] },
    ],
    not: ['调整预算', '调减预算'],
  },
  AS_LINES,
);

const ORDER = /(?:第|[(])?([一二三四五六七八九\d])(?:次|期|批)/;
const ORDINALS = '一二三四五六七八九';

/** How a title, a caption or the name of a sheet calls the budgets in it: 预算（批复）, 2023年第二次调整预算. */
export function standingOf(texts: readonly string[]): Standing {
  const text = texts.map(fold).join('\n');
  const isAddition = ADDITION.test(text);
  const kind = STANDINGS.meaningOf(text);
  if (kind === 'adjusted') {
    const order = ORDER.exec(text)?.[1] ?? '1';
    const at = ORDINALS.indexOf(order) + 1 || Number(order);
    return { kind, rank: 2 + at, isAddition };
  }
  if (kind === 'approved') return { kind, rank: 2, isAddition };
  if (kind === 'draft') return { kind, rank: 0, isAddition };
  return { kind: 'plain', rank: 1, isAddition };
}
