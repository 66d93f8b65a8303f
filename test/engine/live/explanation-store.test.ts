import { ExplanationStore } from '../../../src/engine/live/explanation-store';
import { keepTyped } from '../../../src/engine/live/kept-reasons';
import type { Grid } from '../../../src/workbook';

/** What two pages keep in one workbook. */
function workbook() {
  let kept: string | null = null;
  return {
    readSetting: () => Promise.resolve(kept),
    changeSetting: (_key: string, change: (before: string | null) => string) => {
      kept = change(kept);
      return Promise.resolve(kept);
    },
  };
}

test('what one page has delivered does not put back the text that another page has replaced meanwhile', async () => {
  const port = workbook();
  const [here, there] = [new ExplanationStore(port), new ExplanationStore(port)];
  await here.set(['rule|cell'], '早先的原因');
  await there.load(new Map());
  await there.set(['rule|cell'], '后来的原因');
  const later = await here.delivered();
  expect([...later]).toEqual([['rule|cell', '后来的原因']]);
  await there.reload();
  expect(there.all.get('rule|cell')).toBe('后来的原因');
});

test('a reason that is taken back after another page has brought it to the sheet stays taken back', async () => {
  const port = workbook();
  const [here, there] = [new ExplanationStore(port), new ExplanationStore(port)];
  await here.set(['rule|cell'], '早先的原因');
  await there.load(new Map());
  await here.delivered();
  await there.set(['rule|cell'], '');
  there.seen(new Map([['rule|cell', '早先的原因']]));
  expect(there.all.has('rule|cell')).toBe(false);
});

test('a page that has never seen the sheet knows of a reason there what the page that brought it has kept', async () => {
  const port = workbook();
  const [here, there] = [new ExplanationStore(port), new ExplanationStore(port)];
  await here.set(['rule|cell'], '早先的原因');
  await here.delivered();
  await there.load(new Map());
  await there.set(['rule|cell'], '后来的原因');
  await here.reload();
  expect(here.stoodBeside('rule|cell')).toBe('早先的原因');
  expect(here.all.get('rule|cell')).toBe('后来的原因');
});

const NOBODY_ELSE = { met: false, cameUponAnother: false };

/** 审核结果 with a reason beside a finding, as it stood when it was written. */
function findingsWith(reason: string) {
  const values = [
    ['情况说明', '编号'],
    [reason, 'rule|cell'],
  ];
  const area = { top: 0, left: 0, bottom: 1, right: 1 };
  const stood: Grid = { sheet: '审核结果', area, values, formats: null, merges: [] };
  return [{ name: '审核结果', mark: { kind: 'findings' } as const, stood }];
}

test('a reason that was replaced in the pane is not typed anew where the sheet was read but in part since', async () => {
  const store = new ExplanationStore(workbook());
  await store.load(new Map([['rule|cell', '表上的原因']]));
  await store.set(['rule|cell'], '窗格里的原因');
  store.seen(new Map());
  expect(await keepTyped(store, findingsWith('表上的原因'), NOBODY_ELSE)).toBe(false);
  expect(store.all.get('rule|cell')).toBe('窗格里的原因');
});

test('a reason typed just before the sheet was written is kept where the sheet was read but in part', async () => {
  const store = new ExplanationStore(workbook());
  await store.load(new Map([['rule|cell', '表上的原因']]));
  await store.set(['rule|cell'], '窗格里的原因');
  store.seen(new Map());
  expect(await keepTyped(store, findingsWith('刚输入的原因'), NOBODY_ELSE)).toBe(true);
  expect(store.all.get('rule|cell')).toBe('刚输入的原因');
});

test('a reason that counts only since another page has said what stands on the sheet is put there', async () => {
  const port = workbook();
  const [here, there] = [new ExplanationStore(port), new ExplanationStore(port)];
  // Another page keeps it for an undo that is under way, and the sheet is as it was, after all.
  await here.load(new Map());
  await here.set(['rule|cell'], '窗格里的原因');
  here.seen(new Map([['rule|cell', '表上的原因']]));
  await there.load(new Map());
  await there.keep(new Map([['rule|cell', '窗格里的原因']]), new Map([['rule|cell', '表上的原因']]));
  const turns = { met: true, cameUponAnother: true };
  expect(await keepTyped(here, findingsWith('表上的原因'), turns)).toBe(true);
  expect(here.all.get('rule|cell')).toBe('窗格里的原因');
  expect(here.inSheet.get('rule|cell')).toBe('表上的原因');
});

describe('a reason typed in the moment of a write, over one that another page has kept meanwhile', () => {
  const kept = async (keep: (there: ExplanationStore) => Promise<unknown>): Promise<string | undefined> => {
    const port = workbook();
    const [here, there] = [new ExplanationStore(port), new ExplanationStore(port)];
    for (const page of [here, there]) await page.load(new Map([['rule|cell', '表上的原因']]));
    await keep(there);
    await keepTyped(here, findingsWith('刚输入的原因'), { met: true, cameUponAnother: false });
    return here.all.get('rule|cell');
  };

  test('counts where that one stood there before', async () => {
    // For an undo that is under way.
    const before = new Map([['rule|cell', '表上的原因']]);
    expect(await kept((there) => there.keep(before, new Map()))).toBe('刚输入的原因');
  });

  test('does not where that one was chosen again after it', async () => {
    const again = (there: ExplanationStore): Promise<void> => {
      there.seen(new Map([['rule|cell', '刚输入的原因']]));
      return there.set(['rule|cell'], '表上的原因');
    };
    expect(await kept(again)).toBe('表上的原因');
  });
});
