import { INDICATOR_BLOCK_EMPTY } from '../../../src/rules/catalogue/indicators/indicator-block-empty';
import type { Submission } from '../../../src/intake';
import { cellRef } from '../../../src/workbook';
import { points } from '../builders';
import { testRule } from '../rule-tester';
import { CUT, tableOf, type Typed } from './tables';
import { fill, inForm, inRow, inTables, notHere } from '../places';

const EMPTY: Typed = { name: '', level2: '质量指标', target: '', actual: '', weight: '10', score: '' };
const blank = (level2: string) => ({
  level1: '产出指标',
  level1Kind: 'output' as const,
  level2,
  text: '指标1：',
  cells: [cellRef('自评表', 20, 3)],
});
const printed = (level2: string, weight: string) => ({
  level: 2 as const,
  level1Kind: 'output' as const,
  name: level2,
  weight: { ...points(weight), cells: [cellRef('自评表', 20, 2)] },
});
const leaving = (rows: readonly Typed[], level2: string, some: Partial<Submission> = {}) =>
  tableOf(rows, {
    some: {
      indicatorTable: {
        cells: [],
        hasWeights: true,
        hasScores: true,
        hasReasons: true,
        truncated: false,
        blankRows: [blank(level2)],
      },
      ...some,
    },
  });

testRule(INDICATOR_BLOCK_EMPTY, {
  fails: [
    {
      name: 'a row with points alone',
      evaluation: tableOf([{}, EMPTY]),
      message: 'empty',
      severity: 'error',
      cells: ['自评表!C2', '自评表!F2'],
      found: '10',
    },
    {
      name: 'a name as printed',
      evaluation: tableOf([{}, { ...EMPTY, name: '指标1：' }]),
      message: 'empty',
    },
    {
      name: 'points printed in the heading',
      evaluation: leaving([{}], '质量指标', { sectionWeights: [printed('质量指标', '15')] }),
      message: 'empty',
      cells: ['自评表!C21', '自评表!D21'],
      found: '15',
    },
  ],
  passes: [
    { name: 'filled blocks', evaluation: tableOf([{}, { name: '培训合格率', level2: '质量指标' }]) },
    { name: 'no points in the empty one', evaluation: leaving([{}], '质量指标') },
    { name: 'one of two rows is filled', evaluation: tableOf([{}, { ...EMPTY, level2: '数量指标' }]) },
  ],
  undecided: [
    { name: 'cut short', evaluation: tableOf([EMPTY, CUT]), reason: 'no-basis' },
    { name: 'no second levels', evaluation: tableOf([{ level2: '' }]), reason: 'no-basis' },
    { name: 'no indicators', evaluation: tableOf([]), reason: 'no-table' },
  ],
  places: {
    form: inForm(
      'only 指标1：',
      fill(
        ['quality', 'name', '指标1：'],
        ['quality', 'target', null],
        ['quality', 'actual', null],
        ['quality', 'score', null],
      ),
    ),
    tables: inTables('only 指标1：', {
      绩效指标: inRow(['渠道清淤验收合格率'], {
        三级指标: '指标1：',
        年度指标值: null,
        实际完成值: null,
        得分: null,
      }),
    }),
    lying: notHere('rows-only'),
    text: notHere('table-only'),
  },
});
