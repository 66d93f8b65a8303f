import { formById } from '../forms';
import { isBlank, type Doubt, type Submission, type UnreadPart } from '../intake';
import { inBoth, listed, type Localized } from '../language';
import type { Finding } from '../rules';
import type { Evaluation } from '../scoring';
import { formatCellRef, type CellRef } from '../workbook';
import { damagedText, incompleteText, same, unreadableText } from './incomplete-texts';
import type { Incomplete, IncompleteReason } from './report';
import { damagedFigures, type DamagedFigure } from './unread-figures';

/** More texts than that are not quoted. */
const MOST_QUOTED = 5;

type Found = Omit<Incomplete, 'project'>;

function found(why: IncompleteReason, cells: readonly CellRef[], what?: Localized): Found {
  return { why, cells, message: incompleteText(why, what) };
}

function missingMoney({ execution, fundTotals }: Evaluation): Found[] {
  return [
    ...(execution.budget ? [] : [found('no-budget', fundTotals.budget?.cells ?? [])]),
    ...(execution.executed ? [] : [found('no-executed', fundTotals.executed?.cells ?? [])]),
  ];
}

/** Which points the table of indicators has columns for. */
function columnsOf({ indicatorTable, indicators }: Submission): { weights: boolean; scores: boolean } {
  return {
    weights: indicatorTable?.hasWeights ?? indicators.some(({ weight }) => weight !== undefined),
    scores: indicatorTable?.hasScores ?? indicators.some(({ score }) => score !== undefined),
  };
}

/**
 * Points that a filled form has places for, and the weights without which separate tables cannot be scored. A form that
 * gives no points at all (transfer payments) owes none.
 */
function missingPoints(submission: Submission): Found[] {
  const { origin, indicators, indicatorTable, sectionWeights, claimedTotal } = submission;
  const columns = columnsOf(submission);
  const cells = indicatorTable?.cells ?? [];
  const isFilled = origin === 'filled-form';
  const owesWeights = !isFilled || columns.weights || (columns.scores && sectionWeights.length === 0);
  const owesScores = isFilled && columns.scores;
  const owesTotal = isFilled && ((columns.scores && indicators.length > 0) || claimedTotal !== null);
  const has = (points: 'weight' | 'score'): boolean => indicators.some((row) => row[points]?.value != null);
  return [
    ...(indicators.length > 0 && owesWeights && !has('weight') ? [found('no-weights', cells)] : []),
    ...(indicators.length > 0 && owesScores && !has('score') ? [found('no-scores', cells)] : []),
    ...(owesTotal && isBlank(claimedTotal) ? [found('no-total', claimedTotal?.cells ?? [])] : []),
  ];
}

function missingIndicators({ indicators, indicatorTable }: Submission, form: string): Found[] {
  const hasPlace = indicatorTable !== null || (formById(form)?.hasIndicators ?? true);
  return indicators.length === 0 && hasPlace ? [found('no-indicators', indicatorTable?.cells ?? [])] : [];
}

/** A part of a table, named by its header where it has one. */
export function partName({ header, cells }: UnreadPart): Localized {
  const name = header === '' ? formatCellRef(cells) : `${cells.sheet}：${header}`;
  return { zh: `“${name}”`, en: `“${name}”` };
}

/** Whether the verdict would rest on a part that was not understood: on its figures, or on what they are about. */
export function isRestedOn({ what, hasFigures, guess }: UnreadPart): boolean {
  return what === 'table' || hasFigures || guess !== null;
}

/** What a part that was asked or unread means for the verdict. */
export function notRead(part: UnreadPart): Found {
  return found(part.hasFigures ? 'unread-figures' : 'reading-uncertain', [part.cells], partName(part));
}

/** The cells at which findings report an error, so that a figure there is told of. */
function reportedCells(findings: readonly Finding[]): ReadonlySet<string> {
  const errors = findings.filter(({ severity }) => severity === 'error');
  return new Set(errors.flatMap(({ cells }) => cells.map((cell) => formatCellRef(cell))));
}

