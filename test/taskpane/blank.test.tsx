/** @jest-environment jsdom */
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { EngineError, type Report } from '../../src/engine';
import { App } from '../../src/taskpane/app/App';
import { createPaneStore } from '../../src/taskpane/state/pane-store';
import { today } from '../../src/taskpane/host/today';
import type { Language } from '../../src/language';
import { fakeWorkbook } from './fake-session';
import { networkReport } from './fake-report';
import { PART } from './show-pane';
import { tablesReport } from './fake-tables';

async function showNothing(
  found: Pick<Report, 'sheets' | 'corrections'> = { sheets: [], corrections: [] },
  language: Language = 'zh',
): Promise<ReturnType<typeof fakeWorkbook>> {
  const fake = fakeWorkbook(networkReport());
  fake.session.failNext('refresh', new EngineError('nothing-to-evaluate', { zh: '', en: '' }, found));
  await act(async () => {
    render(<App store={createPaneStore(fake.opener)} language={language} theme="light" part={PART} />);
  });
  return fake;
}

const press = (name: string): Promise<void> =>
  act(async () => void fireEvent.click(screen.getByRole('button', { name })));
const type = (name: string | RegExp, value: string): Promise<void> =>
  act(async () => void fireEvent.change(screen.getByRole('textbox', { name }), { target: { value } }));
const begun = ({ session }: ReturnType<typeof fakeWorkbook>): unknown[] =>
  session.calls.filter((call) => call.startsWith('begin ')).map((call) => JSON.parse(call.slice(6)));

test('an empty workbook says what this is and that hers is left alone', async () => {
  await showNothing();
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('工作簿还是空的');
  expect(screen.getAllByRole('listitem')).toHaveLength(3);
  expect(screen.getByText(/只有您看过并确认的更正才会改动/)).toBeTruthy();
});

test('the sheets of the form that she chooses are added, and the steps are shown', async () => {
  const fake = await showNothing();
  const form = screen.getByRole('combobox', { name: '自评表格式' });
  await act(async () => void fireEvent.change(form, { target: { value: 'hechi' } }));
  await type(/项目名称/, ' 网络维护费 ');
  await type('预算年度', '2020');
  await press('添加空白表');
  expect(begun(fake)).toEqual([{ form: 'hechi', what: 'entry-sheets', project: '网络维护费', year: 2020 }]);
  expect(screen.getByRole('tab', { name: /数据/ })).toBeTruthy();
});

test('or the official form itself; the year is the one that is over', async () => {
  const fake = await showNothing();
  await type(/项目名称/, '渠道清淤');
  await act(async () => void fireEvent.click(screen.getByRole('radio', { name: /正式表格/ })));
  await press('添加空白表');
  expect(begun(fake)).toEqual([
    { form: 'national', what: 'form', project: '渠道清淤', year: today().year - 1 },
  ]);
});

test('nothing is added without a name or with half a year: the field says so and has the focus', async () => {
  const fake = await showNothing();
  await press('添加空白表');
  expect(screen.getByText('请先填写项目名称')).toBeTruthy();
  expect(document.activeElement).toBe(screen.getByRole('textbox', { name: /项目名称/ }));
  await type(/项目名称/, '渠道清淤');
  await type('预算年度', '20');
  await press('添加空白表');
  expect(document.activeElement).toBe(screen.getByRole('textbox', { name: '预算年度' }));
  expect(begun(fake)).toEqual([]);
});

test('where there are sheets that nobody recognised she can still say what they are', async () => {
  const [sheet] = tablesReport().sheets;
  const unknown = { ...sheet!, role: 'unknown' as const, table: null, columns: [], unread: [] };
  await showNothing({ sheets: [unknown], corrections: [] }, 'en');
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Nothing to evaluate was found');
  expect(screen.queryAllByText(/never changed/)).toEqual([]);
  expect(screen.getByRole('button', { name: 'Add blank sheets' })).toBeTruthy();
});

test('in an empty workbook the sample is added on her word, and the step 数据 says that it is one', async () => {
  const fake = await showNothing();
  await press('看看示例');
  expect(fake.session.calls).toContain('showSample');
  expect(screen.getByText('这是示例')).toBeTruthy();
  await press('撤销示例');
  expect(fake.session.calls).toContain('takeSampleAway false');
  expect(screen.queryByText('这是示例')).toBeNull();
});

test('sheets of the sample that she has changed stay, until she says that they go, too', async () => {
  const fake = await showNothing();
  await press('看看示例');
  fake.session.changeSample('示例预算表');
  await press('撤销示例');
  expect(screen.getByText(/您改过的留下了：示例预算表/)).toBeTruthy();
  await press('也删除');
  expect(fake.session.calls).toContain('takeSampleAway true');
});

test('something was typed into the workbook meanwhile: no sample is written, and it is said where to see one', async () => {
  const fake = await showNothing();
  fake.session.failNext('showSample', new EngineError('not-empty', { zh: '', en: '' }));
  await press('看看示例');
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('工作簿里已有内容，没有写入示例');
  expect(screen.getByRole('alert').textContent).toContain('新建一个空白工作簿');
});

test('a workbook that is not empty gets no sample; it is said where to see one', async () => {
  const [sheet] = tablesReport().sheets;
  await showNothing({ sheets: [{ ...sheet!, role: 'unknown', table: null, columns: [] }], corrections: [] });
  expect(screen.queryByRole('button', { name: '看看示例' })).toBeNull();
  expect(screen.getByText(/想先看看示例？/)).toBeTruthy();
});

test('the guide is a click away, and the focus goes to what comes where a view goes', async () => {
  await showNothing();
  screen.getByRole('button', { name: '看看示例' }).focus();
  await press('看看示例');
  expect(document.activeElement?.tagName).toBe('BUTTON');
  cleanup();
  await showNothing();
  await press('使用说明');
  expect(await screen.findByRole('heading', { level: 1, name: '使用说明' })).toBeTruthy();
});
