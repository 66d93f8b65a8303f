import { openWorkbench, type WorkbenchPage } from './workbench-page';
import { axeComplaints, sideways, smallTargets } from './states/pane-checks';
import { goTo, MODES, open, paneFrame, setMode, setWidth, STEPS, type Mode } from './states/stage';
import { WORKBOOKS, workbookNamed } from './states/workbooks';

/** All of them with ZIPING_STATES=all (`npm run screens`); else those that differ most, in about a minute. */
const ALL = process.env['ZIPING_STATES'] === 'all';
const WIDTHS = [320, 360, 400];
/** A pane of 320 and one of 400 pixels at 200 % zoom. */
const ZOOMED = [160, 200];

interface View {
  readonly width: number;
  readonly mode: Mode;
}

const EVERY: readonly View[] = [
  ...WIDTHS.flatMap((width) => MODES.map((mode) => ({ width, mode }))),
  ...ZOOMED.map((width): View => ({ width, mode: 'light' })),
];
const FEW: readonly View[] = [
  { width: 320, mode: 'light' },
  { width: 160, mode: 'light' },
  { width: 320, mode: 'dark' },
  { width: 400, mode: 'forced' },
];
const VIEWS = ALL ? EVERY : FEW;
const TRIED = ALL ? WORKBOOKS : ['seed', 'thirty', 'empty'].map(workbookNamed);

let bench: WorkbenchPage;

beforeAll(async () => {
  bench = await openWorkbench({ width: 1100, height: 768 });
});
afterAll(() => bench?.close());

async function complaints(): Promise<string[]> {
  const frame = await paneFrame(bench);
  return [
    ...(await axeComplaints(frame)),
    ...(await sideways(frame)).map((what) => `sideways: ${what}`),
    ...(await smallTargets(frame)).map((what) => `small: ${what}`),
  ];
}

/** Every view of what is shown now. @returns what is wrong, and in which views */
async function look(): Promise<Record<string, string[]>> {
  const wrong: Record<string, string[]> = {};
  for (const { width, mode } of VIEWS) {
    // A change of the theme goes back to the width that the workbench remembers.
    await setMode(bench, mode);
    await setWidth(bench, width);
    for (const complaint of await complaints()) (wrong[complaint] ??= []).push(`${width} ${mode}`);
  }
  return wrong;
}

describe.each(TRIED)('$name', (workbook) => {
  beforeAll(() => open(bench, workbook));

  if (workbook.shows === 'nothing') test('nothing to evaluate', async () => expect(await look()).toEqual({}));
  else
    test.each(STEPS)('%s', async (step) => {
      await goTo(bench, step);
      expect(await look()).toEqual({});
    });
});

describe('what is opened on demand', () => {
  beforeAll(() => open(bench, workbookNamed('seed')));

  test('the columns of a table', async () => {
    await goTo(bench, '数据');
    await bench.pane
      .getByRole('button', { name: /^各栏和更正/ })
      .first()
      .click();
    expect(await look()).toEqual({});
  });

  test('the basis of a finding, and the field for a reason', async () => {
    await goTo(bench, '审核');
    await bench.pane.getByRole('button', { name: '依据' }).first().click();
    await bench.pane.getByRole('button', { name: '填写说明' }).first().click();
    expect(await look()).toEqual({});
    await bench.page.keyboard.press('Escape');
  });

  test('the guide, and a rule of it', async () => {
    await bench.pane.getByRole('button', { name: '这条规则的说明' }).first().click();
    await bench.pane.getByRole('heading', { name: '使用说明', exact: true }).waitFor();
    expect(await look()).toEqual({});
    await bench.pane.getByRole('button', { name: '返回' }).click();
  });

  test('what was written, and what was refused', async () => {
    await goTo(bench, '生成');
    await bench.pane.getByRole('button', { name: '写入工作簿' }).click();
    await bench.pane.getByText(/已写入\d张工作表/).waitFor();
    expect(await look()).toEqual({});
    await bench.page.evaluate(() => window.workbench!.workbook()!.host.user.protectSheet('审核结果'));
    await bench.pane.getByRole('button', { name: '重新写入' }).click();
    await bench.pane.getByText('工作簿或工作表受保护').waitFor();
    expect(await look()).toEqual({});
  });
});

describe('the page around the pane', () => {
  /** The grid of the library, and what it draws beside the page. */
  const LIBRARY = ['.zw-univer', '[class*="univer-"]'];
  /** What axe has against the grid library, which is not ours to mend (docs/contributing.md). */
  const OF_LIBRARY = [
    'aria-allowed-attr',
    'aria-command-name',
    'aria-roles',
    'button-name',
    'label',
    'landmark-unique',
    'tabindex',
  ];
  const page = () => bench.page.mainFrame();

  test('a file that cannot be read is said to be one, and what is open stays', async () => {
    await bench.page.locator('input[type=file]').setInputFiles({
      name: '旧.xls',
      mimeType: 'application/vnd.ms-excel',
      buffer: Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    });
    await bench.page.getByText('没有打开 旧.xls').waitFor();
    expect(await bench.pane.getByRole('tablist').isVisible()).toBe(true);
  });

  test.each(MODES)('axe has nothing against it, %s', async (mode) => {
    await setMode(bench, mode);
    expect(await axeComplaints(page(), ...LIBRARY, 'iframe')).toEqual([]);
  });

  test('of what axe has against the grid library, nothing is new', async () => {
    const rules = (await axeComplaints(page(), 'iframe')).map((complaint) => complaint.split(':')[0]);
    expect([...new Set(rules)].filter((rule) => !OF_LIBRARY.includes(rule!))).toEqual([]);
  });
});
