import type { Frame } from 'playwright-core';
import { paneFrame } from './states/stage';
import {
  cellValue,
  openWorkbench,
  selection,
  sheetNames,
  typeInCell,
  valueBeside,
  type WorkbenchPage,
} from './workbench-page';

interface WithActions {
  readonly Office: {
    readonly actions: {
      /** What the page has associated, by its name in capitals, as Office itself looks it up. */
      readonly _association: {
        readonly mappings: Readonly<Record<string, (event: { completed(): void }) => void>>;
      };
    };
  };
}

const FORM = '自评表-网络维护费';
const SPENT = '实际支出（万元）';

let bench: WorkbenchPage;

beforeAll(async () => {
  bench = await openWorkbench();
});
afterAll(() => bench?.close());
afterEach(() => expect(bench.complaints).toEqual([]));

/** The pane is closed: in its place the page of the commands is loaded, as Excel does when a button is pressed. */
async function commandsPage(): Promise<Frame> {
  const loaded = bench.page.waitForResponse(/\/commands\.html/);
  await bench.page.evaluate(() => {
    const frame = document.querySelector('iframe')!;
    frame.src = new URL('commands.html', frame.src).href;
  });
  await loaded;
  const frame = await paneFrame(bench);
  await frame.waitForFunction(() => {
    const { Office } = window as unknown as Partial<WithActions>;
    return 'WRITEFORMS' in (Office?.actions?._association.mappings ?? {});
  });
  return frame;
}

/** Presses a button of the ribbon, and waits until the command says that it is done. */
function press(frame: Frame, name: string): Promise<void> {
  return frame.evaluate(
    (id) =>
      new Promise<void>((completed) => {
        const { Office } = window as unknown as WithActions;
        Office.actions._association.mappings[id]!({ completed });
      }),
    name.toUpperCase(),
  );
}

test('with the pane closed 生成自评表 writes our sheets and shows the form, 重新审核 brings them up to date', async () => {
  const { page } = bench;
  const frame = await commandsPage();
  expect(await bench.pane.getByRole('tablist').count()).toBe(0);
  const hers = await sheetNames(page);
  await press(frame, 'writeForms');
  const all = await sheetNames(page);
  expect(all.slice(0, hers.length)).toEqual(hers);
  expect(all.slice(hers.length)).toContain('审核结果');
  expect(await selection(page)).toMatch(/^自评表.*!A1/);
  expect(await cellValue(page, '自评汇总', 'A1')).toContain('绩效自评汇总表');
  await press(frame, 'auditAgain');
  expect(await sheetNames(page)).toEqual(all);
  expect(await selection(page)).toMatch(/^审核结果!A1/);
});

test('what she changed in between is in the sheets after the next command', async () => {
  const { page } = bench;
  const spent = (): ReturnType<typeof valueBeside> => valueBeside(page, FORM, SPENT);
  const before = await spent();
  await typeInCell(page, '支出明细', 'E4', '90000');
  expect(await cellValue(page, '支出明细', 'E4')).toBe(90_000);
  await press(await paneFrame(bench), 'writeForms');
  expect([before, await spent()]).toEqual([20, 21]);
});
