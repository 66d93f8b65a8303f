import type { ProjectNameUse } from '../../../src/intake';
import { PROJECT_NAME } from '../../../src/rules/catalogue/identity/project-name';
import { testRule } from '../rule-tester';
import { at, withFields } from '../reports';
import { beside, field, inLying, inOlderForm, inOlderTables, inTables, inText, put, worded } from '../places';

const names = (...uses: readonly (readonly [ProjectNameUse['role'], string])[]) =>
  withFields({
    projectNames: uses.map(([role, name], index) => ({ role, name: at(`表!B${index + 1}`, name) })),
  });

testRule(PROJECT_NAME, {
  fails: [
    {
      name: 'another name in the title',
      evaluation: names(['field', '网络维护费'], ['report-title', '网络维护项目']),
      message: 'differs',
      severity: 'error',
      cells: ['表!B2', '表!B1'],
      expected: '网络维护费',
    },
    {
      name: 'shortened in the title',
      evaluation: names(['field', '村级补助及运转经费'], ['narrative-title', '村级补助']),
      message: 'differs',
    },
  ],
  passes: [
    { name: 'the same', evaluation: names(['field', '网络维护费'], ['report-title', '网络维护费']) },
    {
      name: 'with year and 项目',
      evaluation: names(['field', '网络维护费'], ['report-title', '2020年网络维护费项目']),
    },
    { name: 'with a code', evaluation: names(['field', '51092324T-村级补助'], ['table-row', '村级补助']) },
  ],
  undecided: [
    {
      name: 'quite another name in the title',
      evaluation: names(['field', '网络维护费'], ['report-title', '食堂改造']),
      message: 'other',
      severity: 'warning',
    },
    {
      name: 'the text says it otherwise',
      evaluation: names(['field', '网络维护费'], ['narrative', '网络维护经费']),
      message: 'text',
      severity: 'info',
    },
    { name: 'one place only', evaluation: names(['field', '网络维护费']), reason: 'no-basis' },
  ],
  places: {
    form: inOlderForm('another name of the project', put([4, 2, '公园绿化养护费'])),
    tables: [
      inOlderTables('绿化养护费', { 项目信息: field(['项目名称', '公园绿化养护费']) }),
      inTables('a name shortened in one row of a budget', { 预算表: put([3, 0, '清淤']) }),
      inTables('with a wrong character in it', { 预算表: put([3, 0, '渠道清理']) }),
      inTables('a name shortened in one row of a ledger', { 支出明细: put([3, 1, '清淤']) }),
      inTables('to some of its characters', { 支出明细: put([3, 1, '渠清']) }),
    ],
    lying: inLying('two names', {
      自评情况: beside(['项目名称', '渠道清淤费']),
      绩效指标: (rows) =>
        rows.forEach((row) => {
          if (row[0] === '渠道清淤') row[0] = '渠道清淤专项经费';
        }),
    }),
    text: inText('渠道清理 in the title', worded(['渠道清淤项目支出绩效', '渠道清理项目支出绩效'])),
  },
});
