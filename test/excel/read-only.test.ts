import { openSession } from '../../src/engine';
import type { NodeExcelHost } from '../../src/host/node';
import { openPort, SEED, startSeed } from './through-the-client';

describe('a write that Excel refuses', () => {
  let host: NodeExcelHost;

  beforeAll(async () => {
    host = await startSeed('1.9');
  });
  beforeEach(() => host.reset({ workbook: SEED }));
  afterAll(() => host.stop());

  test.each([
    [true, 'read-only'],
    [false, 'no-restore-point'],
  ])('in a workbook that is read-only: %s, is told as %s', async (readOnly, code) => {
    const port = await openPort();
    const session = await openSession(port, {}, { asOf: () => ({ year: 2021, month: 10, day: 26 }) });
    await session.refresh();
    const before = [...host.workbook.sheetNames];
    Object.assign(host.faults, {
      readOnly,
      refuses: ({ place }: { place: string }) => (/\.add$/i.test(place) ? 'AccessDenied' : null),
    });
    await expect(session.write()).rejects.toMatchObject({ code });
    expect([...host.workbook.sheetNames]).toEqual(before);
    await session.close();
  });
});
