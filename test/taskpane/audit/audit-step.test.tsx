/** @jest-environment jsdom */
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import type { Report } from '../../../src/engine';
import type { Finding } from '../../../src/rules';
import { cellRef } from '../../../src/workbook';
import { finding, projectOf, projectReport, reportOf, thousandsReport } from '../fake-report';
import { showPane } from '../show-pane';

const click = async (element: HTMLElement): Promise<void> =>
  act(async () => {
    element.focus();
    fireEvent.click(element);
  });
const press = async (key: string, some: object = {}): Promise<void> =>
  act(async () => void fireEvent.keyDown(document.activeElement ?? document.body, { key, ...some }));
const type = async (element: HTMLElement, value: string): Promise<void> =>
  act(async () => void fireEvent.change(element, { target: { value } }));
const button = (name: string | RegExp): HTMLElement => screen.getByRole('button', { name });
const list = () => within(screen.getByRole('list', { name: '问题' }));
const lines = (): HTMLElement[] => list().queryAllByRole('listitem');
const cards = (): HTMLElement[] => list().queryAllByRole('group');
const counts = (): (string | null)[] =>
  list()
    .queryAllByText(/同类/)
    .map(({ textContent }) => textContent);
const chips = (): (string | null)[] =>
  within(screen.getByRole('group', { name: '按程度和说明情况筛选' }))
    .getAllByRole('button')
    .map(({ textContent }) => textContent);
const verdict = (): string => screen.getAllByRole('status')[0]!.textContent ?? '';

const of = (number: number, project: string, some: Partial<Finding> = {}): Finding =>
  finding(number, 'error', project, {
    message: { zh: `第${number}处不符`, en: '' },
    cells: [cellRef('支出明细', number, 4)],
    ...some,
  });
/** Three of one rule, two of them in one project; one alone; two warnings, one of them explained. */
const FINDINGS: readonly Finding[] = [
  of(1, '甲'),
  of(2, '甲'),
  of(3, '乙'),
  of(4, '乙', { rule: 'score-formula', cells: [cellRef('自评表', 4, 6), cellRef('支出明细', 9, 1)] }),
  of(5, '甲', { rule: 'reason-missing', severity: 'warning' }),
  of(6, '乙', { rule: 'reason-missing', severity: 'warning', explained: '已有批复' }),
];
const report = (findings: readonly Finding[] = FINDINGS): Report => ({
  ...reportOf(projectReport(projectOf('甲'), []), projectReport(projectOf('乙'), [])),
  findings,
  verdict: 'fail',
});

async function showAudit(shown: Report = report()) {
  const fake = await showPane(shown);
  await click(screen.getByRole('tab', { name: '审核' }));
  return fake;
}

describe('groups', () => {
  test('are shut, with severity, number and what is explained; one alone is its finding', async () => {
    await showAudit();
    expect(lines()).toHaveLength(3);
    expect(counts()).toEqual(['错误 · 同类3处', '警告 · 同类2处 · 已说明1处']);
    expect(cards()).toHaveLength(1);
    const [head] = list().getAllByRole('button', { expanded: false });
    await click(head!);
    expect(cards()).toHaveLength(4);
    await click(head!);
    expect(cards()).toHaveLength(1);
  });

  test('their numbers are those of the verdict and of the filter', async () => {
    await showAudit();
    expect(verdict()).toContain('错误4处，警告1处，提示0处，已说明1处');
    expect(chips()).toEqual(['全部 6', '未说明 5', '错误 4', '警告 1', '提示 0', '已说明 1']);
    await click(button('错误 4'));
    expect(screen.getByText('共4处')).toBeTruthy();
    await click(button('1 处已说明，查看'));
    expect(cards()).toHaveLength(1);
    expect(cards()[0]!.textContent).toContain('已有批复');
  });
});