function damagedOnes(submission: Submission, findings: readonly Finding[]): Found[] {
  const figures = damagedFigures(submission);
  if (figures.length === 0) return [];
  const told = reportedCells(findings);
  const untold = figures.filter(({ cells }) => !cells.some((cell) => told.has(formatCellRef(cell))));
  const lacking = (what: DamagedFigure['lacks']): DamagedFigure[] =>
    untold.filter(({ lacks }) => lacks === what);
  return [
    ...toldTogether(lacking(undefined), 'unread-figures', damagedText),
    ...toldTogether(lacking('words'), 'unread-figures', unreadableText),
    ...toldTogether(lacking('unit'), 'unit-uncertain', (texts) => incompleteText('unit-uncertain', texts)),
  ];
}

/** One reason for all of them, which quotes what stands in the first ones. */
export function toldTogether(
  figures: readonly DamagedFigure[],
  why: IncompleteReason,
  say: (texts: Localized) => Localized,
): Found[] {
  if (figures.length === 0) return [];
  const texts = [...new Set(figures.map(({ text }) => text))];
  const quoted = texts.slice(0, MOST_QUOTED).join('、') + (texts.length > MOST_QUOTED ? '…' : '');
  return [{ why, cells: figures.flatMap(({ cells }) => cells), message: say(same(quoted)) }];
}

/** Values that say more than themselves: what was assumed, and what it probably is. */
const VALUE_TEXTS: Readonly<Record<string, (value: string) => Localized>> = {
  assumed: (value) => ({ zh: `现按${value}`, en: `taken for ${value}` }),
  likely: (value) => ({ zh: `可能是${value}`, en: `probably ${value}` }),
  name: (value) => ({ zh: `可能就是“${value}”`, en: `probably “${value}”` }),
  year: (value) => ({ zh: `没有注明年度，现按${value}`, en: `no year stated, taken for ${value}` }),
};

/** What a doubt is about, and the values that compete. */
function doubtful({ why, cells, values }: Doubt): Found {
  const { field, ...others } = values;
  const name = field ?? (cells[0] ? formatCellRef(cells[0]) : '');
  const texts = Object.entries(others)
    .filter(([key, value]) => value !== '' && !(key === 'likely' && value === values['assumed']))
    .map(([key, value]) => VALUE_TEXTS[key]?.(value) ?? same(value));
  const { zh, en } = inBoth((language) =>
    listed(
      texts.map((text) => text[language]),
      language,
    ),
  );
  return found(why, cells, {
    zh: zh === '' ? `“${name}”` : `“${name}”（${zh}）`,
    en: en === '' ? `“${name}”` : `“${name}” (${en})`,
  });
}

/** Nothing but names is there: what is blank is to come, and no mistake. @param findings that it would be told of */
export function notBegun({ key }: Submission, findings: readonly Finding[]): Incomplete {
  const cells = findings.flatMap((finding) => finding.cells);
  return { project: key, ...found('not-begun', cells) };
}

/**
 * Why the statements about a project are no whole ground for a verdict; empty where they are.
 * @param form the form it was read from, or in which it will be written
 * @param findings of the project
 */
export function incompleteOf(
  evaluation: Evaluation,
  form: string,
  findings: readonly Finding[],
): readonly Incomplete[] {
  const { submission } = evaluation;
  const { projectName, identity, unread, doubts } = submission;
  return [
    ...(projectName === '' ? [found('no-name', identity.projectName?.cells ?? [])] : []),
    ...missingMoney(evaluation),
    ...missingIndicators(submission, form),
    ...missingPoints(submission),
    ...unread.filter(isRestedOn).map(notRead),
    ...damagedOnes(submission, findings),
    ...doubts.map(doubtful),
  ].map((one) => ({ project: submission.key, ...one }));
}
