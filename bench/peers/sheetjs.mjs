import { readRows, rowOf } from './sheetjs-rows.mjs';
import { LoopSums, printWhole, timeEdits } from './sums.mjs';

const rows = readRows();

function addedUp() {
  const sums = new LoopSums();
  for (const cells of rows) sums.add(cells[2].v, cells[3].v, cells[7].v, cells[6].v);
  return sums.groups;
}

printWhole(addedUp(), 'SheetJS and a loop');
await timeEdits(
  rows.length,
  {
    row: (index) => rowOf(rows[index]),
    edit(index, amount) {
      rows[index][6].v = amount;
      return addedUp();
    },
  },
  'no recalculation: the loop again over the rows in memory',
);
