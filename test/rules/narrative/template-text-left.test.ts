import { TEMPLATE_TEXT_LEFT } from '../../../src/rules/catalogue/narrative/template-text-left';
import { cellRef } from '../../../src/workbook';
import { tableOf, type Typed } from '../indicators/tables';
import { testRule } from '../rule-tester';
import { at, ORDERLY, withFields, withReport } from '../reports';
import { beside, fill, inForm, inLying, inOlderText, inRow, inTables, inText, worded } from '../places';

const blankRow = (text: string, row: number) => ({
  level1: '产出指标',
  level1Kind: 'output' as const,
  level2: '数量指标',
  text,
  cells: [cellRef('自评表', row, 3)],
});

/** A table with rows that were left as printed. */
const leaving = (rows: readonly Typed[], ...texts: readonly string[]) =>
  tableOf(rows, {
    some: {
      indicatorTable: {
        cells: [cellRef('自评表', 11, 0)],
        hasWeights: true,
        hasScores: true,
        hasReasons: true,
        truncated: false,
        blankRows: texts.map((text, at) => blankRow(text, 13 + at)),
      },
    },
  });

testRule(TEMPLATE_TEXT_LEFT, {
  fails: [
    ...[
      '2、可持续发展：（经费类项目可不写此项内容）',
      '（100字以内）',
      '请简要描述项目内容',
      '支出××万元。',
    ].map((text) => ({
      name: text,
      evaluation: withReport([text]),
      message: 'left',
      severity: 'warning' as const,
      cells: ['文字报告!A1'],
    })),
    {
      name: 'in a field of a table',
      evaluation: withFields({ notes: [{ label: '评价结论', text: at('表!B9', '完成较好（200字以内）') }] }),
      message: 'left',
      cells: ['表!B9'],
    },
    {
      name: 'rows left as printed',
      evaluation: leaving([{}], '指标2：', '……'),
      message: 'rows',
      severity: 'info',
      cells: ['自评表!D14', '自评表!D15'],
      found: '指标2：',
    },
    {
      name: 'a placeholder for the value',
      evaluation: tableOf([{ target: '≥××人' }]),
      message: 'value',
      severity: 'warning',
      cells: ['自评表!D1'],
      found: '××',
    },
  ],
  passes: [
    { name: 'a filled table', evaluation: leaving([{}]) },
    { name: 'a level without rows', evaluation: leaving([{}], '') },
    { name: 'a finished report', evaluation: withReport(ORDERLY) },
  ],
  undecided: [
    { name: 'the blank form', evaluation: leaving([], '指标1：', '指标2：'), reason: 'no-narrative' },
    { name: 'no texts', evaluation: withFields({}), reason: 'no-narrative' },
  ],
  places: {
    form: inForm('（100字以内）', fill(['goal', 5, '清淤32公里，覆盖22个村。（100字以内）'])),
    tables: inTables('（100字以内）', {
      项目清单: inRow(['渠道清淤'], { 实际完成情况: '清淤32公里，覆盖22个村。（100字以内）' }),
    }),
    lying: inLying('×××', beside(['实际完成情况', '清淤×××公里，覆盖22个村。'])),
    text: [
      inOlderText('可不写此项内容', worded(['2.可持续发展：', '2.可持续发展：（经费类项目可不写此项内容）'])),
      inText('×××', worded(['全年清淤32公里。', '全年清淤×××公里。'])),
    ],
  },
});
