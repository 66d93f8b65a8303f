import type { Correction, PlainDate } from '../intake';
import { Memory } from '../memory';
import type { ReadOptions, WorkbookReader } from '../workbook';
import { assembleReport, submissionsOf } from './build-report';
import { isLong, readContents } from './contents';
import { NO_PAUSE } from './pause';
import { checkedChoices } from './checked-choices';
import { DEFAULT_CHOICES, type Choices } from './choices';
import { reportProject } from './project-report';
import type { Report } from './report';

export interface EvaluateOptions extends ReadOptions {
  readonly choices?: Partial<Choices>;
  /** "Today" for date rules. */
  readonly asOf: PlainDate;
  /** What a person says about the workbook, besides what is kept in it. */
  readonly corrections?: readonly Correction[];
}

/**
 * Reads, evaluates and audits a workbook.
 * @throws EngineError where there is nothing to evaluate or a choice is unknown; what the reader throws where it cannot
 *   read
 */
export async function evaluateWorkbook(
  reader: WorkbookReader,
  { choices: some = {}, asOf, ...reading }: EvaluateOptions,
): Promise<Report> {
  const choices = checkedChoices({ ...DEFAULT_CHOICES, ...some });
  const contents = await readContents(reader, { ...reading, pause: NO_PAUSE });
  // A long ledger is in its store now; the evaluation needs the room that its cells take.
  for (const { info } of contents.contents.values()) if (isLong(info)) reader.release?.(info.name);
  const sheets = contents.sheets.map(({ name }) => name);
  const options = { choices, asOf, explanations: contents.explanations, sheets };
  const { submissions } = await submissionsOf(contents, NO_PAUSE);
  const memory = new Memory();
  const projects = submissions.map((submission) => reportProject(submission, options, memory));
  return assembleReport(contents, asOf, projects, options, undefined, memory);
}
