import { looksWrong } from './states/looks-wrong';
import { goTo, open, paneFrame, STEPS } from './states/stage';
import { workbookNamed } from './states/workbooks';
import { openWorkbench, sheetNames, typeInCell, type WorkbenchPage } from './workbench-page';

let bench: WorkbenchPage;

beforeAll(async () => {
  bench = await openWorkbench({ width: 1100, height: 768 });
});
afterAll(() => bench?.close());
afterEach(() => expect(bench.complaints).toEqual([]));

const button = (name: string) => bench.pane.getByRole('button', { name, exact: true });
const SAMPLE = ['示例项目信息', '示例预算表', '示例支出明细', '示例评价人员', '示例文字报告'];

/** Waits until the sample is offered; where that does not happen, the failure tells what the pane shows instead. */
async function isOffered(): Promise<void> {
  const offer = button('看看示例');
  await offer.waitFor().catch(async (error: Error) => {
    const [shown, names] = [await bench.pane.locator('body').innerText(), await sheetNames(bench.page)];
    throw new Error(`${error.message.split('\n')[0]}\n${names.join('、')}\n${shown}`);
  });
}

const focused = async (): Promise<string> =>
  (await paneFrame(bench)).evaluate(() => document.activeElement?.textContent ?? '');

describe('the sample in an empty workbook', () => {
  beforeAll(() => open(bench, workbookNamed('empty')));

  test('is offered, with the guide beside it, and nothing is written before she asks', async () => {
    expect(await sheetNames(bench.page)).toEqual(['Sheet1']);
    await isOffered();
    await button('使用说明').click();
    await bench.pane.getByRole('heading', { name: '使用说明', exact: true }).waitFor();
    await button('返回').click();
    expect(await focused()).toBe('使用说明');
    expect(await looksWrong(bench, 'first-run')).toEqual([]);
  });

  test('is added as sheets of its own; the four steps work on it', async () => {
    await button('看看示例').click();
    await bench.pane.getByText('这是示例').waitFor();
    expect(await sheetNames(bench.page)).toEqual(['Sheet1', ...SAMPLE]);
    expect(await focused()).not.toBe('');
    expect(await looksWrong(bench, 'sample')).toEqual([]);
    for (const step of STEPS) await goTo(bench, step);
    await button('写入工作簿').click();
    await bench.pane.getByText(/已写入\d张工作表/).waitFor();
  });

  test('goes as it came, with what was written from it', async () => {
    await goTo(bench, '数据');
    await button('撤销示例').click();
    await isOffered();
    expect(await sheetNames(bench.page)).toEqual(['Sheet1']);
    expect(await focused()).toBe('看看示例');
  });

  test('leaves a sheet that she has changed, until she says that it goes, too', async () => {
    await button('看看示例').click();
    await bench.pane.getByText('这是示例').waitFor();
    await typeInCell(bench.page, '示例支出明细', 'E4', '90000');
    await bench.page.waitForTimeout(1_000);
    await button('撤销示例').click();
    await bench.pane.getByText(/您改过的留下了：示例支出明细/).waitFor();
    expect(await looksWrong(bench, 'sample-kept')).toEqual([]);
    await button('也删除').click();
    await isOffered();
    expect(await sheetNames(bench.page)).toEqual(['Sheet1']);
  });

  test('is not written once something stands in the workbook, though the pane still offers it', async () => {
    await open(bench, workbookNamed('unrecognised'));
    await bench.pane.getByText(/想先看看示例？/).waitFor();
    expect(await button('看看示例').count()).toBe(0);
  });
});
