/** @jest-environment jsdom */
import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { App } from '../../src/taskpane/app/App';
import { StartMessage } from '../../src/taskpane/app/StartMessage';
import { EngineError, type Report } from '../../src/engine/report';
import { createPaneStore } from '../../src/taskpane/state/pane-store';
import type { Language } from '../../src/language';
import {
  finding,
  findingsOf,
  manyReport,
  NETWORK,
  networkReport,
  NO_TOTAL,
  projectOf,
  projectReport,
  reportOf,
} from './fake-report';
import { fakeWorkbook } from './fake-session';
import { tablesReport } from './fake-tables';
import { cellRef } from '../../src/workbook';
import { PART, showPane } from './show-pane';

const show = (report: Report = networkReport(), language: Language = 'zh') => showPane(report, language);
const click = async (element: HTMLElement): Promise<void> => act(async () => void fireEvent.click(element));
const step = (name: string): HTMLElement => screen.getByRole('tab', { name });
const button = (name: string | RegExp): HTMLElement => screen.getByRole('button', { name });
const verdict = (): string => screen.getAllByRole('status')[0]!.textContent ?? '';
const cards = (): HTMLElement[] =>
  within(screen.getByRole('tabpanel'))
    .getAllByRole('listitem')
    .filter((item) => item.querySelector('dl'));

test('says the verdict with its counts, for the ear too', async () => {
  await show();
  expect(verdict()).toBe('审核结论：有错误待处理。错误3处，警告1处，提示1处，已说明1处。');
  expect(screen.getByText('有错误待处理')).toBeTruthy();
});

test('lists what is missing, each reason with its cell, and calls the material incomplete', async () => {
  const fake = await show(reportOf(projectReport(projectOf('甲'), [], undefined, [NO_TOTAL])));
  expect(verdict()).toContain('审核结论：材料不完整。');
  expect(verdict()).toContain('材料不完整1项。');
  await click(step('审核'));
  await click(button('缺1：查看材料不完整之处'));
  expect(step('数据').getAttribute('aria-selected')).toBe('true');
  const list = within(screen.getByRole('region', { name: '材料不完整' }));
  expect(list.getByText('没有读到总分')).toBeTruthy();
  await click(list.getByRole('button', { name: '自评表!G21' }));
  expect(fake.jumps).toEqual(['自评表!G21']);
});

test('keeps the verdict on errors where there are some, and still lists what is missing', async () => {
  await show(reportOf(projectReport(projectOf('甲'), undefined, undefined, [NO_TOTAL])), 'en');
  expect(verdict()).toContain('Verdict: Errors to settle.');
  expect(screen.getByRole('region', { name: 'Incomplete' }).textContent).toContain('No total score was read');
});

test('says nothing of the kind where the material is complete', async () => {
  await show();
  expect(screen.queryByRole('region', { name: '材料不完整' })).toBeNull();
});

test('a finding that concerns several projects is shown with each of them', async () => {
  const several = { ...findingsOf('甲')[0]!, project: null, key: 'several' };
  const report = reportOf(projectReport(projectOf('甲'), []), projectReport(projectOf('乙'), []));
  await show({ ...report, findings: [several] });
  await click(step('审核'));
  expect(cards()).toHaveLength(1);
  expect(cards()[0]!.textContent).toContain('多个项目');
  await act(
    async () =>
      void fireEvent.change(screen.getByRole('combobox', { name: '按项目筛选' }), {
        target: { value: '乙' },
      }),
  );
  expect(cards()).toHaveLength(1);
});

test('goes through the four steps, by click and by keyboard', async () => {
  await show();
  expect(screen.getAllByRole('tab')).toEqual(['数据', '审核', '评分', '生成'].map(step));
  await click(button('下一步：审核'));
  expect(step('审核').getAttribute('aria-selected')).toBe('true');
  act(() => step('评分').focus());
  await click(step('评分'));
  expect(screen.getByRole('tabpanel').getAttribute('aria-labelledby')).toBe(step('评分').id);
});

test('shows what was recognised, and sends the clerk to doubtful tables', async () => {
  const { jumps } = await show();
  expect(screen.getByText('支出明细账')).toBeTruthy();
  expect(screen.getByText('请核对')).toBeTruthy();
  expect(screen.getByText(/未识别的工作表（2张）：封面、备注/)).toBeTruthy();
  await click(button('支出明细!A3:F44'));
  expect(jumps).toEqual(['支出明细!A3:F44']);
});

test('form and policy can be chosen, with the reason beside them', async () => {
  const { session } = await show();
  expect(screen.getByText(/单位名称属广西/)).toBeTruthy();
  fireEvent.change(screen.getByLabelText('评分口径'), { target: { value: 'hubei' } });
  await waitFor(() => expect(session.calls).toContain('choose {"policyId":"hubei"}'));
  fireEvent.change(screen.getByLabelText('报告格式'), { target: { value: '' } });
  await waitFor(() => expect(session.calls).toContain('choose {"formId":null}'));
});

