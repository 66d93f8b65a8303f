import { policyById } from '../../../src/policy';
import { LOW_RATE_REASON } from '../../../src/rules/catalogue/indicators/low-rate-reason';
import { NATIONAL_2020 } from '../../../src/policy/national-2020';
import { said, unreadPart } from '../builders';
import { identity, withReport } from '../reports';
import { testRule } from '../rule-tester';
import { execution, tableOf, type Typed } from './tables';
import { beside, fill, inForm, inLying, inRow, inTables, notHere } from '../places';

const table = (amounts: Parameters<typeof execution>[2], rows: readonly Typed[] = [], some = {}) =>
  tableOf(rows, { some: { funds: execution('10', '10', amounts), ...some } });
const low = { executed: '62' };
const sichuan = policyById('sichuan')!;
const off = {
  ...NATIONAL_2020,
  settings: {
    ...NATIONAL_2020.settings,
    rateReasonThreshold: { ...NATIONAL_2020.settings.rateReasonThreshold, value: null },
  },
};

testRule(LOW_RATE_REASON, {
  fails: [
    {
      name: '62 %',
      evaluation: table({ ...low, reason: '' }),
      message: 'blank',
      severity: 'warning',
      found: null,
      expected: '说明原因',
    },
    { name: '62 % in a table without a cell for the reason', evaluation: table(low, [{}]), message: 'blank' },
    { name: 'another reason', evaluation: table(low, [{ reason: '宣传不足' }]), message: 'blank' },
    {
      name: '86 % in Sichuan',
      evaluation: tableOf([], {
        some: { funds: execution('10', '8.6', { executed: '86' }) },
        policy: sichuan,
      }),
      policy: sichuan,
      message: 'blank',
    },
  ],
  passes: [
    { name: '80 %', evaluation: table({ executed: '80', reason: '' }) },
    { name: 'explained', evaluation: table({ ...low, reason: '项目跨年实施' }) },
    { name: 'explained beside an indicator', evaluation: table(low, [{ reason: '剩余3%尾款未付' }]) },
    {
      name: 'explained with the result',
      evaluation: table(low, [], { goal: { expected: said(''), actual: said('招标节约38万元') } }),
    },
    {
      name: 'explained in a note of the form',
      evaluation: table(low, [], {
        identity: identity({ notes: [{ label: '存在问题', text: said('资金下达滞后') }] }),
      }),
    },
    {
      name: 'explained in the report',
      evaluation: withReport(['一、项目基本概况', '质保金未支付。'], { funds: execution('10', '10', low) }),
    },
  ],
  undecided: [
    {
      name: 'something of the form is unread',
      evaluation: table(low, [], { unread: [unreadPart({ block: 'funds' })] }),
      needs: ['甲栏'],
    },
    { name: 'no rate', evaluation: tableOf([]), reason: 'no-basis' },
    { name: 'asked for nowhere', evaluation: table(low), policy: off, reason: 'other-policy' },
  ],
  places: {
    form: inForm('62 %, reason blank', (rows) => {
      rows.forEach((row) => row.push(null));
      fill(
        [4, 9, '原因'],
        ['total', 'executed', 37.2],
        ['total', 'rate', '62%'],
        ['total', 'points', 6.2],
      )(rows);
      fill(['sum', 'score', 94.7])(rows);
    }),
    tables: inTables(
      'spent 27 of 60',
      {
        支出明细: (rows) => {
          const entries = rows.filter(([, name]) => name === '渠道清淤');
          entries[0]![5] = Number(entries[0]![5]) - 300_000;
          entries[1]![5] = Number(entries[1]![5]);
        },
        项目清单: inRow(['渠道清淤'], { 预期目标: '完成渠道清淤30公里，覆盖20个村。' }),
      },
      { implied: ['amount-negative'] },
    ),
    lying: inLying(
      'spent 27 of 60',
      beside(['全年执行数', 27], ['全年执行数/当年财政拨款', 22], ['预算执行率', '45%'], ['综合得分', 93]),
    ),
    text: notHere('table-only'),
  },
});
