import { openExcelWorkbook } from '../../src/excel';
import { Bench } from '../faults/bench';

let bench: Bench;

beforeAll(async () => {
  bench = await Bench.fresh();
});
afterAll(async () => {
  await bench.session.close();
  await bench.host.stop();
});

it('counts the changes of our sheets for every session, and not what is said of them', async () => {
  const other = await openExcelWorkbook();
  const seen = async (): Promise<[string, number] | null> => {
    await other.listSheets();
    const seal = other.seal();
    return seal && [seal.text, seal.changes];
  };
  expect(await seen()).toBeNull();
  await bench.session.write();
  await bench.port.reseal({ follows: true, text: 'written' });
  const [, count] = (await seen())!;
  expect(count).toBeGreaterThan(0);
  await bench.port.reseal({ follows: true, text: 'read again' });
  expect(await seen()).toEqual(['read again', count]);
  await bench.session.undoWrite();
  expect((await seen())![1]).toBeGreaterThan(count);
});