test('what is unconfirmed is shown as to be confirmed', async () => {
  await show();
  await click(button(/本口径的各项取值和依据/));
  expect(screen.getAllByRole('img', { name: '常用做法，请向财政部门确认' }).length).toBeGreaterThan(0);
});

test('findings say what, where, found, expected and what to do, and jump', async () => {
  const { jumps } = await show();
  await click(step('审核'));
  const card = within(cards()[0]!);
  for (const text of ['87.45%', '86.45%（17.29÷20）']) expect(card.getByText(text)).toBeTruthy();
  expect(card.getByText(/把预算执行率改为86.45%/)).toBeTruthy();
  await click(card.getByRole('button', { name: 'D7:E7' }));
  expect(jumps).toEqual(['自评表!D7:E7']);
});

test('findings can be narrowed from the verdict and by project', async () => {
  await show(manyReport(6));
  await click(button(/处错误，查看$/));
  expect(within(screen.getByRole('search')).getByText('筛选出5处，共12处')).toBeTruthy();
  fireEvent.change(screen.getByLabelText('按项目筛选'), { target: { value: NETWORK } });
  await waitFor(() => expect(cards()).toHaveLength(3));
});

describe('explaining a finding', () => {
  test('saves what was typed and gives the focus back', async () => {
    const { session } = await show();
    await click(step('审核'));
    await click(within(cards()[0]!).getByRole('button', { name: '填写说明' }));
    const input = screen.getByLabelText('情况说明');
    expect(document.activeElement).toBe(input);
    fireEvent.change(input, { target: { value: ' 已批复 ' } });
    await act(async () => void fireEvent.keyDown(input, { key: 'Enter', ctrlKey: true }));
    expect(session.calls).toContain('explain finding-1 已批复');
    await waitFor(() => expect(screen.queryByLabelText('情况说明')).toBeNull());
    expect(document.activeElement?.textContent).toContain('修改说明');
  });

  test('what could not be saved stays in the field', async () => {
    const { session } = await show();
    await click(step('审核'));
    await click(within(cards()[0]!).getByRole('button', { name: '填写说明' }));
    fireEvent.change(screen.getByLabelText('情况说明'), { target: { value: '原因' } });
    session.failNext('explain', { code: 'AccessDenied' });
    await click(button('保存说明'));
    expect((screen.getByLabelText('情况说明') as HTMLTextAreaElement).value).toBe('原因');
    expect(screen.getByRole('alert').textContent).toContain('受保护');
  });

  test('a reason that no cell holds is counted and not sent', async () => {
    const { session } = await show();
    await click(step('审核'));
    await click(within(cards()[0]!).getByRole('button', { name: '填写说明' }));
    fireEvent.change(screen.getByLabelText('情况说明'), { target: { value: '长'.repeat(32_768) } });
    await click(button('保存说明'));
    expect(screen.getByText('有32768字，最多32767字，请缩短。')).toBeTruthy();
    expect(session.calls.filter((call) => call.startsWith('explain'))).toEqual([]);
  });

  test('nothing moves while she types: the list, the focus and the draft stay', async () => {
    const { session } = await show();
    await click(step('审核'));
    await click(within(cards()[1]!).getByRole('button', { name: '填写说明' }));
    const input = screen.getByLabelText('情况说明') as HTMLTextAreaElement;
    fireEvent.change(input, { target: { value: '正在写' } });
    const before = cards().length;
    await act(async () =>
      session.edit(reportOf(projectReport(projectOf(NETWORK), [finding(9, 'error', NETWORK)]))),
    );
    expect(verdict()).toContain('错误1处');
    expect(cards()).toHaveLength(before);
    expect(document.activeElement).toBe(input);
    expect(input.value).toBe('正在写');
    await act(async () => void fireEvent.keyDown(input, { key: 'Escape' }));
    expect(cards()).toHaveLength(1);
  });
});

test('an edit in the workbook does not take the focus', async () => {
  const { session } = await show();
  await click(step('评分'));
  act(() => step('评分').focus());
  await act(async () => session.edit(reportOf(projectReport(projectOf(NETWORK), []))));
  expect(document.activeElement).toBe(step('评分'));
  expect(verdict()).toContain('审核通过');
});

test('scores show claimed against computed, each figure leading to its cells', async () => {
  const { jumps } = await show();
  await click(step('评分'));
  const row = within(screen.getByRole('row', { name: /预算执行率/ }));
  expect(row.getByRole('img', { name: '与计算不一致' })).toBeTruthy();
  await click(row.getByRole('button', { name: '87.45%' }));
  expect(jumps).toEqual(['自评表!G7']);
  await click(row.getByRole('button', { name: /^86.45%，/ }));
  await click(screen.getAllByRole('menuitem')[0]!);
  expect(jumps).toHaveLength(2);
});

