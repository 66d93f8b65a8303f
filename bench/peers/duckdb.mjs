import { createRequire } from 'node:module';
import { performance } from 'node:perf_hooks';
import { readRows, rowOf } from './sheetjs-rows.mjs';
import { keyOf, printWhole, timeEdits } from './sums.mjs';

const { DECIMAL, DuckDBDataChunk, DuckDBDecimalValue, DuckDBInstance, INTEGER, VARCHAR } = createRequire(
  `${process.env.BENCH_PEERS}/`,
)('@duckdb/node-api');
const CHUNK = 2048;
const AMOUNT = DECIMAL(18, 2);

// Its own reader of .xlsx files is an extension that is downloaded when it is first used: SheetJS reads instead.
const rows = readRows();
const secondsOfReading = performance.now() / 1000;
const connection = await (await DuckDBInstance.create(':memory:')).connect();
await connection.run(
  'CREATE TABLE ledger (id INTEGER, project VARCHAR, item VARCHAR, source VARCHAR, amount DECIMAL(18, 2))',
);
const decimal = (amount) => new DuckDBDecimalValue(BigInt(Math.round(amount * 100)), 18, 2);

const appender = await connection.createAppender('ledger');
for (let first = 0; first < rows.length; first += CHUNK) {
  const chunk = DuckDBDataChunk.create([INTEGER, VARCHAR, VARCHAR, VARCHAR, AMOUNT]);
  const part = rows.slice(first, first + CHUNK);
  chunk.setRows(
    part.map((cells, at) => [first + at, cells[2].v, cells[3].v, cells[7].v, decimal(cells[6].v)]),
  );
  appender.appendDataChunk(chunk);
}
appender.closeSync();

async function addedUp() {
  const reader = await connection.runAndReadAll(
    'SELECT project, item, source, (sum(amount) * 100)::BIGINT FROM ledger GROUP BY ALL',
  );
  return new Map(
    reader.getRows().map(([project, item, source, fen]) => [keyOf(project, item, source), Number(fen) / 100]),
  );
}

const groups = await addedUp();
const reading = `${secondsOfReading.toFixed(2)} s of it`;
printWhole(groups, `GROUP BY over DECIMAL of rows that SheetJS read (${reading}), then appended`);

const update = await connection.prepare('UPDATE ledger SET amount = $1 WHERE id = $2');
await timeEdits(
  rows.length,
  {
    row: (index) => rowOf(rows[index]),
    async edit(index, amount) {
      rows[index][6].v = amount;
      update.bindDecimal(1, decimal(amount));
      update.bindInteger(2, index);
      await update.run();
      return addedUp();
    },
  },
  'UPDATE of a row and GROUP BY again',
);
