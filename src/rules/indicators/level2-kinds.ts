import { fold, withoutBrackets } from '../../text';
import type { Indicator } from '../../intake';

/** The kinds of output, and what is opinion. */
export type Level2Kind = '数量' | '质量' | '时效' | '成本' | '满意度';

/** What the last word of a name counts. Rates of coverage, completion and payment are at home in several kinds. */
const HEADS: readonly (readonly [Level2Kind, RegExp])[] = [
  ['满意度', /(?:满意度|满意率|好评率)$/],
  ['时效', /(?:及时率|及时性|(?:按时|按期|准时|如期)[\u4e00-\u9fa5]{0,4}率|完成时间|完成时限|完工时间)$/],
  [
    '质量',
    /(?:合格率|达标率|优良率|优良品率|准确率|差错率|验收合格|验收通过率|(?:合格|达标|优良)[\u4e00-\u9fa5]{0,6}(?:比例|比率|占比))$/,
  ],
  ['成本', /(?:成本|单价|成本控制数|预算控制数)$/],
  ['数量', /(?:人数|人次|个数|次数|场次|户数|台数|套数|面积|里程)$/],
];
/** Words by which a name may mean its own second level although it ends otherwise: 资助标准达标率 under 成本. */
const STEMS: Partial<Record<Level2Kind, RegExp>> = {
  质量: /合格|达标|优良|准确/,
  时效: /及时|按期|按时|进度/,
  成本: /成本|单价|标准|费用|经费|资金/,
};

/** Which kind a name belongs to by its last word; `isOpen` where a word before it speaks for the kind it stands under. */
export function kindOfName(
  name: string,
  under: Level2Kind,
): { readonly kind: Level2Kind; readonly isOpen: boolean } | null {
  const folded = withoutBrackets(fold(name));
  const head = HEADS.find(([, pattern]) => pattern.test(folded));
  if (!head) return null;
  const [kind, pattern] = head;
  return { kind, isOpen: STEMS[under]?.test(folded.replace(pattern, '')) ?? false };
}

const OWN: readonly Level2Kind[] = ['数量', '质量', '时效', '成本'];

/** The kind that the second level names; null for those of other kinds of tables. */
export function ownKind({ level2 }: Pick<Indicator, 'level2'>): Level2Kind | null {
  const named = OWN.filter((kind) => level2.includes(kind));
  return named.length === 1 ? named[0]! : null;
}
