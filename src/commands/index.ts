import { openSession, type Report } from '../engine';
import { openExcelWorkbook } from '../excel';
import { languageFor } from '../language';
import { auditAgain, writeForms, type CommandWorkbook } from './actions';
import { showFailure, showText } from './failure';
import { runCommand, type CommandEvent } from './run-command';

function today(): Report['asOf'] {
  const now = new Date();
  return { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() };
}

async function openWorkbook(): Promise<CommandWorkbook> {
  const port = await openExcelWorkbook();
  const language = languageFor(Office.context.displayLanguage);
  const session = await openSession(port, {}, { asOf: today, language: () => language, stays: false });
  return {
    session,
    listSheets: () => port.listSheets(),
    select: (ref) => port.select(ref),
    tell: (text) => showText(text[language]),
  };
}

function command(work: (workbook: CommandWorkbook) => Promise<void>): (event: CommandEvent) => void {
  return (event) => void runCommand(event, openWorkbook, work, showFailure);
}

// The names of the manifest's ExecuteFunction actions.
Office.actions.associate('auditAgain', command(auditAgain));
Office.actions.associate('writeForms', command(writeForms));
