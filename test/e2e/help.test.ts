import { PROBES } from '../../src/excel/probes';
import { looksWrong } from './states/looks-wrong';
import { openWorkbench, sheetNames, type WorkbenchPage } from './workbench-page';

let bench: WorkbenchPage;

beforeAll(async () => {
  bench = await openWorkbench({ width: 1100, height: 768 });
});
afterAll(() => bench?.close());
afterEach(() => expect(bench.complaints).toEqual([]));

const button = (name: string) => bench.pane.getByRole('button', { name, exact: true });

test('on the page of help, what is believed of Excel is tried when somebody asks for it, and nothing is left behind', async () => {
  const { page, pane } = bench;
  const before = await sheetNames(page);
  await button('使用说明').click();
  expect(await button('开始检验').count()).toBe(0);
  await button('检验这台电脑上的 Excel（供技术人员使用）').click();
  expect(await sheetNames(page)).toEqual(before);
  await button('开始检验').click();
  const result = pane.getByRole('textbox', { name: '检验结果' });
  await result.waitFor();
  const [version, host, ...lines] = (await result.inputValue()).split('\n');
  expect([version, host]).toEqual([expect.stringMatching(/^ziping \d/), expect.stringMatching(/^Excel /)]);
  expect(lines).toHaveLength(PROBES.length);
  expect(lines.filter((line) => !line.startsWith('holds '))).toEqual([]);
  expect(await sheetNames(page)).toEqual(before);
});

test('its result is copied, also where the clipboard refuses itself to a pane', async () => {
  const { page, pane } = bench;
  // As Excel on the web does: the frame of the pane is of another origin, and gets no leave.
  await page.frames()[1]!.evaluate(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined, configurable: true });
  });
  await button('复制结果').click();
  await pane.getByText('已复制', { exact: true }).first().waitFor();
  await page.context().grantPermissions(['clipboard-read']);
  await page.bringToFront();
  const copied = await page.evaluate(async () => {
    window.focus();
    return navigator.clipboard.readText();
  });
  expect(copied).toMatch(/^ziping \d[\s\S]*holds /);
  expect(await looksWrong(bench, 'help-tried')).toEqual([]);
});
