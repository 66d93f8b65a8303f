import type { SectionKind, Submission } from '../../intake';
import { fold } from '../../text';
import type { CellRef } from '../../workbook';
import { paragraphsInside } from '../texts/sections';

/** A date in the goal, in an indicator or in what the report says of the year, that lies in a year before the one that is evaluated. */
export interface OtherYear {
  /** As written: 2015年12月. */
  readonly text: string;
  readonly year: number;
  readonly cells: readonly CellRef[];
}

const MONTH = /(20\d{2})年(?:度)?(?:\d{1,2}月(?:\d{1,2}日)?|全年|[上下]半年)/g;
/** What the report tells of the year itself; its other chapters tell of what came before, too. */
const OF_THE_YEAR: readonly SectionKind[] = ['implementation', 'goal', 'output', 'effect', 'conclusion'];
/** Documents, spans of several years, comparisons, and what was begun or approved before. */
const OTHER_MATTER =
  /[《〔]|[至—~-]|以来|起|同比|上年|去年|结转|立项|批复|批准|下达|文件|通知|号|规划|开工|签订|启动|成立/;

/** Years before its own that tables and report date something in; names that hold a year without a month are names. */
export function earlierYears({
  goal,
  indicators,
  narrative,
  year,
  identity,
}: Submission): readonly OtherYear[] {
  const start = identity.period?.start.value;
  if (year === null || (start && start.year < year)) return [];
  const texts = [
    ...(goal ? [goal.expected, goal.actual] : []),
    ...indicators.flatMap((row) => [{ text: row.name, cells: row.nameCells }, row.target, row.actual]),
    ...(narrative ? paragraphsInside(narrative, ...OF_THE_YEAR) : []).map(({ text, cell }) => ({
      text,
      cells: [cell],
    })),
  ];
  return texts.flatMap(({ text, cells }) =>
    fold(text)
      .split(/[。;,、]/)
      .filter((clause) => !OTHER_MATTER.test(clause))
      .flatMap((clause) => [...clause.matchAll(MONTH)])
      .filter((match) => Number(match[1]) < year)
      .map((match) => ({ text: match[0], year: Number(match[1]), cells })),
  );
}