test('writes, shows what was written, and takes it back', async () => {
  const { session, jumps } = await show();
  await click(step('生成'));
  expect(screen.getByText(/还有3处错误未处理/)).toBeTruthy();
  await click(screen.getByRole('radio', { name: /只写数值/ }));
  expect(session.calls).toContain('choose {"outputMode":"values"}');
  await click(button('写入工作簿'));
  expect(screen.getByText('已写入3张工作表')).toBeTruthy();
  await click(button('自评汇总'));
  expect(jumps).toEqual(['自评汇总!A1']);
  await click(button('撤销本次写入'));
  expect(session.calls).toContain('undoWrite');
  expect(screen.queryByRole('button', { name: '撤销本次写入' })).toBeNull();
  await click(screen.getByRole('switch', { name: '实时更新' }));
  expect(session.liveUpdate).toBe(true);
});

test('says when another window keeps the sheets up to date', async () => {
  const { session } = await show();
  await act(async () => session.elsewhere(true));
  expect(screen.queryByText('另一个窗口正在更新，这里跟着显示。')).toBeNull();
  await click(step('生成'));
  await click(screen.getByRole('switch', { name: '实时更新' }));
  expect(screen.getByText('另一个窗口正在更新，这里跟着显示。')).toBeTruthy();
  await act(async () => session.elsewhere(false));
  expect(screen.queryByText('另一个窗口正在更新，这里跟着显示。')).toBeNull();
});

test('shows progress and can be cancelled', async () => {
  const { session } = await show();
  const release = session.holdNext('refresh');
  await click(button('重新审核'));
  await act(async () => session.progress(0.42));
  expect(screen.getByText('正在重新审核（42%）')).toBeTruthy();
  await click(button('取消'));
  expect(session.calls).toContain('cancel');
  await act(async () => release());
});

test('an empty workbook is told as such, with a way on', async () => {
  const fake = fakeWorkbook(networkReport());
  fake.session.failNext('refresh', new EngineError('nothing-to-evaluate', { zh: '', en: '' }));
  await act(async () => {
    render(<App store={createPaneStore(fake.opener)} language="zh" theme="dark" part={PART} />);
  });
  expect(screen.getByText('没有找到可以自评的内容')).toBeTruthy();
  await click(button('重新读取'));
  expect(verdict()).toContain('有错误待处理');
});

test('where nothing was found she says what a sheet is, and takes back what she said', async () => {
  const fake = fakeWorkbook(networkReport());
  const extent = cellRef('资料', 0, 0, 5, 4);
  const [sheet] = tablesReport().sheets;
  const unknown = {
    ...sheet!,
    name: '资料',
    role: 'unknown' as const,
    table: null,
    extent,
    columns: [],
    unread: [],
  };
  const correction = { kind: 'not-a-table', place: extent } as const;
  const found = {
    sheets: [unknown],
    corrections: [{ id: 3, order: 1, state: 'applied' as const, correction }],
  };
  fake.session.failNext('refresh', new EngineError('nothing-to-evaluate', { zh: '', en: '' }, found));
  await act(async () => {
    render(<App store={createPaneStore(fake.opener)} language="zh" theme="light" part={PART} />);
  });
  expect(screen.getByRole('alert').textContent).toContain('在下面指明它是什么');
  await click(button('指明未识别的内容'));
  const kind = screen.getByRole('combobox', { name: '资料：这是' });
  await act(async () => void fireEvent.change(kind, { target: { value: 'ledger' } }));
  expect(fake.session.calls.find((call) => call.startsWith('correct'))).toContain('"role":"ledger"');
});

test('errors block nothing and can be dismissed', async () => {
  const { session } = await show();
  await act(async () => session.fail({ code: 'InvalidOperationInCellEditMode' }));
  expect(screen.getByRole('alert').textContent).toContain('先按回车键');
  expect(step('审核')).toBeTruthy();
  await click(button('关闭提示'));
  expect(screen.queryByRole('alert')).toBeNull();
});

test('explanations without a finding are kept in sight', async () => {
  const gone = { ...networkReport(), orphanedExplanations: [{ key: 'old', text: '旧的说明' }] };
  const { session } = await show(gone);
  await click(step('审核'));
  expect(screen.getByText('旧的说明')).toBeTruthy();
  await click(button('删除说明'));
  expect(session.calls).toContain('explain old ');
});

test('every control has a name', async () => {
  await show(manyReport(3));
  for (const name of ['审核', '评分', '生成']) await click(step(name));
  const controls = document.querySelectorAll<HTMLElement>('button, select, input, textarea');
  expect(controls.length).toBeGreaterThan(30);
  const nameless = [...controls].filter((control) => {
    const labels = (control as HTMLInputElement).labels?.length ?? 0;
    const own = control.getAttribute('aria-label') ?? control.textContent ?? '';
    return labels === 0 && (control.tagName === 'SELECT' ? !control.hasAttribute('aria-label') : own === '');
  });
  expect(nameless.map((control) => control.outerHTML)).toEqual([]);
});

test('speaks English where Office does', async () => {
  await show(networkReport(), 'en');
  expect(verdict()).toBe('Verdict: Errors to settle. Errors: 3. Warnings: 1. Notes: 1. Explained: 1.');
});

test.each(['notOffice', 'tooOld', 'otherHost'] as const)('says why it cannot work: %s', (problem) => {
  render(<StartMessage problem={problem} language="zh" theme="light" />);
  expect(screen.getByRole('alert').textContent).toContain('Excel');
});
