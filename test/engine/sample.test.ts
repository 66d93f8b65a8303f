import { readFileSync } from 'node:fs';
import { evaluateWorkbook, openSession, type Report, type Session } from '../../src/engine';
import { sampleSheets } from '../../src/engine/sample/sample-sheets';
import { formatCellRef } from '../../src/workbook';
import { openWorkbook } from '../../src/xlsx';
import { MemoryWorkbook } from './memory-workbook';

const asOf = { year: 2021, month: 10, day: 26 };
const NAMES = ['示例项目信息', '示例预算表', '示例支出明细', '示例评价人员', '示例文字报告'];

/** What a report says, whatever the sheets are called. */
const said = ({ projects, findings, verdict, sheets }: Report): string =>
  JSON.stringify({
    verdict,
    projects: projects.map(({ submission, evaluation }) => [submission, evaluation.execution]),
    findings: findings.map(({ rule, cells, message }) => [rule, cells.map(formatCellRef), message]),
    roles: sheets.map(({ role, unit, columns }) => [role, unit, columns.map(({ meaning }) => meaning)]),
  }).replaceAll('示例', '');

async function opened(workbook: MemoryWorkbook): Promise<Session> {
  const session = await openSession(workbook, {}, { asOf: () => asOf, quiet: 1 });
  await expect(session.refresh()).rejects.toMatchObject({ code: 'nothing-to-evaluate' });
  return session;
}

function emptyWorkbook(): MemoryWorkbook {
  const workbook = MemoryWorkbook.of([]);
  workbook.addSheet('Sheet1');
  return workbook;
}

const namesOf = ({ sheets }: MemoryWorkbook): string[] => sheets.map(({ name }) => name);
const nothingLeft = { code: 'nothing-to-evaluate' };

test('the sheets of the sample give what the workbook of the sample gives', async () => {
  const workbook = emptyWorkbook();
  const session = await opened(workbook);
  const shown = await session.sample.show();
  expect(namesOf(workbook)).toEqual(['Sheet1', ...NAMES]);
  expect(workbook.sheets.every(({ own }) => own === null)).toBe(true);
  const file = await openWorkbook(
    new Uint8Array(readFileSync(`${__dirname}/../../samples/hechi-2020.xlsx`)),
    'sample.xlsx',
  );
  const given = await evaluateWorkbook(file, { asOf });
  const own = { ...shown, sheets: shown.sheets.filter(({ name }) => NAMES.includes(name)) };
  expect(said(own)).toBe(said(given));
  expect(shown.findings.length).toBeGreaterThan(3);
  expect(session.sample.standing).toEqual(NAMES);
  await session.close();
});

test('names and texts fit into a sheet, and codes stay texts', () => {
  for (const { name, cells, styles } of sampleSheets()) {
    expect(name.length).toBeLessThanOrEqual(31);
    const texts = cells.filter(({ value }) => typeof value === 'string' && /^\d/.test(value));
    expect(texts.filter(({ style }) => styles[style!]?.format !== '@' && style !== 'title')).toEqual([]);
  }
});

test.each([
  ['a cell of hers', (workbook: MemoryWorkbook) => workbook.edit('Sheet1', 4, 4, [['备忘']])],
  ['sheets of ours', (workbook: MemoryWorkbook) => (workbook.addSheet('自评汇总').own = { kind: 'summary' })],
])('it is not written where there is %s', async (_what, fill) => {
  const workbook = emptyWorkbook();
  fill(workbook);
  const session = await opened(workbook);
  const before = JSON.stringify(workbook.sheets);
  await expect(session.sample.show()).rejects.toMatchObject({ code: 'not-empty' });
  expect(JSON.stringify(workbook.sheets)).toBe(before);
  expect(session.sample.standing).toEqual([]);
  await session.close();
});

test('what was typed while the pane showed an empty workbook is seen, too', async () => {
  const workbook = emptyWorkbook();
  const session = await opened(workbook);
  workbook.meanwhile.push({
    kind: 'list',
    when: 'before',
    happen: () => workbook.edit('Sheet1', 0, 0, [['我的']]),
  });
  await expect(session.sample.show()).rejects.toMatchObject({ code: 'not-empty' });
  expect(namesOf(workbook)).toEqual(['Sheet1']);
  await session.close();
});

test('where adding fails nothing of it stays', async () => {
  const workbook = emptyWorkbook();
  const session = await opened(workbook);
  workbook.failNext = 'add';
  await expect(session.sample.show()).rejects.toThrow();
  expect(namesOf(workbook)).toEqual(['Sheet1']);
  await session.sample.show();
  expect(namesOf(workbook)).toEqual(['Sheet1', ...NAMES]);
  await session.close();
});

test('taken away, all is as before: its sheets, what was written from them, reasons and corrections', async () => {
  const workbook = emptyWorkbook();
  const session = await opened(workbook);
  const report = await session.sample.show();
  await session.explain([report.findings[0]!.key], '情况属实');
  await session.correct({ kind: 'same-project', names: ['网络维护费', '网络运维费'], place: null });
  await session.write();
  expect(workbook.sheets.filter(({ own }) => own !== null)).not.toEqual([]);
  await expect(session.sample.takeAway(false)).rejects.toMatchObject(nothingLeft);
  expect(namesOf(workbook)).toEqual(['Sheet1']);
  expect([session.report, session.sample.standing]).toEqual([null, []]);
  expect(workbook.anchors()).toEqual([]);
  const again = await session.sample.show();
  expect(again.findings.filter(({ explained }) => explained !== null)).toEqual([]);
  expect(again.orphanedExplanations).toEqual([]);
  await session.close();
});

test('a later session takes it away, too', async () => {
  const workbook = emptyWorkbook();
  const first = await opened(workbook);
  await first.sample.show();
  await first.close();
  const session = await openSession(workbook, {}, { asOf: () => asOf });
  await session.refresh();
  expect(session.sample.standing).toEqual(NAMES);
  await expect(session.sample.takeAway(false)).rejects.toMatchObject(nothingLeft);
  expect(namesOf(workbook)).toEqual(['Sheet1']);
  await session.close();
});

test('what she has changed stays until she says that it goes, too', async () => {
  const workbook = emptyWorkbook();
  const session = await opened(workbook);
  await session.sample.show();
  workbook.edit('示例支出明细', 3, 4, [[90_000]]);
  workbook.edit('示例预算表', 20, 0, [['我写在下面的']]);
  const kept = ['示例预算表', '示例支出明细'];
  await expect(session.sample.takeAway(false)).resolves.toEqual({ kept });
  expect(namesOf(workbook)).toEqual(['Sheet1', ...kept]);
  expect(session.sample.standing).toEqual(kept);
  await expect(session.sample.takeAway(true)).rejects.toMatchObject(nothingLeft);
  expect(namesOf(workbook)).toEqual(['Sheet1']);
  await session.close();
});

test('what else she has put into the workbook meanwhile stays, and so does what was written', async () => {
  const workbook = emptyWorkbook();
  const session = await opened(workbook);
  await session.sample.show();
  await session.begin({ form: 'national', what: 'entry-sheets', project: '渠道清淤', year: 2020 });
  await session.write();
  const ours = workbook.sheets.filter(({ own }) => own !== null).map(({ name }) => name);
  await expect(session.sample.takeAway(false)).resolves.toEqual({ kept: [] });
  expect(namesOf(workbook)).toEqual(['Sheet1', '项目信息', '预算表', '支出明细账', '绩效指标表', ...ours]);
  expect(session.report!.projects.map(({ submission }) => submission.projectName)).toEqual(['渠道清淤']);
  await session.close();
});
