import type { Stated, Submission } from '../../intake';
import { fold } from '../../text';
import type { CellRef } from '../../workbook';

/** A text that people write in sentences, with where it stands. */
export interface RunningText {
  readonly text: string;
  /** Folded: full-width forms plain, without blanks. */
  readonly folded: string;
  readonly cells: readonly CellRef[];
}

function ofStated(stated: Stated<unknown> | null | undefined): RunningText[] {
  return stated && stated.text !== '' ? [running(stated.text, stated.cells)] : [];
}

function running(text: string, cells: readonly CellRef[]): RunningText {
  return { text, folded: fold(text), cells };
}

/** The paragraphs of the written report. */
export function paragraphTexts({ narrative }: Submission): RunningText[] {
  return (narrative?.paragraphs ?? []).map(({ text, cell }) => running(text, [cell]));
}

/** Goals, reasons and notes of the tables: everything in sentences besides the written report. */
function tableTexts({ goal, identity, indicators, funds, expenses }: Submission): RunningText[] {
  return [
    ...ofStated(goal?.expected),
    ...ofStated(goal?.actual),
    ...identity.notes.flatMap(({ text }) => ofStated(text)),
    ...ofStated(funds?.budgetChangeReason),
    ...(funds?.rows ?? []).flatMap(({ reason }) => ofStated(reason)),
    ...(expenses?.lines ?? []).flatMap(({ reason }) => ofStated(reason)),
    ...indicators.flatMap(({ reason, remark }) => [...ofStated(reason), ...ofStated(remark)]),
  ];
}

/** All texts in sentences. */
export function runningTexts(submission: Submission): RunningText[] {
  return [...paragraphTexts(submission), ...tableTexts(submission)];
}
