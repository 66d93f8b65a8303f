import { createWorkbook } from '../../src/xlsx';
import { looksWrong, picturePath } from './states/looks-wrong';
import { axeComplaints, sideways } from './states/pane-checks';
import { goTo, open } from './states/stage';
import { workbookNamed, type StateWorkbook } from './states/workbooks';
import { openWorkbench, sheetNames, untilReport, type WorkbenchPage } from './workbench-page';

/** A ledger that is read in several round trips. */
const LONG: StateWorkbook = {
  name: 'long',
  shows: 'steps',
  bytes: () =>
    createWorkbook([
      {
        name: '支出明细',
        rows: [
          ['项目名称', '经济科目', '摘要', '支出金额（元）'],
          ...Array.from({ length: 60_000 }, (_, at) => ['网络维护费', '30201 办公费', `付款${at}`, 100]),
        ],
      },
    ]),
};

let bench: WorkbenchPage;

beforeAll(async () => {
  bench = await openWorkbench({ width: 1100, height: 768 });
});
afterAll(() => bench?.close());

const button = (name: string) => bench.pane.getByRole('button', { name, exact: true });

declare global {
  interface Window {
    /** Whether round trips wait. */
    held?: boolean;
  }
}

/** Holds every round trip of the workbook that is opened next while `held` says so; each takes a while in any case. */
function holdNextWorkbook(): Promise<void> {
  return bench.page.evaluate(() => {
    const before = window.workbench!.workbook();
    const timer = setInterval(() => {
      const now = window.workbench!.workbook();
      if (!now || now === before) return;
      clearInterval(timer);
      now.host.faults.beforeBatch = async () => {
        await new Promise((resolve) => setTimeout(resolve, 700));
        while (window.held) await new Promise((resolve) => setTimeout(resolve, 20));
      };
    }, 1);
  });
}

const hold = (held: boolean): Promise<void> => bench.page.evaluate((on) => void (window.held = on), held);

describe('while a workbook is read', () => {
  afterEach(() => hold(false));

  test('it is said how far it has come, and cancelling ends it; reading anew shows the steps', async () => {
    await holdNextWorkbook();
    await bench.page.locator('input[type=file]').setInputFiles({
      name: 'long.xlsx',
      mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      buffer: Buffer.from(LONG.bytes()),
    });
    await bench.page.getByText('已打开 long.xlsx').waitFor();
    await bench.pane.getByText(/正在读取工作簿（[1-9]\d?%）/).waitFor();
    await hold(true);
    const bar = bench.pane.getByRole('progressbar');
    const done = Number(await bar.getAttribute('aria-valuenow'));
    expect(done).toBeGreaterThan(0);
    expect(done).toBeLessThan(Number(await bar.getAttribute('aria-valuemax')));
    expect(await looksWrong(bench, 'loading')).toEqual([]);
    await button('取消').click();
    await bench.pane.getByRole('heading', { name: '已取消' }).waitFor();
    expect(await looksWrong(bench, 'cancelled')).toEqual([]);
    await hold(false);
    await button('重新读取').click();
    await untilReport(bench.pane);
  });
});

