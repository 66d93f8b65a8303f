import { NOT_UNDERSTOOD } from '../../../src/rules/catalogue/reading/not-understood';
import { needsReview } from '../../../src/rules/outcomes';
import { renderOutcome, type ReportedOutcome } from '../../../src/rules/render';
import { testPlaces } from '../rule-tester';
import { ALL_RULES, RULES, ruleById } from '../../../src/rules';
import { column, inForm, inLying, inTables, notHere, ROWS } from '../places';

const said = (message: string) =>
  renderOutcome(
    NOT_UNDERSTOOD,
    needsReview(message, {
      cells: [],
      values: {
        sheet: '预算表',
        header: '调整二',
        detail: 'XFE4',
        guess: { zh: '全年预算数', en: 'Full-year budget' },
      },
    }) as ReportedOutcome,
  ).message;

it.each(Object.keys(NOT_UNDERSTOOD.messages))('%s names the sheet and leaves no place open', (message) => {
  const { zh, en } = said(message);
  expect(zh).toContain('预算表');
  expect(zh + en).not.toMatch(/\{\w+\}/);
});

it('says what an asked column may be', () => {
  expect(said('column-asked').zh).toBe(
    '“预算表”中“调整二”一栏可能是“全年预算数”，把握不足，只显示，不参与核对',
  );
});

it('is listed with the rules and asked of no project', () => {
  expect(RULES.map(({ id }) => id)).not.toContain('not-understood');
  expect(ALL_RULES.map(({ id }) => id)).toContain('not-understood');
  expect(ruleById('not-understood')).toBe(NOT_UNDERSTOOD);
});

testPlaces(NOT_UNDERSTOOD, {
  form: inForm('a column that nobody knows', (rows) => {
    rows[ROWS.count - 1]![9] = '调整二';
    for (let row = ROWS.count; row < ROWS.sum; row++) rows[row]![9] = row * 3;
  }),
  tables: inTables('a column that nobody knows', { 项目清单: column('调整二', [3.5, 2, 8, 1]) }),
  lying: inLying('a row that nobody knows', (rows) => {
    rows.splice(24, 0, ['调整二数', null, 12.5, 8]);
  }),
  text: notHere('table-only'),
});
