import { openSession } from '../engine';
import { openExcelWorkbook } from '../excel';
import { auditAgain, writeForms, type CommandWorkbook } from './actions';
import { showFailure } from './failure';
import { runCommand, type CommandEvent } from './run-command';

async function openWorkbook(): Promise<CommandWorkbook> {
  const port = await openExcelWorkbook();
  const now = new Date();
  const asOf = { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() };
  const language = /^zh\b/i.test(Office.context.displayLanguage) ? 'zh-CN' : 'en-US';
  const session = await openSession(port, {}, { asOf, language });
  return { session, listSheets: () => port.listSheets(), select: (ref) => port.select(ref) };
}

function command(work: (workbook: CommandWorkbook) => Promise<void>): (event: CommandEvent) => void {
  return (event) => void runCommand(event, openWorkbook, work, showFailure);
}

// The names of the manifest's ExecuteFunction actions.
Office.actions.associate('auditAgain', command(auditAgain));
Office.actions.associate('writeForms', command(writeForms));
