import { readFileSync } from 'node:fs';
import { tryBeliefs } from '../../src/excel';
import { PROBES } from '../../src/excel/probes';
import { startExcel, type NodeExcelHost } from '../../src/host/node';

let host: NodeExcelHost;

beforeAll(async () => {
  host = await startExcel({ sheets: [{ name: '表', rows: [['甲']] }] });
});
afterAll(() => host.stop());
beforeEach(() => host.reset({ sheets: [{ name: '表', rows: [['甲']] }] }));

test('each belief that is tried is an entry', () => {
  const page = readFileSync(`${__dirname}/../../docs/excel-beliefs.md`, 'utf8');
  expect(PROBES.filter(({ belief }) => !page.includes(`### ${belief}\n`))).toEqual([]);
});

test('the host holds what is believed, and nothing is left behind', async () => {
  const [, ...lines] = (await tryBeliefs()).split('\n');
  expect(lines.filter((line) => !line.startsWith('holds '))).toEqual([]);
  expect(lines).toHaveLength(PROBES.length);
  expect(host.workbook.sheetNames).toEqual(['表']);
  expect(host.workbook.names).toEqual([]);
});

test('what Excel does otherwise is told, and the others are tried all the same', async () => {
  host.faults.keepsMarks = true;
  host.faults.refuses = ({ place }) => (place === 'PageLayout.zoom' ? 'GeneralException' : null);
  const [, ...lines] = (await tryBeliefs()).split('\n');
  expect(lines.filter((line) => !line.startsWith('holds '))).toEqual([
    `DIFFERS A quote before a text makes it a text: "'=1+1"`,
    expect.stringMatching(/^FAILS One page wide: .*PageLayout\.zoom/),
  ]);
  expect(host.workbook.sheetNames).toEqual(['表']);
});

test('a sheet of hers that is called like one of ours stays', async () => {
  const sheets = [{ name: '_ziping try 1', rows: [['甲']] }];
  host.reset({ sheets });
  const tried: number[] = [];
  await tryBeliefs((count) => tried.push(count));
  expect(host.workbook.sheetNames).toEqual(['_ziping try 1']);
  expect(host.workbook.sheet('_ziping try 1').value('A1')).toBe('甲');
  expect(tried).toEqual(PROBES.map((_, at) => at + 1));
});

test('says which Excel it was', async () => {
  expect((await tryBeliefs()).split('\n')[0]).toMatch(/^Excel /);
});
