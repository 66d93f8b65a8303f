import { openSession } from '../../../src/engine';
import { asOf } from './clerk';
import { LEDGER, workbookWith } from './workbooks';
import { pause } from '../../pause';

const QUIET_MS = 5;

test('once a session is closed nothing of it follows, though an edit was under way', async () => {
  const workbook = workbookWith(null);
  const session = await openSession(workbook, {}, { asOf: () => asOf, quiet: QUIET_MS });
  await session.refresh();
  await session.write();
  await session.setLiveUpdate(true);
  workbook.edit(LEDGER, 3, 4, [[90_000]]);
  await session.close();
  const before = workbook.roundTrips.length;
  await pause(10 * QUIET_MS);
  expect(workbook.roundTrips.slice(before)).toEqual([]);
});