describe('filter and search', () => {
  test('narrow by project and sheet, and are cleared at once', async () => {
    await showAudit();
    await type(screen.getByLabelText('按工作表筛选'), '自评表');
    expect(cards().map(({ textContent }) => textContent?.slice(0, 5))).toEqual(['第4处不符']);
    await type(screen.getByLabelText('按项目筛选'), '甲');
    expect(screen.getByText('当前筛选下没有问题。')).toBeTruthy();
    await click(button('清除筛选'));
    expect(lines()).toHaveLength(3);
    expect(document.activeElement).not.toBe(document.body);
  });

  test('what an input method composes is searched for when it is done', async () => {
    await showAudit();
    const search = screen.getByRole<HTMLInputElement>('searchbox', { name: '搜索问题' });
    await act(async () => void fireEvent.compositionStart(search));
    await type(search, 'di');
    expect(search.value).toBe('di');
    expect(lines()).toHaveLength(3);
    await type(search, '第2处');
    await act(async () => void fireEvent.compositionEnd(search));
    await waitFor(() => expect(cards()).toHaveLength(1));
    act(() => search.focus());
    await press('Escape');
    expect(search.value).toBe('');
    await waitFor(() => expect(lines()).toHaveLength(3));
  });

  test('what was found is shown without opening groups', async () => {
    await showAudit();
    await type(screen.getByRole('searchbox'), '不符');
    await waitFor(() => expect(cards()).toHaveLength(6));
  });
});

describe('from finding to finding', () => {
  test('F8 goes on from any step, the grid follows, and the finding has the focus', async () => {
    const { jumps } = await showPane(report());
    await press('F8');
    expect(screen.getByRole('tab', { name: '审核' }).getAttribute('aria-selected')).toBe('true');
    expect(document.activeElement?.textContent).toContain('第1处不符');
    expect(document.activeElement?.getAttribute('aria-current')).toBe('true');
    expect(screen.getByText('第1处，共6处')).toBeTruthy();
    for (let times = 0; times < 3; times++) await press('F8');
    expect(document.activeElement?.textContent).toContain('第4处不符');
    await press('F8', { shiftKey: true });
    expect(jumps).toEqual(['支出明细!E2', '支出明细!E3', '支出明细!E4', '自评表!G5', '支出明细!E4']);
    expect(document.querySelectorAll('[aria-current="true"]')).toHaveLength(1);
  });

  test('buttons keep the focus and tell where she is; after the last comes the first', async () => {
    const { jumps } = await showAudit();
    await click(button('上一处'));
    expect(document.activeElement).toBe(button('上一处'));
    expect(screen.getByText('第6处，共6处：第6处不符')).toBeTruthy();
    await click(button('下一处'));
    expect(screen.getByText('第1处，共6处：第1处不符')).toBeTruthy();
    expect(jumps).toEqual(['支出明细!E7', '支出明细!E2']);
  });

  test('goes through the findings that the filter leaves', async () => {
    await showAudit();
    await click(button('警告 1'));
    await press('F8');
    expect(screen.getByText('第1处，共1处')).toBeTruthy();
    expect(document.activeElement?.textContent).toContain('第5处不符');
  });

  test('the places of a finding are gone through, sheet by sheet', async () => {
    const { jumps } = await showAudit();
    await click(button('下一个位置'));
    await click(button('下一个位置（2/2）'));
    expect(jumps).toEqual(['支出明细!B10', '自评表!G5']);
  });
});

