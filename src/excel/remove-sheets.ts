import type { Trips } from './batch';

/**
 * Deletes sheets by their names: one round trip to see which of them there are and what would be left to look at, one to
 * delete them.
 */
export async function removeSheets(trips: Trips, names: readonly string[]): Promise<void> {
  const gone = new Set(names.map((name) => name.toLowerCase()));
  const { found, isLeft } = await trips.roundTrip(({ workbook }) => {
    const { worksheets } = workbook;
    worksheets.load('items/id,items/name,items/visibility');
    return () => {
      const isGone = ({ name }: Excel.Worksheet): boolean => gone.has(name.toLowerCase());
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
