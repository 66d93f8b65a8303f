// Turns the tables of the economic classification and the phrase list (CSV) into the JSON that src/intake reads.
// node scripts/convert-classification.mjs <folder with the CSV files>
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'prettier';

const OUT = new URL('../src/intake/values/classification/data/', import.meta.url);

/** RFC 4180 without line breaks inside fields. */
function parseLine(line) {
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain]) =>
    quoted === undefined ? plain : quoted.replaceAll('""', '"'),
  );
}

function parseCsv(path) {
  const [head, ...lines] = readFileSync(path, 'utf8').trim().split(/\r?\n/);
  const names = parseLine(head);
  return lines.map((line) => Object.fromEntries(parseLine(line).map((value, at) => [names[at], value])));
}

const list = (text) => (text ? text.split(';') : []);
const year = (text) => (text ? Number(text) : null);

async function convert(folder, csv, json, toEntry) {
  const entries = parseCsv(join(folder, csv)).map(toEntry);
  writeFileSync(
    new URL(json, OUT),
    await format(JSON.stringify(entries), { parser: 'json', printWidth: 400 }),
  );
  console.log(`${json}: ${entries.length}`);
}

const folder = process.argv[2];
if (!folder) {
  console.error('usage: node scripts/convert-classification.mjs <folder>');
  process.exit(64);
}
await convert(folder, 'economic-classification.csv', 'economic-items.json', (row) => ({
  code: row.code,
  name: row.name_zh,
  level: row.parent ? '款' : '类',
  fromYear: year(row.applies_from_year),
  verified: row.verified === 'yes',
  source: row.source,
  note: row.note,
}));
await convert(folder, 'economic-classification-government.csv', 'government-items.json', (row) => ({
  code: row.code,
  name: row.name_zh,
  level: row.parent ? '款' : '类',
  fromYear: year(row.applies_from_year),
  verified: row.verified === 'yes',
  source: row.source,
  note: row.note,
  departmentCodes: list(row.department_codes),
}));
await convert(folder, 'keywords.csv', 'nature-phrases.json', (row) => ({
  phrase: row.phrase,
  code: row.code,
  name: row.code_name,
  confidence: row.confidence,
  basis: row.basis,
  alternatives: list(row.alternatives),
  note: row.note,
  source: row.source,
}));
