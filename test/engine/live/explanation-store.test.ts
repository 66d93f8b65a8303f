import { ExplanationStore } from '../../../src/engine/live/explanation-store';

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
