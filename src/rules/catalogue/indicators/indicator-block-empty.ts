import { isBlank, type Indicator, type Submission } from '../../../intake';
import { sum, type Decimal } from '../../../numbers';
import { practised } from '../../../policy';
import { fold } from '../../../text';
import { showPoints } from '../../indicators/describe';
import { isCutShort } from '../../indicators/rows';
import { cellsOf, fail, notApplicable, orNotApplicable, pass } from '../../outcomes';
import type { Outcome, Rule } from '../../types';
import { PRINTED_NAME } from '../../words/template-texts';
import type { CellRef } from '../../../workbook';

/** A second level of the printed table, with what stands in it and the points that it carries. */
interface Block {
  readonly name: string;
  readonly isFilled: boolean;
  readonly points: Decimal;
  readonly cells: readonly CellRef[];
}

/** A row that somebody wrote something into besides its points. */
function isWritten({ name, target, actual }: Indicator): boolean {
  const named = name !== '' && !PRINTED_NAME.test(fold(name));
  return named || target.kind !== 'blank' || actual.kind !== 'blank';
}

const keyOf = ({ level1, level2 }: Pick<Indicator, 'level1' | 'level2'>): string => `${level1}\n${level2}`;

function blocksOf({ indicators, indicatorTable, sectionWeights }: Submission): Block[] {
  const printed = [...indicators, ...(indicatorTable?.blankRows ?? [])].filter(({ level2 }) => level2 !== '');
  return [...new Set(printed.map(keyOf))].map((key): Block => {
    const blank = (indicatorTable?.blankRows ?? []).filter((row) => keyOf(row) === key);
    const rows = indicators.filter((row) => keyOf(row) === key);
    const { level2, level1Kind } = [...rows, ...blank][0]!;
    const section = sectionWeights.filter(
      (one) => one.level === 2 && one.name === level2 && one.level1Kind === level1Kind,
    );
    const weights = rows.map(({ weight }) => weight).filter((weight) => !isBlank(weight));
    const stated = weights.length > 0 ? weights : section.map(({ weight }) => weight);
    return {
      name: level2,
      isFilled: rows.some(isWritten),
      points: sum(stated.flatMap((weight) => weight?.value ?? [])),
      cells: cellsOf(...rows, ...stated, ...blank),
    };
  });
}

export const INDICATOR_BLOCK_EMPTY: Rule = {
  id: 'indicator-block-empty',
  number: 123,
  title: { zh: '占分的二级指标没有内容', en: 'A second level with points and no indicator' },
  severity: 'error',
  forms: 'N',
  source: practised(
    'AA',
    '占分值的二级指标须有三级指标',
    'A second level that carries points has indicators',
  ),
  messages: {
    empty: {
      text: {
        zh: '“{name}”占{found}分，没有填写任何指标',
        en: '“{name}” carries {found} points and has no indicator',
      },
      fix: {
        zh: '补填指标；不适用的删去，分值分配给其他指标',
        en: 'Fill in an indicator, or give the points to others',
      },
    },
  },
  examples: {
    fails: { zh: '数量指标只有“指标1：”，占10分', en: '数量指标 with “指标1：” alone and 10 points' },
    passes: { zh: '生态效益指标留空、不占分', en: '生态效益指标 left blank, no points' },
  },
  check({ submission }) {
    if (submission.indicators.length === 0) return [notApplicable('no-table')];
    if (isCutShort(submission)) return [notApplicable('no-basis')];
    const outcomes = blocksOf(submission).flatMap(({ name, isFilled, points, cells }): Outcome[] => {
      if (isFilled) return [pass(cells)];
      if (points.lte(0)) return [];
      return [fail('empty', { cells, found: showPoints(points), values: { name } })];
    });
    return orNotApplicable(outcomes, 'no-basis');
  },
};
