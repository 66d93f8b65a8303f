import { basename, resolve } from 'node:path';
import { evaluateWorkbook, planSheets } from '../../engine';
import { readWorkbookFile, writeFileSafely } from '../../xlsx/node';
import { statusOf } from '../exit-status';
import { correctionsIn, keepCorrections } from '../corrections';
import { UsageError } from '../failure';
import { asOfDate, languageOption, outputModeOf, scoresOf } from '../options';
import { readingText } from '../output/reading-text';
import { reportJson } from '../output/report-json';
import { reportText } from '../output/report-text';
import { paint } from '../output/terminal';
import type { Terminal } from '../terminal';
import { said } from '../texts';

export interface EvaluateFlags {
  readonly out?: string;
  readonly json?: string;
  readonly form?: string;
  readonly policy?: string;
  readonly asOf?: string;
  readonly lang: string;
  readonly outputMode: string;
  readonly scores: string;
  readonly allOutcomes?: boolean;
  readonly corrections?: string;
  readonly explainReading?: boolean;
}

function checkTarget(file: string, out: string | undefined): void {
  if (out !== undefined && resolve(out) === resolve(file)) {
    throw new UsageError(said(({ usage }) => usage.outIsInput));
  }
}

/** `ziping evaluate`: reads, evaluates, and on request writes a copy with our sheets. @returns exit status */
export async function evaluateCommand(
  file: string,
  flags: EvaluateFlags,
  terminal: Terminal,
): Promise<number> {
  const language = languageOption(flags.lang);
  const outputMode = outputModeOf(flags.outputMode);
  const scores = scoresOf(flags.scores);
  const asOf = asOfDate(flags.asOf);
  checkTarget(file, flags.out);
  if (flags.allOutcomes && flags.json === undefined) {
    throw new UsageError(said(({ usage }) => usage.allOutcomes));
  }
  const corrections = await correctionsIn(flags.corrections);
  const workbook = await readWorkbookFile(file);
  const report = await evaluateWorkbook(workbook, {
    asOf,
    corrections,
    choices: { policyId: flags.policy ?? null, formId: (flags.form ?? null) as never, outputMode, scores },
  });
  let written: string[] = [];
  if (flags.out !== undefined) {
    const sheets = await workbook.writeSheets(planSheets(report, { outputMode, scores, language }));
    written = sheets.map(({ name }) => name);
    await keepCorrections(workbook, report.corrections);
    await writeFileSafely(flags.out, workbook.toBytes());
  }
  if (flags.json !== undefined) {
    const json = reportJson(
      { ...report, file: basename(file) },
      {
        version: terminal.version,
        language,
        written,
        allOutcomes: flags.allOutcomes,
        evidence: flags.explainReading,
      },
    );
    const text = `${JSON.stringify(json, null, 2)}\n`;
    if (flags.json === '-') terminal.out(text);
    else await writeFileSafely(flags.json, new TextEncoder().encode(text));
  } else {
    const style = { language, paint: paint(terminal.colours) };
    terminal.out(reportText(report, { ...style, written }));
    if (flags.explainReading) terminal.out(readingText(report, style));
  }
  return statusOf(report);
}
