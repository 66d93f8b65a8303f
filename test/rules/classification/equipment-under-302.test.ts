import { ledger } from '../builders';
import { evaluated, group } from '../money/tables';
import { EQUIPMENT_UNDER_302 } from '../../../src/rules/catalogue/classification/equipment-under-302';
import { testRule } from '../rule-tester';
import { entry, fillOlder, inOlderForm, inOlderTables, notHere } from '../places';

testRule(EQUIPMENT_UNDER_302, {
  fails: [
    {
      name: 'a purchase without a unit price',
      evaluation: evaluated({
        ledger: ledger('100000', {
          groups: [
            group('302', '市本级网络设备购置费用', '20000', { nature: { code: '31002', phrase: '' } }),
          ],
        }),
      }),
      message: 'perhaps',
      severity: 'warning',
      found: '302',
    },
    {
      name: 'a unit price above the threshold',
      evaluation: evaluated({
        ledger: ledger('100000', {
          groups: [group('30201', '购置电脑4台', '20000', { nature: { code: '31002', phrase: '' } })],
        }),
      }),
      message: 'asset',
      severity: 'error',
    },
  ],
  passes: [
    {
      name: 'below the threshold',
      evaluation: evaluated({
        ledger: ledger('100000', {
          groups: [group('30201', '购置打印机', '800', { nature: { code: '31002', phrase: '' } })],
        }),
      }),
    },
    {
      name: 'maintenance',
      evaluation: evaluated({
        ledger: ledger('100000', {
          groups: [group('30213', '设备维修', '20000', { nature: { code: '31002', phrase: '' } })],
        }),
      }),
    },
  ],
  undecided: [{ name: 'no ledger', evaluation: evaluated({}), reason: 'no-table' }],
  places: {
    form: inOlderForm('设备购置 under 302', fillOlder(['second', 0, '30299绿化设备购置'])),
    tables: inOlderTables('设备购置 under 302', entry('30299', '其他商品和服务支出', '绿化设备购置')),
    lying: notHere('rows-only'),
    text: notHere('table-only'),
  },
});
