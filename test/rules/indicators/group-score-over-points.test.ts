import { GROUP_SCORE_OVER_POINTS } from '../../../src/rules/catalogue/indicators/group-score-over-points';
import { cellRef } from '../../../src/workbook';
import { points } from '../builders';
import { testRule } from '../rule-tester';
import { tableOf, type Typed } from './tables';
import { all, inForm, inRow, inTables, notHere, put, ROWS, printedPoints } from '../places';

const section = (weight: string) => ({
  level: 1 as const,
  level1Kind: 'output' as const,
  name: '产出指标',
  weight: { ...points(weight), cells: [cellRef('自评表', 0, 0)] },
});
const scored = (...scores: readonly string[]): Typed[] => scores.map((score) => ({ weight: null, score }));
const table = (rows: readonly Typed[], weight = '60') =>
  tableOf(rows, { some: { sectionWeights: [section(weight)] } });

testRule(GROUP_SCORE_OVER_POINTS, {
  fails: [
    {
      name: '65 of 60',
      evaluation: table(scored('40', '25')),
      message: 'over',
      severity: 'error',
      cells: ['自评表!G1', '自评表!G2', '自评表!A1'],
      found: '65',
      expected: '≤ 60',
    },
  ],
  passes: [
    { name: '60 of 60', evaluation: table(scored('40', '20')) },
    {
      name: 'a score merged over several rows counts once',
      evaluation: table([...scored('60'), { weight: null, score: null }]),
    },
  ],
  undecided: [
    {
      name: 'rows with points of their own',
      evaluation: table([{ weight: '10', score: '90' }]),
      reason: 'no-basis',
    },
    { name: 'no scores', evaluation: table(scored('', '')), reason: 'no-basis' },
    { name: 'no points in the heading', evaluation: tableOf(scored('65')), reason: 'no-such-field' },
  ],
  places: {
    form: inForm(
      'no points of single rows, 产出 55 of 50',
      (rows) => {
        for (let row = ROWS.count - 1; row <= ROWS.sum; row++) rows[row]!.splice(6, 1);
        put([ROWS.count, 6, 25], [ROWS.sum, 6, 103])(rows);
      },
      { implied: ['total-score'] },
    ),
    tables: inTables('no points of single rows, 产出 55 of 50', {
      绩效指标: all(
        printedPoints('渠道清淤', { 产出指标: 50, 效益指标: 30, 满意度指标: 10 }),
        inRow(['渠道清淤长度'], { 得分: 25 }),
        (rows) => rows.forEach((row) => row.splice(6, 1)),
      ),
    }),
    lying: notHere('rows-only'),
    text: notHere('table-only'),
  },
});
