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
