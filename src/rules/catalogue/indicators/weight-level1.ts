import type { Indicator, SectionWeight } from '../../../intake';
import { ZERO, type Decimal } from '../../../numbers';
import type { Evaluation } from '../../../scoring';
import { fold } from '../../../text';
import { practised } from '../../../policy';
import { showPoints } from '../../indicators/describe';
import { agree, maybeCutShort, weightedRows } from '../../indicators/weights';
import { cellsOf, fail, needsReview, notApplicable, orNotApplicable, pass, unreadable } from '../../outcomes';
import type { Outcome, Rule } from '../../types';

type Row = Pick<Indicator, 'level1' | 'level1Kind' | 'level2'>;

/** Points of 预算执行率, where that is a row of the section. */
function ofExecution({ submission, execution }: Evaluation, section: SectionWeight): Decimal {
  const names = submission.funds?.executionIn;
  const isIn = names !== undefined && belongs(section)({ ...names, level1Kind: 'other' });
  return isIn ? (execution.weight ?? ZERO) : ZERO;
}

/** Whether the row stands under the printed heading: by its words, else by its kind. */
function belongs(section: SectionWeight): (row: Row) => boolean {
  const name = fold(section.name).replace(/指标$/, '');
  return (row) => {
    const own = fold(section.level === 1 ? row.level1 : row.level2).replace(/指标$/, '');
    if (own === name) return section.level === 1 || row.level1Kind === section.level1Kind;
    return section.level === 1 && section.level1Kind !== 'other' && row.level1Kind === section.level1Kind;
  };
}

export const WEIGHT_LEVEL1: Rule = {
  id: 'weight-level1',
  number: 41,
  title: { zh: '一、二级指标分值等于下级之和', en: 'Section weights are the sum of their rows' },
  severity: 'error',
  forms: 'N',
  source: practised(
    'PLAT-index',
    '三级指标分值之和等于上级指标分值',
    'The weights of the rows make the printed section weight',
  ),
  messages: {
    differs: {
      text: {
        zh: '“{name}”标明{printed}分，所列指标分值合计{sum}',
        en: '“{name}” is printed with {printed} points, its rows add up to {sum}',
      },
      fix: {
        zh: '核对该类各指标分值与标明的分值',
        en: 'Check the weights of the rows against the printed one',
      },
    },
    'rows-unseen': {
      text: {
        zh: '“{name}”标明{printed}分，所列指标分值合计{sum}，可能有指标没有列出',
        en: '“{name}” is printed with {printed} points, the rows shown add up to {sum}: some may be missing',
      },
      fix: {
        zh: '核对该类指标是否列全',
        en: 'See whether all rows of the section are there',
      },
    },
  },
  examples: {
    fails: { zh: '产出指标（50分），各行合计48', en: '产出指标（50分）, rows add up to 48' },
    passes: { zh: '产出指标（50分），各行合计50', en: '产出指标（50分）, rows add up to 50' },
  },
  check(evaluation) {
    const { submission } = evaluation;
    const last = submission.indicators.at(-1);
    const unseen = maybeCutShort(evaluation);
    const outcomes = submission.sectionWeights.map((section): Outcome => {
      const printed = section.weight.value;
      const weighted = weightedRows(submission, belongs(section));
      if (!printed) return unreadable(section.weight);
      if (weighted.kind === 'none') return weighted.answer;
      if (weighted.rows.length === 0) return notApplicable('no-basis');
      const cells = cellsOf(section.weight, ...weighted.rows.map(({ weight }) => weight));
      const added = ofExecution(evaluation, section);
      if (agree(printed.minus(added), weighted.sum)) return pass(cells);
      const values = {
        name: section.name,
        printed: showPoints(printed),
        sum: showPoints(weighted.sum.value.plus(added)),
      };
      const detail = { cells, found: values.printed, expected: values.sum, values };
      const cut =
        unseen && last !== undefined && belongs(section)(last) && weighted.sum.value.plus(added).lt(printed);
      return cut ? needsReview('rows-unseen', detail) : fail('differs', detail);
    });
    return orNotApplicable(outcomes, 'no-such-field');
  },
};
