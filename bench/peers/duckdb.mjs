import { createRequire } from 'node:module';
import { finish, workbook } from './sums.mjs';

const { DuckDBInstance } = createRequire(`${process.env.BENCH_PEERS}/`)('@duckdb/node-api');
const connection = await (await DuckDBInstance.create(':memory:')).connect();
await connection.run('INSTALL excel; LOAD excel;');
const reader = await connection.runAndReadAll(
  `SELECT 项目名称, 经济科目编码, 资金来源, sum(支出金额) FROM read_xlsx('${workbook}', sheet='支出明细') GROUP BY ALL`,
);
const groups = new Map(
  reader.getRows().map(([project, item, source, sum]) => [`${project}\t${item}\t${source}`, sum]),
);
finish(groups, 'DuckDB read_xlsx and GROUP BY');
