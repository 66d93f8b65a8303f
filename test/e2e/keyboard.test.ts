import { openWorkbench, type WorkbenchPage } from './workbench-page';
import { open, paneFrame } from './states/stage';
import { workbookNamed } from './states/workbooks';

let bench: WorkbenchPage;

beforeAll(async () => {
  bench = await openWorkbench({ width: 1100, height: 768 });
});
afterAll(() => bench?.close());

const press = (...keys: readonly string[]) =>
  keys.reduce((before, key) => before.then(() => bench.page.keyboard.press(key)), Promise.resolve());

/** What has the focus in the pane, as a screen reader would call it; null where it is lost. */
async function focused(): Promise<{ readonly role: string; readonly name: string } | null> {
  return (await paneFrame(bench)).evaluate(() => {
    const { activeElement: element } = document;
    if (!element || element === document.body || !document.hasFocus()) return null;
    const role = element.getAttribute('role') ?? element.tagName.toLowerCase();
    return { role, name: element.getAttribute('aria-label') ?? element.textContent ?? '' };
  });
}
const inPane = () => bench.page.evaluate(() => document.activeElement?.tagName === 'IFRAME');

/** Goes on by Tab, or back by Shift+Tab, until a control of that name has the focus. */
async function tabTo(name: RegExp, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  for (let times = 0; times < 40; times++) {
    const at = await focused();
    if (at && name.test(at.name)) return;
    await press(key);
  }
  throw new Error(`${name} was not reached by ${key}; at ${JSON.stringify(await focused())}`);
}

/** Out of the panel to the steps, and over the panel to what stands below. */
async function skip(): Promise<void> {
  await press('Escape', 'Tab');
  expect(await focused()).toMatchObject({ name: '跳到“下一步”' });
  await press('Enter');
}

test('F6 leads from the grid into the pane, on to the bar, and back', async () => {
  await bench.page.mouse.click(300, 400);
  expect(await inPane()).toBe(false);
  await press('F6');
  expect(await inPane()).toBe(true);
  expect(await focused()).toMatchObject({ role: 'tab', name: expect.stringContaining('数据') });
  await press('F6');
  expect(await bench.page.evaluate(() => document.activeElement?.closest('.zw-bar') !== null)).toBe(true);
  await press('F6');
  // The grid has the keyboard: what is typed goes into its cell.
  await bench.page.evaluate(() => window.workbench!.workbook()!.host.user.select('评价人员', 'F9'));
  await bench.page.keyboard.type('键盘');
  await press('Enter');
  await bench.page.waitForFunction(
    () => window.workbench!.workbook()!.host.workbook.sheet('评价人员').value('F9') === '键盘',
  );
  await press('Shift+F6', 'Shift+F6');
  expect(await inPane()).toBe(true);
});

describe('by keyboard alone', () => {
  beforeAll(async () => {
    await open(bench, workbookNamed('seed'));
    await bench.page.mouse.click(300, 400);
    await press('F6');
  });

  test('from step to step by the arrow keys', async () => {
    for (const step of ['审核', '评分', '生成']) {
      await press('ArrowRight');
      expect(await focused()).toMatchObject({ role: 'tab', name: expect.stringContaining(step) });
    }
    await press('Home');
  });

  test('the numbers of the verdict lead to what they count, and the focus goes along', async () => {
    await tabTo(/处错误，查看/, 'Shift+Tab');
    await press('Enter');
    expect(await focused()).toMatchObject({ role: 'tabpanel' });
    expect(await bench.pane.getByRole('tab', { name: /审核/ }).getAttribute('aria-selected')).toBe('true');
  });

  test('the basis of a finding is opened and shut where she is', async () => {
    await press('F8');
    await tabTo(/^依据$/);
    await press('Enter');
    expect(await focused()).toMatchObject({ name: '依据' });
    await press('Enter');
    expect(await focused()).toMatchObject({ name: '依据' });
  });

  test('a reason is written and kept, and the focus goes to the next finding', async () => {
    await tabTo(/^填写说明$/);
    await press('Enter');
    await bench.page.keyboard.type('已与财政部门核对');
    await press('Control+Enter');
    // Explained, it is no longer one of the errors that are shown.
    await bench.pane.getByRole('button', { name: '7 处错误，查看' }).waitFor();
    expect(await focused()).toMatchObject({ role: 'group' });
  });

  test('auditing again is said, and leaves the focus where it is', async () => {
    await skip();
    await tabTo(/^重新审核$/, 'Shift+Tab');
    await press('Enter');
    await bench.pane.getByRole('status').filter({ hasText: '已重新审核' }).waitFor();
    expect(await focused()).toMatchObject({ name: '重新审核' });
  });

  test('the sheets are written and the write is undone', async () => {
    await tabTo(/^下一步：评分$/);
    await press('Enter');
    await tabTo(/^下一步：生成$/);
    await press('Enter');
    await tabTo(/^写入工作簿$/);
    await press('Enter');
    await bench.pane.getByText(/已写入\d张工作表/).waitFor();
    expect(await focused()).not.toBeNull();
    await tabTo(/^撤销本次写入$/, 'Shift+Tab');
    await press('Enter');
    await bench.pane.getByText('已撤销').waitFor();
    expect(await focused()).not.toBeNull();
  });
});
