import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { openWorkbench, typeInCell, type WorkbenchPage } from './workbench-page';
import { goTo, open, setMode, setWidth } from './states/stage';
import { workbookNamed } from './states/workbooks';

/** Pictures of the pane for the documentation: npm run screens. */
const FOLDER = 'docs/screens';

let bench: WorkbenchPage;

async function settle(): Promise<void> {
  // Away from the grid, where it would show a hint.
  await bench.page.mouse.move(500, 20);
  await bench.page.waitForTimeout(500);
}

/** The pane alone. */
async function pane(name: string): Promise<void> {
  await settle();
  await bench.page.locator('.zw-pane').screenshot({ path: join(FOLDER, `${name}.png`) });
}

async function fourSteps(): Promise<void> {
  await open(bench, workbookNamed('seed'));
  await setWidth(bench, 400);
  await pane('1-data');
  await goTo(bench, '审核');
  await bench.pane.getByRole('button', { name: '下一处' }).click();
  await settle();
  await bench.page.screenshot({ path: join(FOLDER, 'workbench.png') });
  await pane('2-audit');
  await bench.pane.getByRole('button', { name: '依据' }).first().click();
  await pane('2-audit-basis');
  await bench.pane.getByRole('button', { name: '依据' }).first().click();
  await bench.pane.getByRole('button', { name: '填写说明' }).first().click();
  await bench.page.keyboard.type('已向财政部门说明');
  await pane('2-audit-reason');
  await bench.page.keyboard.press('Escape');
  await goTo(bench, '评分');
  await pane('3-scores');
  await goTo(bench, '生成');
  await pane('4-output');
  await bench.pane.getByRole('button', { name: '写入工作簿' }).click();
  await bench.pane.getByText(/已写入\d张工作表/).waitFor();
  await pane('4-written');
  await bench.pane
    .getByRole('button', { name: /^自评表-/ })
    .first()
    .click();
  await settle();
  await bench.page.screenshot({ path: join(FOLDER, 'written-form.png') });
}

/** What is not the rule: a change of hers in our sheet, a protected sheet, auditing again, the guide. */
async function otherStates(): Promise<void> {
  await typeInCell(bench.page, '自评汇总', 'D4', '19');
  await bench.pane.getByText('您改过的自评表内容').waitFor();
  await pane('hand-edit');
  await bench.page.evaluate(() => window.workbench!.workbook()!.host.user.protectSheet('审核结果'));
  await bench.pane.getByRole('button', { name: '重新写入' }).click();
  await bench.pane
    .getByText(/受保护|保护/)
    .first()
    .waitFor();
  await pane('protected');
  await bench.page.evaluate(() => window.workbench!.workbook()!.host.user.unprotectSheet('审核结果'));
  await bench.pane.getByRole('button', { name: '重新审核' }).click();
  await bench.pane.getByText('已重新审核').waitFor();
  await pane('audited');
  await bench.pane.getByRole('button', { name: '使用说明' }).click();
  await bench.pane.getByRole('searchbox').waitFor();
  await pane('help');
  await bench.pane.getByRole('button', { name: '返回' }).click();
}

async function otherWorkbooks(): Promise<void> {
  for (const name of ['thirty', 'odd-c', 'empty', 'unrecognised']) {
    await open(bench, workbookNamed(name));
    if (name === 'thirty') await goTo(bench, '审核');
    await pane(name);
  }
}

async function looks(): Promise<void> {
  await open(bench, workbookNamed('four'));
  for (const [width, mode, step] of [
    [320, 'light', '审核'],
    [320, 'dark', '审核'],
    [320, 'forced', '审核'],
    [160, 'light', '评分'],
  ] as const) {
    await setMode(bench, mode);
    await setWidth(bench, width);
    await goTo(bench, step);
    await pane(width === 160 ? 'zoom-200' : `${width}-${mode}`);
  }
}

async function all(): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  bench = await openWorkbench({ width: 1100, height: 700, query: '?theme=light' });
  try {
    await fourSteps();
    await otherStates();
    await otherWorkbooks();
    await looks();
  } finally {
    await bench.close();
  }
}

void all().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
