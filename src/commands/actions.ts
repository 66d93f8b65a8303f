import type { Session } from '../engine';
import { fill, type Localized } from '../language';
import type { CellRef, SheetInfo } from '../workbook';
import { handEditsText } from './hand-edits';
import { incompleteText } from './incomplete';
import { said } from './texts';

/** What the commands need of the workbook beside the session. */
export interface CommandWorkbook {
  readonly session: Session;
  listSheets(): Promise<readonly SheetInfo[]>;
  select(ref: CellRef): Promise<void>;
  /** Shows a text in a small dialog. */
  tell(text: Localized): void;
}

/** Shows what was written. Where Excel does not go there, the write has been done all the same, and she is told where. */
async function showSheet({ select, tell }: CommandWorkbook, name: string | undefined): Promise<void> {
  if (name === undefined) return;
  try {
    await select({ sheet: name, top: 0, left: 0, bottom: 0, right: 0 });
  } catch {
    tell(said(({ written }) => fill(written, { sheet: name })));
  }
}

/** What the write left as she had put it. */
function tellOfHandEdits({ session, tell }: CommandWorkbook): void {
  const text = handEditsText(session.handEdits);
  if (text) tell(text);
}

/** 生成自评表: writes all our sheets and shows the first form. */
export async function writeForms(workbook: CommandWorkbook): Promise<void> {
  const written = await workbook.session.write();
  tellOfHandEdits(workbook);
  const form = written.find(({ mark }) => mark.kind === 'form') ?? written[0];
  await showSheet(workbook, form?.name);
}

/**
 * 重新审核: audits anew. Sheets of ours that stand in the workbook are brought up to date and 审核结果 is shown; where
 * there are none yet, nothing is written and the cell of the gravest open finding is selected, else the first place where
 * something is missing. Material that is incomplete is told of in either case.
 */
export async function auditAgain(workbook: CommandWorkbook): Promise<void> {
  const report = await workbook.session.refresh();
  const lacks = incompleteText(report);
  if (lacks) workbook.tell(lacks);
  const sheets = await workbook.listSheets();
  if (sheets.some(({ own }) => own !== null)) {
    const written = await workbook.session.write();
    tellOfHandEdits(workbook);
    await showSheet(workbook, written.find(({ mark }) => mark.kind === 'findings')?.name);
    return;
  }
  const open = report.findings.find(({ explained }) => explained === null);
  const cell = open?.cells[0] ?? report.incomplete.flatMap(({ cells }) => cells)[0];
  if (cell) await workbook.select(cell);
}
