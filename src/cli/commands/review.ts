import { writeFileSafely } from '../../xlsx/node';
import { formatDate } from '../../intake';
import { EXIT } from '../exit-status';
import { UsageError } from '../failure';
import { asOfDate, languageOption } from '../options';
import { paint } from '../output/terminal';
import { findFiles } from '../review/find-files';
import { ProgressBar } from '../review/progress';
import { defaultJobs, reviewAll } from '../review/run-all';
import { fileLine, summaryText } from '../review/review-text';
import { summarise, worstStatus } from '../review/summary';
import { summaryWorkbook } from '../review/summary-workbook';
import type { Terminal } from '../terminal';
import { said, textsOf } from '../texts';

export interface ReviewFlags {
  readonly jobs?: string;
  readonly json?: string;
  readonly xlsx?: string;
  readonly policy?: string;
  readonly asOf?: string;
  readonly lang: string;
}

function jobsOf(text: string | undefined): number {
  if (text === undefined) return defaultJobs();
  if (!/^[1-9]\d{0,2}$/.test(text)) throw new UsageError(said(({ usage }) => usage.jobs));
  return Number(text);
}

/** `ziping review`: audits filled tables, many files at once. @returns the status of the worst file */
export async function reviewCommand(
  paths: readonly string[],
  flags: ReviewFlags,
  terminal: Terminal,
): Promise<number> {
  const language = languageOption(flags.lang);
  const jobs = jobsOf(flags.jobs);
  const asOf = asOfDate(flags.asOf);
  const files = await findFiles(paths);
  if (files.length === 0) {
    terminal.err(`${textsOf(language).review.noFiles}：${paths.join(' ')}\n`);
    return EXIT.unreadable;
  }
  const style = { language, paint: paint(terminal.colours) };
  const toStdout = flags.json === '-';
  const bar = new ProgressBar(files.length, terminal.progress ? terminal.err : null);
  const tasks = files.map((file) => ({
    file,
    asOf,
    policyId: flags.policy ?? null,
    language,
    version: terminal.version,
  }));
  const reviews = await reviewAll(tasks, {
    jobs,
    bundle: terminal.bundle,
    done: (review) => bar.advance(() => !toStdout && terminal.out(fileLine(review, style))),
  });
  bar.end();
  const summary = summarise(reviews);
  if (!toStdout) terminal.out(summaryText(summary, style));
  if (flags.json !== undefined) {
    const json = {
      schema: 1,
      tool: { name: 'ziping', version: terminal.version },
      asOf: formatDate(asOf),
      summary,
      files: reviews,
    };
    const text = `${JSON.stringify(json, null, 2)}\n`;
    if (toStdout) terminal.out(text);
    else await writeFileSafely(flags.json, new TextEncoder().encode(text));
  }
  if (flags.xlsx !== undefined)
    await writeFileSafely(flags.xlsx, summaryWorkbook(reviews, summary, language));
  return worstStatus(reviews);
}