describe('with a workbook that was read', () => {
  beforeAll(() => open(bench, workbookNamed('seed')));
  afterEach(() =>
    bench.page.evaluate(() => {
      const { faults } = window.workbench!.workbook()!.host;
      Object.assign(faults, { cellEditMode: false, onBatch: null, refuses: null, readOnly: false });
    }),
  );

  test('typing in a cell is waited for, which is said after a while, and then it goes on', async () => {
    await bench.page.evaluate(() => void (window.workbench!.workbook()!.host.faults.cellEditMode = true));
    await button('重新审核').click();
    await bench.pane.getByText(/还在等 Excel。如果有单元格正在输入，请按回车键/).waitFor();
    expect(await looksWrong(bench, 'waiting')).toEqual([]);
    await bench.page.evaluate(() => void (window.workbench!.workbook()!.host.faults.cellEditMode = false));
    await bench.pane.getByText('已重新审核').waitFor();
    expect(await bench.pane.getByText(/还在等 Excel/).count()).toBe(0);
  });

  test('where Excel does not wait it is said that nothing was done, and what to do', async () => {
    await bench.page.evaluate(() => window.workbench!.workbook()!.host.faults.next.push(5004));
    await button('重新审核').click();
    await bench.pane.getByText('有单元格正在输入').waitFor();
    await bench.pane.getByText(/这一步没有生效，工作簿里原有的内容和您写的说明都在。/).waitFor();
    expect(await looksWrong(bench, 'editing')).toEqual([]);
  });

  test('a failure that nobody knows: what is safe, what to do, a text to copy without her cells, and a second try', async () => {
    const before = await sheetNames(bench.page);
    await bench.page.evaluate(() => {
      const { faults } = window.workbench!.workbook()!.host;
      faults.onBatch = ({ members }) =>
        members.includes('Formulas') ? { kind: 'stopped', after: 40, error: 'GeneralException' } : null;
    });
    await goTo(bench, '生成');
    await button('写入工作簿').click();
    await bench.pane.getByText('操作没有完成').waitFor();
    await bench.pane.getByText(/您自己的表和已保存的说明都在；没有写完的自评表会恢复/).waitFor();
    const said = await bench.pane.getByRole('alert').innerText();
    expect(said).not.toMatch(/Exception|Error/);
    expect(await looksWrong(bench, 'generic')).toEqual([]);
    await bench.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await button('复制错误信息').click();
    await bench.pane.getByText('已复制').first().waitFor();
    const copied = await bench.page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toContain('GeneralException');
    expect(copied).not.toContain('网络维护费');
    await bench.page.evaluate(() => void (window.workbench!.workbook()!.host.faults.onBatch = null));
    await button('写入工作簿').click();
    await bench.pane.getByText(/已写入\d张工作表/).waitFor();
    expect(await bench.pane.getByText('操作没有完成').count()).toBe(0);
    await button('撤销本次写入').click();
    await bench.pane.getByText('已撤销').waitFor();
    expect(await sheetNames(bench.page)).toEqual(before);
  });

  test('a read-only workbook is said to be one, and nothing is written', async () => {
    const before = await sheetNames(bench.page);
    await bench.page.evaluate(() => {
      const { faults } = window.workbench!.workbook()!.host;
      faults.readOnly = true;
      faults.refuses = ({ place }) => (/\.add$/i.test(place) ? 'AccessDenied' : null);
    });
    await goTo(bench, '生成');
    await button('写入工作簿').click();
    await bench.pane.getByText('工作簿是只读的').waitFor();
    await bench.pane.getByText(/请另存为可编辑的副本/).waitFor();
    expect(await looksWrong(bench, 'read-only')).toEqual([]);
    expect(await sheetNames(bench.page)).toEqual(before);
  });
});

describe('an Excel that is too old', () => {
  const OLD_OFFICE = `window.Office = {
    onReady: () => Promise.resolve({ host: 'Excel', platform: 'PC' }),
    context: { displayLanguage: 'zh-CN', requirements: { isSetSupported: () => false } },
  };`;

  test.each([
    [320, 'light'],
    [320, 'dark'],
    [400, 'light'],
    [400, 'dark'],
  ] as const)('is told which it takes, %d %s', async (width, theme) => {
    const page = await bench.page.context().newPage();
    try {
      await page.setViewportSize({ width, height: 700 });
      await page.route(/\/office\/office\.js/, (route) =>
        route.fulfill({ contentType: 'text/javascript', body: OLD_OFFICE }),
      );
      await page.goto(`${bench.server.origin}taskpane.html?theme=${theme}`);
      await page.getByRole('heading', { name: 'Excel 版本过旧' }).waitFor();
      expect(await page.getByRole('alert').textContent()).toContain('Excel 2021');
      await page.screenshot({ path: picturePath(`too-old-${width}-${theme}`) });
      const frame = page.mainFrame();
      expect(await axeComplaints(frame)).toEqual([]);
      expect(await sideways(frame)).toEqual([]);
    } finally {
      await page.close();
    }
  });
});
