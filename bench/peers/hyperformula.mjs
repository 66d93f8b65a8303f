import { createRequire } from 'node:module';
import { performance } from 'node:perf_hooks';
import { readRows, rowOf } from './sheetjs-rows.mjs';
import { keyOf, printWhole, timeEdits } from './sums.mjs';

const { HyperFormula } = createRequire(`${process.env.BENCH_PEERS}/`)('hyperformula');

const rows = readRows();
const secondsOfReading = performance.now() / 1000;
const ledger = rows.map(rowOf);
const keys = new Map(
  ledger.map(([project, item, source]) => [keyOf(project, item, source), [project, item, source]]),
);
const column = (letter) => `ledger!$${letter}$1:$${letter}$${ledger.length}`;
const formulas = [...keys.values()].map((cells, at) => [
  ...cells,
  `=SUMIFS(${column('D')},${column('A')},A${at + 1},${column('B')},B${at + 1},${column('C')},C${at + 1})`,
]);
const engine = HyperFormula.buildFromSheets(
  { ledger, sums: formulas },
  { licenseKey: 'gpl-v3', maxRows: ledger.length + formulas.length },
);
const [ledgerId, sumsId] = [engine.getSheetId('ledger'), engine.getSheetId('sums')];

/** The results in order of the keys. */
function results() {
  const names = [...keys.keys()];
  return new Map(names.map((name, row) => [name, engine.getCellValue({ sheet: sumsId, row, col: 3 })]));
}

const groups = results();
const reading = `${secondsOfReading.toFixed(2)} s of it`;
printWhole(groups, `${keys.size} SUMIFS of HyperFormula over rows that SheetJS read (${reading})`);
await timeEdits(
  ledger.length,
  {
    row: (index) => ledger[index],
    edit(index, amount) {
      ledger[index][3] = amount;
      engine.setCellContents({ sheet: ledgerId, row: index, col: 3 }, amount);
      return results();
    },
  },
  'setCellContents',
);
