import {
  isBlank,
  isReadAllTheSame,
  type Amount,
  type ExpenseLine,
  type FundRow,
  type Indicator,
  type IndicatorValue,
  type LedgerGroup,
  type Stated,
  type Submission,
} from '../intake';
import { fold } from '../text';
import type { CellRef } from '../workbook';

/** A figure that is typed and could not be read. */
export interface DamagedFigure {
  readonly text: string;
  /** What is wrong with it: its unit of money is open, or it is a text that holds an error value; else it is no figure. */
  readonly lacks?: 'unit' | 'words';
  readonly cells: readonly CellRef[];
}

type Figure = Stated<unknown> | null | undefined;

function figureOf(
  { text, problem }: Pick<Stated<unknown>, 'text' | 'problem'>,
  cells: readonly CellRef[],
): DamagedFigure {
  const lacks = problem === 'unknown-unit' ? 'unit' : problem === 'error-beside' ? 'words' : null;
  return { text, cells, ...(lacks && { lacks }) };
}

function damaged(...figures: readonly Figure[]): DamagedFigure[] {
  return figures.flatMap((figure) =>
    figure && figure.value === null && !isBlank(figure) ? [figureOf(figure, figure.cells)] : [],
  );
}

function ofRow({ amounts, weight, rate, score }: FundRow): DamagedFigure[] {
  return damaged(...(Object.values(amounts) as Amount[]), weight, rate, score);
}

function ofLine({ planned, actual, unreadCode, cells }: ExpenseLine): DamagedFigure[] {
  return [...(unreadCode === undefined ? [] : [{ text: unreadCode, cells }]), ...damaged(planned, actual)];
}

/** Entries of one group whose cells are listed. */
const LISTED = 100;

/** Codes of economic items are figures too: what was spent on what rests on them. */
function codeOf({ unreadCode, entries }: LedgerGroup): DamagedFigure[] {
  if (unreadCode === undefined) return [];
  return [{ text: unreadCode, cells: entries(LISTED).flatMap(({ code }) => code ?? []) }];
}

/** Neither a figure nor a word: abc where a target or a result belongs. */
const FIGURE_OR_WORD = /[\d\p{Script=Han}]/u;
const ODD_SIGN = /[a-z#?*]/iu;

function isOdd(folded: string): boolean {
  return ODD_SIGN.test(folded) && !FIGURE_OR_WORD.test(folded);
}

function ofValue({ kind, text, cells }: IndicatorValue): DamagedFigure[] {
  const isDamaged = kind === 'unreadable' || (kind === 'qualitative' && isOdd(fold(text)));
  return isDamaged ? [{ text, cells }] : [];
}

function ofIndicator({ target, actual, weight, score, deduction }: Indicator): DamagedFigure[] {
  return [...ofValue(target), ...ofValue(actual), ...damaged(weight, score, deduction)];
}

function ofLedger({ ledger }: Submission): DamagedFigure[] {
  if (!ledger) return [];
  const entries = ledger.problems.filter(
    ({ problem }) => problem === 'error-beside' || !isReadAllTheSame(problem),
  );
  return [
    ...entries.map(({ cell, ...entry }) => figureOf(entry, [cell])),
    ...ledger.groups.flatMap(codeOf),
    ...damaged(...ledger.statedTotals),
  ];
}

/** Every figure of a submission that is typed and could not be read, wherever it stands. */
export function damagedFigures(submission: Submission): readonly DamagedFigure[] {
  const { funds, expenses, budgetLines, goal, indicators, sectionWeights } = submission;
  return [
    ...[...(funds?.rows ?? []), ...(funds?.useRows ?? [])].flatMap(ofRow),
    ...[...(expenses?.lines ?? []), ...budgetLines].flatMap(ofLine),
    ...damaged(expenses?.plannedTotal, expenses?.actualTotal),
    ...ofLedger(submission),
    ...damaged(goal?.score),
    ...indicators.flatMap(ofIndicator),
    ...damaged(...sectionWeights.map(({ weight }) => weight)),
    ...damaged(submission.claimedTotal, submission.claimedWeightTotal),
  ];
}
