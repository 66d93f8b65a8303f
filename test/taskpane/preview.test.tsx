/** @jest-environment jsdom */
import { act, fireEvent, screen, within } from '@testing-library/react';
import fc from 'fast-check';
import { planSheets } from '../../src/engine';
import { printedPages } from '../../src/taskpane/preview/printed-pages';
import { shownValue } from '../../src/taskpane/preview/shown-value';
import type { PrintSetup, SheetPlan } from '../../src/workbook';
import { networkReport } from './fake-report';
import { showPane } from './show-pane';

const click = async (element: HTMLElement): Promise<void> => act(async () => void fireEvent.click(element));

const plans = planSheets(networkReport(), { outputMode: 'formulas' });
const plan = (kind: SheetPlan['mark']['kind']): SheetPlan => plans.find(({ mark }) => mark.kind === kind)!;

async function shown(sheet: string) {
  const fake = await showPane(networkReport());
  await click(screen.getByRole('tab', { name: /生成/ }));
  await click(screen.getByRole('button', { name: `预览${sheet}` }));
  return { fake, table: await screen.findByRole('table', { name: new RegExp(`^预览：${sheet}`) }) };
}

test('a sheet is drawn as it is printed when it is asked for', async () => {
  const { table } = await shown('自评汇总');
  const [title] = within(table).getAllByRole('cell');
  expect(title!.textContent).toBe('项目支出绩效自评汇总表');
  expect(title!.getAttribute('colspan')).toBe('9');
  expect(title!.style.textAlign).toBe('center');
  const header = within(table).getByRole('cell', { name: '预算数' });
  expect(header.style.border).toContain('solid');
  await click(screen.getByRole('button', { name: '预览自评汇总' }));
  expect(screen.queryByRole('table', { name: /^预览/ })).toBeNull();
});

test('what changes in the workbook shows in an open preview', async () => {
  const { fake } = await shown('自评汇总');
  const before = fake.session.calls.filter((call) => call === 'preview').length;
  await act(async () => fake.session.edit(networkReport()));
  expect(fake.session.calls.filter((call) => call === 'preview').length).toBeGreaterThan(before);
});

test('says of each sheet whether it is added or replaced', async () => {
  const report = networkReport();
  const own = {
    ...report.sheets[0]!,
    name: '自评汇总',
    role: 'own-output' as const,
    extent: null,
    table: null,
  };
  await showPane({ ...report, sheets: [...report.sheets, own] });
  await click(screen.getByRole('tab', { name: /生成/ }));
  const fates = within(screen.getByRole('region', { name: '将写入以下工作表' }))
    .getAllByRole('listitem')
    .map(({ textContent }) => textContent);
  expect(fates.find((text) => text!.startsWith('自评汇总'))).toContain('更新 · ');
  expect(fates.find((text) => text!.startsWith('审核结果'))).toContain('新增 · ');
});

describe('pages', () => {
  const wide = plan('findings');

  test('each row of the printed area stands on one page, titles on each', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 1, max: wide.print.area.bottom }), { maxLength: 5 }),
        (breaks) => {
          const pageBreaks = [...breaks].sort((left, right) => left - right);
          const print: { -readonly [key in keyof PrintSetup]: PrintSetup[key] } = {
            ...wide.print,
            pageBreaks,
          };
          delete print.titleRows;
          const pages = printedPages({ ...wide, print });
          expect(pages).toHaveLength(pageBreaks.length + 1);
          const rows = pages.reduce((sum, page) => sum + page.rows.length, 0);
          expect(rows).toBe(wide.print.area.bottom - wide.print.area.top + 1);
          // Whatever is merged, each row fills the width of the page.
          const width = wide.print.area.right - wide.print.area.left + 1;
          for (const page of pages) {
            const filled = page.rows.map(() => 0);
            page.rows.forEach(({ cells }, row) =>
              cells.forEach((cell) => {
                for (let r = row; r < row + cell.rows; r++) filled[r]! += cell.columns;
              }),
            );
            expect(filled).toEqual(filled.map(() => width));
          }
        },
      ),
    );
  });

  test('what is merged over two pages is cut between them', () => {
    const form = plan('form');
    const merge = form.merges.find(({ top, bottom }) => bottom > top)!;
    const pages = printedPages({ ...form, print: { ...form.print, pageBreaks: [merge.top + 1] } });
    const spans = pages[0]!.rows.at(-1)!.cells.map(({ rows }) => rows);
    expect(new Set(spans)).toEqual(new Set([1]));
  });
});

test.each([
  ['0.00%', '0.974', '97.40%'],
  ['#,##0.00_ ', '1234567.891', '1,234,567.89'],
  ['#,##0.00', '-1234.5', '-1,234.50'],
  ['0', '9.5', '10'],
  ['General', '9.74', '9.74'],
])('a number is shown by its format: %s', (format, exact, text) => {
  const cell = { row: 0, column: 0, value: Number(exact), exact, style: 'one' };
  expect(shownValue(cell, { ...plans[0]!, styles: { one: { format } } })).toBe(text);
});