describe('one reason for many', () => {
  const explains = (calls: readonly string[]) => calls.filter((call) => call.startsWith('explain'));
  const write = async (text: string) => type(screen.getByLabelText('情况说明'), text);

  test('for all of a rule, in one go, and taken back in one', async () => {
    const { session } = await showAudit();
    await click(button(/^一起说明：.*（3处）$/));
    expect(document.activeElement).toBe(screen.getByLabelText('情况说明'));
    await write('上级统一口径');
    await click(button('保存说明（3处）'));
    expect(explains(session.calls)).toEqual(['explain finding-1 finding-2 finding-3 上级统一口径']);
    expect(counts()[0]).toBe('错误 · 同类3处 · 已说明3处');
    expect(verdict()).toContain('错误1处，警告1处，提示0处，已说明4处');
    expect(chips()).toEqual(['全部 6', '未说明 2', '错误 1', '警告 1', '提示 0', '已说明 4']);
    expect(document.activeElement).not.toBe(document.body);
    expect(screen.getByText(/已为3处保存说明/)).toBeTruthy();
    await click(button('撤销'));
    expect(explains(session.calls).at(-1)).toBe('explain finding-1 finding-2 finding-3 ');
    expect(counts()[0]).toBe('错误 · 同类3处');
    expect(document.activeElement).not.toBe(document.body);
  });

  test('for those of one project; a blank is not saved for many', async () => {
    const { session } = await showAudit();
    await click(button(/^一起说明：.*（3处）$/));
    await click(button('保存说明（3处）'));
    expect(explains(session.calls)).toEqual([]);
    await type(screen.getByLabelText('用于'), '1');
    await write('甲的原因');
    await click(button('保存说明（2处）'));
    expect(explains(session.calls)).toEqual(['explain finding-1 finding-2 甲的原因']);
  });

  test('from a finding, for its like in its project or everywhere; what has a reason keeps it', async () => {
    const { session } = await showAudit();
    await press('F8');
    await click(within(cards()[0]!).getByRole('button', { name: '填写说明' }));
    const scope = screen.getByLabelText<HTMLSelectElement>('用于');
    expect([...scope.options].map(({ text }) => text)).toEqual([
      '只这一处',
      '本项目同类的2处',
      '全部同类的3处',
    ]);
    await type(scope, '2');
    await write('原因');
    // Somebody else explains one of them meanwhile.
    await act(async () =>
      session.edit(
        report(FINDINGS.map((one) => (one.key === 'finding-2' ? { ...one, explained: '别人写的' } : one))),
      ),
    );
    await click(button('保存说明（3处）'));
    expect(explains(session.calls)).toEqual(['explain finding-1 finding-3 原因']);
  });

  test('could not be kept: it stays in the field', async () => {
    const { session } = await showAudit();
    await click(button(/^一起说明：.*（3处）$/));
    await write('原因');
    session.failNext('explain', { code: 'AccessDenied' });
    await click(button('保存说明（3处）'));
    expect(screen.getByLabelText<HTMLTextAreaElement>('情况说明').value).toBe('原因');
    expect(screen.getByRole('alert').textContent).toContain('受保护');
  });
});

describe('the focus', () => {
  test('goes to what takes the place of a finding that is explained away from under the filter', async () => {
    await showAudit();
    await click(button('未说明 5'));
    await press('F8');
    await click(within(cards()[0]!).getByRole('button', { name: '填写说明' }));
    await type(screen.getByLabelText('情况说明'), '原因');
    await press('Enter', { ctrlKey: true });
    await waitFor(() => expect(screen.queryByLabelText('情况说明')).toBeNull());
    expect(document.activeElement?.textContent).toContain('第2处不符');
    await press('F8');
    expect(document.activeElement?.textContent).toContain('第3处不符');
  });

  test('goes to what takes the place of a finding that was corrected in the workbook', async () => {
    const { session } = await showAudit();
    await press('F8');
    await press('F8');
    await act(async () => session.edit(report(FINDINGS.filter(({ key }) => key !== 'finding-2'))));
    expect(document.activeElement?.textContent).toContain('第3处不符');
    await act(async () => session.edit(report([])));
    expect(document.activeElement).not.toBe(document.body);
  });

  test('of somebody who is elsewhere is left there', async () => {
    const { session } = await showAudit();
    const tab = screen.getByRole('tab', { name: '审核' });
    await act(async () => session.edit(report([])));
    expect(document.activeElement).toBe(tab);
  });
});

describe('thousands of findings', () => {
  const panel = (): HTMLElement => screen.getByRole('tabpanel');
  const scroll = async (to: number): Promise<void> =>
    act(async () => {
      panel().scrollTop = to;
      fireEvent.scroll(panel());
    });

  test('are drawn as far as they are in sight, and each says which of how many it is', async () => {
    await showAudit(thousandsReport());
    expect(lines()).toHaveLength(7);
    for (const head of list().getAllByRole('button', { expanded: false }).slice(0, 7).reverse())
      if (head.closest('h2')) await click(head);
    expect(lines().length).toBeLessThan(40);
    expect(lines()[1]!.getAttribute('aria-setsize')).toBe('3632');
    await scroll(200_000);
    expect(lines().length).toBeLessThan(40);
    expect(Number(lines().at(-1)!.getAttribute('aria-posinset'))).toBeGreaterThan(1000);
  });

  test('what is being written stays though it is scrolled out of sight', async () => {
    await showAudit(thousandsReport());
    await press('F8');
    await click(within(cards()[0]!).getByRole('button', { name: '填写说明' }));
    await type(screen.getByLabelText('情况说明'), '写到一半');
    await scroll(50_000);
    expect(screen.getByLabelText<HTMLTextAreaElement>('情况说明').value).toBe('写到一半');
    expect(document.activeElement).toBe(screen.getByLabelText('情况说明'));
  });
});
