import { isBlank } from '../../../intake';
import { fold } from '../../../text';
import { practised } from '../../../policy';
import { goalTexts } from '../../goals/compare-goal';
import { cellsOf, fail, needsReview, notApplicable, pass } from '../../outcomes';
import type { Rule } from '../../types';
import { PLAN_WORDS, RESULT_WORDS } from '../../words/target-words';
import { hasWord } from '../../words/word-list';

/** 43.2 as a goal is an amount that slipped into the wrong cell. */
const MERE_NUMBER = /^[¥]?\d[\d,]*(?:\.\d+)?(?:[万亿千百]{0,2}元|%)?[。;]?$/;

const bare = (text: string): string => fold(text).replace(/[。;,]+/g, '');

export const GOAL_CELL_IS_RESULT: Rule = {
  id: 'goal-cell-is-result',
  number: 77,
  title: { zh: '预期栏填目标', en: 'The goal cell holds a goal' },
  severity: 'error',
  forms: 'both',
  source: practised('seed', '预期栏填了“已按计划全部完成”', 'The goal cell says 已按计划全部完成'),
  messages: {
    result: {
      text: { zh: '预期（目标）“{found}”写的是完成结果', en: 'The goal, “{found}”, is a result' },
      fix: { zh: '预期栏填写年初设定或调整后的目标', en: 'State the goal as set or adjusted' },
    },
    amount: {
      text: { zh: '预期（目标）只填了数字“{found}”', en: 'The goal is a mere number, “{found}”' },
      fix: {
        zh: '写明要做什么、做多少、达到什么效果',
        en: 'Say what is to be done, how much, and to what effect',
      },
    },
    copied: {
      text: { zh: '预期目标与实际完成情况文字完全相同', en: 'Goal and achievement have the same text' },
      fix: {
        zh: '实际完成情况写明完成的数量、质量和效果',
        en: 'Say in the second cell what was done, how much and to what effect',
      },
    },
  },
  examples: {
    fails: { zh: '预期与实际都填“已按计划全部完成”', en: '已按计划全部完成 in both cells' },
    passes: {
      zh: '预期“完成12期培训”，实际“完成12期培训，参训600人次”',
      en: 'goal: 12 courses; result: 12 courses with 600 participants',
    },
  },
  check({ submission }) {
    const { goal } = submission;
    const goals = goalTexts(submission, 'expected');
    if (goals.length === 0) return [notApplicable(goal ? 'blank' : 'no-such-field')];
    return goals.map((one) => {
      const inCell = one === goal?.expected;
      const cells = inCell ? cellsOf(one, goal.actual) : one.cells;
      const folded = fold(one.text);
      const detail = { cells, found: one.text };
      if (hasWord(folded, RESULT_WORDS)) {
        // A report may tell in one breath what was planned and that it was done.
        const isSure = inCell && !hasWord(folded, PLAN_WORDS);
        return isSure ? fail('result', detail) : needsReview('result', detail);
      }
      if (MERE_NUMBER.test(folded)) return fail('amount', { ...detail, severity: 'warning' });
      const copied = inCell && !isBlank(goal.actual) && bare(one.text) === bare(goal.actual.text);
      return copied ? fail('copied', { cells, severity: 'warning' }) : pass(cells);
    });
  },
};
