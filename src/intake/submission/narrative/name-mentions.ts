import { fold } from '../../../text';
import type { Mention } from '../narrative-types';
import { mention, type Passage } from './mentions';

/** Every place where one of the names stands; of overlapping ones the longest. */
function occurrences(folded: string, names: readonly string[]): { name: string; start: number }[] {
  const taken: { name: string; start: number }[] = [];
  for (const name of [...names].sort((left, right) => right.length - left.length)) {
    for (let at = folded.indexOf(name); at >= 0; at = folded.indexOf(name, at + name.length)) {
      const free = taken.every(
        ({ name: other, start }) => at + name.length <= start || at >= start + other.length,
      );
      if (free) taken.push({ name, start: at });
    }
  }
  return taken.sort((left, right) => left.start - right.start);
}

const SELF = /我(?:局|中心|单位|委|办|院|校|所|站|处|部|会|厅|馆|公司|镇|乡|街道)(?!们|市|县)/g;
const UNIT_LINE =
  /^[\u4e00-\u9fa5()]{4,30}(?:局|中心|委员会|办公室|学校|学院|医院|研究所|站|处|厅|馆|政府|公司|大队|支队|协会)$/;

/** Names by which the unit calls itself: the known ones, 我局, and a unit's name in a line of its own above the text. */
export function unitNamesIn(passage: Passage, known: readonly string[], isFront: boolean): Mention<string>[] {
  const { folded } = passage;
  const own = occurrences(
    folded,
    known.map(fold).filter((name) => name.length >= 3),
  ).map(({ name }) => mention(passage, name, name));
  const self = [...folded.matchAll(SELF)].map(([word]) => mention(passage, word, word));
  const line =
    own.length === 0 && isFront && UNIT_LINE.test(folded) ? [mention(passage, folded, folded)] : [];
  return [...own, ...self, ...line];
}

const UNIT_IN_TITLE =
  /^[\u4e00-\u9fa5()]{3,29}(?:局|中心|委员会|办公室|学校|学院|医院|所|站|处|厅|馆|院|队|政府|公司|协会)$/;

/** The unit that a title names before the project, where it is none of the known ones: 某管理处渠道清淤项目…自评报告. */
export function unitInTitle(
  title: Passage,
  {
    projectNames,
    unitNames,
  }: { readonly projectNames: readonly string[]; readonly unitNames: readonly string[] },
): Mention<string>[] {
  const { folded } = title;
  if (unitNames.some((name) => name !== '' && folded.includes(fold(name)))) return [];
  const at = Math.min(
    ...projectNames.map((name) => folded.indexOf(fold(name))).filter((found) => found > 0),
    folded.length,
  );
  const front = folded
    .slice(0, at)
    .replace(/^(?:关于|对)/, '')
    .replace(/(?:19|20)\d{2}年?度?$/, '');
  return at < folded.length && UNIT_IN_TITLE.test(front) ? [mention(title, front, front)] : [];
}

/** Endings that say what a project's money is, not what the project is. */
const KIND_WORDS =
  '项目专项资金|项目专项经费|专项资金|专项经费|项目经费|项目资金|工作经费|补助资金|补助经费|项目工作|工程项目|经费|资金|费用|项目|工程|专项|补助|费';
const KIND_AT_END = new RegExp(`(?:${KIND_WORDS})$`);
const SHORTEST_STEM = 3;

/** What a project's name is about: 网络维护 of 网络维护费. "" where too little is left to tell projects apart. */
function stemOf(name: string): string {
  const stem = name.replace(/^(?:19|20)\d{2}年度?/, '').replace(KIND_AT_END, '');
  return stem.length >= SHORTEST_STEM ? stem : '';
}

/** The known names of the project, and other names for the same thing: 网络维护经费 beside 网络维护费. */
export function projectNamesIn(passage: Passage, known: readonly string[]): Mention<string>[] {
  const names = known.map(fold).filter((name) => name.length >= 2);
  const stems = [...new Set(names.map(stemOf))].filter((stem) => stem !== '');
  const variants = stems.flatMap((stem) =>
    [...passage.folded.matchAll(new RegExp(`${escaped(stem)}(?:${KIND_WORDS})`, 'g'))].map(([word]) => word),
  );
  return occurrences(passage.folded, [...new Set([...names, ...variants])]).map(({ name }) =>
    mention(passage, name, name),
  );
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

const TEAM_NAME =
  /(?:绩效)?(?:自我评价|自评价|自评|评价|考评|自核|评估|考核|评审|绩效(?:管理|工作)?)(?:工作)?(?:领导)?(?:工作)?(?:小组|(?<=工作|领导)组)/g;

/** Names of the evaluation group: 绩效评价工作组, 自评工作小组. */
export function teamNamesIn(passage: Passage): Mention<string>[] {
  return [...passage.folded.matchAll(TEAM_NAME)].map(([name]) => mention(passage, name, name));
}
