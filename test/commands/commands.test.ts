import { auditAgain, writeForms, type CommandWorkbook } from '../../src/commands/actions';
import { failureText } from '../../src/commands/failure';
import { runCommand } from '../../src/commands/run-command';
import type { SheetInfo } from '../../src/workbook';
import { networkReport, NO_TOTAL, projectOf, projectReport, reportOf } from '../taskpane/fake-report';
import { fakeWorkbook } from '../taskpane/fake-session';

const sheet = (name: string, own: SheetInfo['own']): SheetInfo => ({
  id: name,
  name,
  visible: true,
  used: null,
  own,
});

function commandWorkbook(sheets: readonly SheetInfo[], report = networkReport()) {
  const { session } = fakeWorkbook(report);
  const selected: string[] = [];
  const told: string[] = [];
  const workbook: CommandWorkbook = {
    session,
    listSheets: async () => sheets,
    select: async (ref) => void selected.push(`${ref.sheet} ${ref.top},${ref.left}`),
    tell: (text) => void told.push(text.zh),
  };
  return { workbook, session, selected, told };
}

describe('重新审核', () => {
  test('writes nothing where nothing of ours was written, and selects the gravest open finding', async () => {
    const { workbook, session, selected } = commandWorkbook([sheet('自评表', null)]);
    await auditAgain(workbook);
    expect(session.calls).toEqual(['refresh']);
    expect(selected).toEqual(['自评表 6,6']);
  });

  test('brings written sheets up to date and shows 审核结果', async () => {
    const { workbook, session, selected } = commandWorkbook([sheet('审核结果', { kind: 'findings' })]);
    await auditAgain(workbook);
    expect(session.calls).toEqual(['refresh', 'write']);
    expect(selected).toEqual(['审核结果 0,0']);
  });

  test('selects nothing where nothing was found', async () => {
    const { workbook, selected } = commandWorkbook([], reportOf(projectReport(projectOf('甲'), [])));
    await auditAgain(workbook);
    expect(selected).toEqual([]);
  });

  test('tells what is missing, and goes there where nothing was found', async () => {
    const report = reportOf(projectReport(projectOf('甲'), [], undefined, [NO_TOTAL]));
    const { workbook, selected, told } = commandWorkbook([], report);
    await auditAgain(workbook);
    expect(told).toEqual(['材料不完整\n· 没有读到总分 自评表!G21']);
    expect(selected).toEqual(['自评表 20,6']);
  });

  test('says nothing of the kind where errors are open', async () => {
    const { workbook, told } = commandWorkbook([]);
    await auditAgain(workbook);
    expect(told).toEqual([]);
  });
});

test('生成自评表 writes and shows the first form', async () => {
  const { workbook, session, selected } = commandWorkbook([]);
  await writeForms(workbook);
  expect(session.calls).toEqual(['write']);
  expect(selected).toEqual(['自评表-网络维护费 0,0']);
});

test('生成自评表 says where it wrote, if Excel does not go there', async () => {
  const { workbook, told } = commandWorkbook([]);
  await writeForms({ ...workbook, select: () => Promise.reject(new Error('another workbook is in view')) });
  expect(told).toEqual(['已经写好，请看工作表“自评表-网络维护费”。']);
});

describe('running a command', () => {
  test('closes the workbook and tells Office that it is done', async () => {
    const { workbook, session } = commandWorkbook([]);
    const completed = jest.fn();
    const failed = jest.fn();
    await runCommand({ completed }, async () => workbook, writeForms, failed);
    expect(session.calls).toEqual(['write', 'close']);
    expect(completed).toHaveBeenCalledTimes(1);
    expect(failed).not.toHaveBeenCalled();
  });

  test('says a failure, and still closes and completes', async () => {
    const { workbook, session } = commandWorkbook([]);
    const completed = jest.fn();
    const failed = jest.fn();
    const error = new Error('no');
    session.failNext('write', error);
    await runCommand({ completed }, async () => workbook, writeForms, failed);
    expect(failed).toHaveBeenCalledWith(error);
    expect(session.calls).toEqual(['write', 'close']);
    expect(completed).toHaveBeenCalledTimes(1);
  });

  test('completes where the workbook cannot be opened', async () => {
    const completed = jest.fn();
    const failed = jest.fn();
    await runCommand({ completed }, () => Promise.reject(new Error('closed')), writeForms, failed);
    expect(failed).toHaveBeenCalledTimes(1);
    expect(completed).toHaveBeenCalledTimes(1);
  });
});

test('a failure of ours speaks both languages', () => {
  expect(failureText({ text: { zh: '没有表', en: 'no table' } })).toBe('没有表\nno table');
  expect(failureText({ text: { zh: '受保护', en: 'protected' } })).toBe('受保护\nprotected');
});

test('any other failure is told in Chinese, without its code', () => {
  for (const error of [new Error('GeneralException: raw'), 'GeneralException', undefined]) {
    expect(failureText(error)).toMatch(/^操作没有完成，请再试一次/);
    expect(failureText(error)).not.toContain('GeneralException');
  }
});
