import { existsSync } from 'node:fs';
import { blankSheets } from '../../engine';
import type { FormId } from '../../intake';
import { newWorkbook } from '../../xlsx';
import { writeFileSafely } from '../../xlsx/node';
import { EXIT } from '../exit-status';
import { UsageError } from '../failure';
import { asOfDate, languageOf, variantOf, yearOf } from '../options';
import { TEXTS } from '../output/texts';
import type { Terminal } from '../terminal';

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
  throw new UsageError({
    zh: `${file} 已经有了，不会覆盖：请另写一个文件名`,
    en: `${file} is there already and is not written over: give another name`,
  });
}

function projectOf(text: string): string {
  const project = text.trim();
  if (project !== '') return project;
  throw new UsageError({ zh: '--project 不能是空的', en: '--project must not be blank' });
}

/** `ziping template`: the sheets of 从空白开始 in the pane as a workbook of their own. @returns exit status */
export async function templateCommand(
  file: string,
  flags: TemplateFlags,
  terminal: Terminal,
): Promise<number> {
  const language = languageOf(flags.lang);
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
  const names = sheets.map(({ name }) => name).join(language === 'zh' ? '、' : ', ');
  terminal.out(`${TEXTS.written[language]} ${file}${language === 'zh' ? '：' : ': '}${names}\n`);
  return EXIT.clean;
}
