import { existsSync } from 'node:fs';
import { blankSheets } from '../../engine';
import type { FormId } from '../../intake';
import { fill, listed } from '../../language';
import { newWorkbook } from '../../xlsx';
import { writeFileSafely } from '../../xlsx/node';
import { EXIT } from '../exit-status';
import { UsageError } from '../failure';
import { asOfDate, languageOption, variantOf, yearOf } from '../options';
import type { Terminal } from '../terminal';
import { said, textsOf } from '../texts';

export interface TemplateFlags {
  readonly project: string;
  readonly form: string;
  readonly variant: string;
  readonly year?: string;
  readonly asOf?: string;
  readonly lang: string;
}

/** It may have been filled in since. */
function checkIsNew(file: string): void {
  if (!existsSync(file)) return;
  throw new UsageError(said(({ usage }) => fill(usage.isThere, { file })));
}

function projectOf(text: string): string {
  const project = text.trim();
  if (project !== '') return project;
  throw new UsageError(said(({ usage }) => usage.project));
}

/** `ziping template`: the sheets of 从空白开始 in the pane as a workbook of their own. @returns exit status */
export async function templateCommand(
  file: string,
  flags: TemplateFlags,
  terminal: Terminal,
): Promise<number> {
  const language = languageOption(flags.lang);
  const asOf = asOfDate(flags.asOf);
  const blank = {
    // An unknown one is named by the engine.
    form: flags.form as FormId,
    what: variantOf(flags.variant),
    project: projectOf(flags.project),
    year: yearOf(flags.year, asOf),
  };
  checkIsNew(file);
  const sheets = blankSheets(blank, asOf);
  await writeFileSafely(file, await newWorkbook(sheets));
  const names = listed(
    sheets.map(({ name }) => name),
    language,
  );
  terminal.out(`${fill(textsOf(language).report.writtenTo, { file, names })}\n`);
  return EXIT.clean;
}
