import { Doubt } from '../../../src/engine/live/doubt';
import type { WorkbookChange } from '../../../src/workbook';

const area = { top: 0, left: 0, bottom: 0, right: 0 };
const cells = (sheetId: string, by: 'user' | 'ourselves'): WorkbookChange => ({
  kind: 'cells',
  sheetId,
  area,
  by,
});
const isOwn = (id: string): boolean => id === 'ours';
const HERS = cells('hers', 'user');
const OURS = cells('ours', 'ourselves');
const UNTOLD = cells('ours', 'user');
const CALCULATED: WorkbookChange = { kind: 'calculated', sheetId: 'hers' };

const failing = (times: number): Doubt => {
  const doubt = new Doubt();
  for (let time = 0; time < times; time++) doubt.failed();
  return doubt;
};

test.each<[string, number, readonly WorkbookChange[], boolean]>([
  ['nothing failed', 0, [OURS], true],
  ['our own writing', 1, [OURS, CALCULATED], false],
  ['an edit of hers', 1, [OURS, HERS], true],
  ['an edit of hers after many failures', 9, [HERS], true],
  ['something in our sheet, perhaps hers', 1, [UNTOLD], true],
  ['something in our sheet, again and again', 2, [UNTOLD], false],
])('%s after %i failures', (_name, failures, changes, isChance) => {
  expect(failing(failures).isChance(changes, isOwn)).toBe(isChance);
});

test('an edit of hers lets our sheets be tried again', () => {
  const doubt = failing(5);
  expect(doubt.isChance([HERS], isOwn)).toBe(true);
  expect(doubt.isChance([UNTOLD], isOwn)).toBe(true);
});

test('what is settled is followed whatever happens', () => {
  const doubt = failing(5);
  doubt.isSettled();
  expect(doubt.isThere).toBe(false);
  expect(doubt.isChance([OURS], isOwn)).toBe(true);
});
