import { FULL_MARKS_WITH_PROBLEMS } from '../../../src/rules/catalogue/scores/full-marks-with-problems';
import { points, said } from '../builders';
import { withFields, withReport } from '../reports';
import { testRule } from '../rule-tester';
import { all, beside, field, fill, inForm, inLying, inOlderTables, inOlderText, worded } from '../places';

testRule(FULL_MARKS_WITH_PROBLEMS, {
  fails: [
    {
      name: '100 with an unstable system',
      evaluation: withReport(['自评报告', '四、存在问题', '系统不稳定，资金量不足。'], {
        claimedTotal: points('100'),
      }),
      message: 'problems',
      severity: 'warning',
    },
    {
      name: 'a field of the form',
      evaluation: withFields(
        { notes: [{ label: '存在问题', text: said('支付进度滞后') }] },
        { claimedTotal: points('100') },
      ),
      message: 'problems',
    },
    {
      name: 'money that came late',
      evaluation: withFields(
        { notes: [{ label: '存在问题', text: said('资金不是在年初就到位，年初工作无经费使用') }] },
        { claimedTotal: points('100') },
      ),
      message: 'problems',
    },
    {
      name: 'a remark',
      evaluation: withFields(
        { notes: [{ label: '备注', text: said('经费不足') }] },
        { claimedTotal: points('100') },
      ),
      message: 'problems',
    },
  ],
  passes: [
    {
      name: 'problems that are over',
      evaluation: withReport(['自评报告', '四、存在问题', '管护不到位的问题已全部整改。'], {
        claimedTotal: points('100'),
      }),
    },
    {
      name: '95 with problems',
      evaluation: withReport(['自评报告', '四、存在问题', '系统不稳定。'], { claimedTotal: points('95') }),
    },
    {
      name: '100 without problems',
      evaluation: withReport(['自评报告', '四、存在问题', '暂无。'], { claimedTotal: points('100') }),
    },
    { name: '100 and nothing written', evaluation: withFields({}, { claimedTotal: points('100') }) },
  ],
  undecided: [
    {
      name: 'no total',
      evaluation: withReport(['自评报告', '四、存在问题', '系统不稳定。']),
      reason: 'no-such-field',
    },
  ],
  places: {
    form: inForm(
      'full marks, 经费不足',
      all(
        fill(
          ['lasting', 'actual', '92%'],
          ['lasting', 'score', 15],
          ['lasting', 'reason', null],
          ['total', 'executed', 60],
          ['total', 'rate', '100%'],
          ['total', 'points', 10],
          ['sum', 'score', 100],
        ),
        (rows) => rows.push(['存在问题', null, '经费不足，设备不稳定。']),
      ),
    ),
    tables: inOlderTables(
      '100 with problems',
      {
        项目信息: all(field(['综合得分', 100]), (rows) => rows.push(['存在问题', '经费不足，设备不稳定。'])),
      },
      { implied: ['score-table-vs-text'] },
    ),
    lying: inLying('100 with problems', beside(['综合得分', 100], ['存在问题', '经费不足，设备不稳定。']), {
      implied: ['total-score'],
    }),
    text: inOlderText('100 with an unstable system', {
      项目信息: field(['综合得分', 100]),
      文字报告: worded(['97.5分', '100分'], ['苗木补植不及时', '系统不稳定，资金量不足']),
    }),
  },
});
