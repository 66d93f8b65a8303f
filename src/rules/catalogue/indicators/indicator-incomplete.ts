import { isBlank, type Indicator, type Submission } from '../../../intake';
import type { Localized } from '../../../language';
import { practised } from '../../../policy';
import { listPhrases, nameOf } from '../../indicators/describe';
import { eachRow, isScored } from '../../indicators/rows';
import { cellsOf, fail, needsReview, pass } from '../../outcomes';
import type { Rule } from '../../types';
import { ifUnderstood } from '../../understood';
import type { CellRef } from '../../../workbook';

interface Missing {
  readonly name: Localized;
  readonly cells: readonly CellRef[];
}

/**
 * Fields that are blank in this row. A column in which no row has anything is not one that the form uses: points are
 * owed only in tables that give some, and only by rows that take part.
 */
function missingOf({ indicators }: Submission, row: Indicator): Missing[] {
  const hasWeights = indicators.some(({ weight }) => !isBlank(weight));
  const hasScores = hasWeights || indicators.some(({ score }) => !isBlank(score));
  const { target, actual, weight, score } = row;
  const used = target.kind !== 'void';
  const fields = [
    { name: { zh: '年度指标值', en: 'target' }, cells: target.cells, missing: target.kind === 'blank' },
    {
      name: { zh: '实际完成值', en: 'actual value' },
      cells: actual.cells,
      missing: used && actual.kind === 'blank',
    },
    {
      name: { zh: '分值', en: 'weight' },
      cells: weight?.cells ?? [],
      missing: hasWeights && isScored(row) && weight !== undefined && isBlank(weight),
    },
    {
      name: { zh: '得分', en: 'score' },
      cells: score?.cells ?? [],
      missing: hasScores && used && isScored(row) && score !== undefined && isBlank(score),
    },
  ];
  return fields.filter(({ missing }) => missing);
}

export const INDICATOR_INCOMPLETE: Rule = {
  id: 'indicator-incomplete',
  number: 51,
  title: { zh: '指标各栏填写完整', en: 'Indicators are filled in' },
  severity: 'error',
  forms: 'N',
  source: practised(
    'QS2023',
    '公开的自评表中完成值、得分未填',
    'Published sheets with blank results and scores',
  ),
  messages: {
    blank: {
      text: { zh: '指标“{name}”未填写：{missing}', en: '“{name}” lacks: {missing}' },
      fix: { zh: '补填空白栏；不考核的指标应删除', en: 'Fill in the blanks, or leave the indicator out' },
    },
    unscored: {
      text: { zh: '指标“{name}”既无分值也无得分', en: '“{name}” has neither weight nor score' },
      fix: {
        zh: '核实该指标是否参与评分，漏填的补填',
        en: 'See whether it takes part in the scoring; fill in what is missing',
      },
    },
  },
  examples: {
    fails: { zh: '有指标和目标，完成值与得分空白', en: 'Result and score blank' },
    passes: { zh: '目标、完成值、分值、得分均已填写', en: 'Target, result, weight and score filled in' },
  },
  echoOf: ['indicator-block-empty'],
  check: (evaluation) =>
    eachRow(evaluation, ({ indicator }) => {
      const { submission } = evaluation;
      const absent = missingOf(submission, indicator);
      // A column that the table lacks, or that nobody understood, is not a blank cell.
      const missing = absent.filter(({ cells }) => cells.length > 0);
      const name = nameOf(indicator);
      if (missing.length > 0) {
        const cells = cellsOf(...missing, indicator);
        const blank = fail('blank', {
          cells,
          values: { name, missing: listPhrases(missing.map((one) => one.name)) },
        });
        // What is owed follows from the target: where that may stand in a column that nobody understood, none is known.
        return indicator.target.cells.length > 0 ? blank : ifUnderstood(submission, ['indicators'], blank);
      }
      const { weight, score, target } = indicator;
      const unscored = submission.indicators.some(isScored) && !isScored(indicator) && target.kind !== 'void';
      const cells = cellsOf(score ?? weight, indicator);
      return unscored && (weight ?? score)
        ? needsReview('unscored', { cells, values: { name } })
        : absent.length > 0
          ? ifUnderstood(submission, ['indicators'], pass(cells))
          : pass(cells);
    }),
};
