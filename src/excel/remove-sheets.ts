import type { Trips } from './batch';

/**
 * Deletes sheets by their ids: one round trip to see which of them there are and what would be left to look at, one to
 * delete them.
 */
export async function removeSheets(trips: Trips, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const gone = new Set(ids);
  const { found, isLeft } = await trips.roundTrip(({ workbook }) => {
    const { worksheets } = workbook;
    worksheets.load('items/id,items/visibility');
    return () => {
      const isGone = ({ id }: Excel.Worksheet): boolean => gone.has(id);
      return {
        found: worksheets.items.filter(isGone).map(({ id }) => id),
        isLeft: worksheets.items.some((sheet) => !isGone(sheet) && sheet.visibility === 'Visible'),
      };
    };
  });
  if (found.length === 0) return;
  await trips.command(({ workbook: { worksheets } }) => {
    // Excel keeps at least one sheet in sight.
    if (!isLeft) worksheets.add();
    for (const id of found) worksheets.getItem(id).delete();
  });
}
