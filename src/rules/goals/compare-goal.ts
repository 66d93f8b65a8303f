import { isBlank, type Indicator, type IndicatorValue, type Submission } from '../../intake';
import { sum, type Decimal } from '../../numbers';
import { fold } from '../../text';
import { answersFigure } from './answering-indicators';
import { goalFigures, type GoalFigure } from './goal-figures';
import { paragraphsInside, withoutHeading } from '../texts/sections';
import type { CellRef } from '../../workbook';

/** The goal with the targets, what was reached with the actual values. */
export type Phase = 'expected' | 'actual';

/** A text that says what was aimed at, or what was reached. */
export interface GoalText {
  readonly text: string;
  readonly cells: readonly CellRef[];
}

/** The goal of the table, or its completion, and the paragraphs of the report about it. */
export function goalTexts({ goal, narrative }: Submission, phase: Phase): readonly GoalText[] {
  const kinds = phase === 'expected' ? (['goal'] as const) : (['output', 'effect'] as const);
  const paragraphs = narrative ? paragraphsInside(narrative, ...kinds) : [];
  return [
    ...(goal && !isBlank(goal[phase]) ? [goal[phase]] : []),
    ...paragraphs.flatMap((paragraph) => {
      // 1.完成培训500人 is a heading by its number, and a sentence by what it says.
      const isSentence = /\d/.test(paragraph.heading?.title ?? '');
      const text = isSentence ? paragraph.text : withoutHeading(paragraph);
      return fold(text) === '' ? [] : [{ text, cells: [paragraph.cell] }];
    }),
  ];
}

export interface GoalPair {
  readonly figure: GoalFigure;
  readonly goal: GoalText;
  readonly indicator: Indicator;
  readonly value: IndicatorValue;
  /** agrees; differs for certain; open: several figures or rows may belong together. */
  readonly verdict: 'agrees' | 'differs' | 'open';
}

const valueOf = (indicator: Indicator, phase: Phase): IndicatorValue =>
  phase === 'expected' ? indicator.target : indicator.actual;

/** The number in base units; a bare one in the unit of the target. */
function numberOf(indicator: Indicator, phase: Phase): Decimal | null {
  const { target } = indicator;
  const { kind, base, unit, number } = valueOf(indicator, phase);
  if (kind !== 'quantity' || !base || !number) return null;
  if (unit !== null) return base.unit === target.base?.unit ? base.number : null;
  const factor = target.number && target.base && !target.number.eq(0);
  return factor && target.unit !== null && base.unit === ''
    ? number.times(target.base.number.div(target.number))
    : number;
}

/** Whether the figure of the text and that of the table can both hold. */
function canBoth(
  { number, meant }: GoalFigure,
  own: Decimal,
  { sign }: IndicatorValue,
  phase: Phase,
): boolean {
  if (own.eq(number) || meant === 'about') return true;
  if (meant === 'least' && own.gte(number)) return true;
  if (meant === 'most' && own.lte(number)) return true;
  if (phase === 'actual') return false;
  // A bound that the goal itself keeps says nothing against it.
  return sign === '<=' || sign === '<' ? own.gte(number) : (sign === '>=' || sign === '>') && own.lte(number);
}

interface Link {
  readonly figure: GoalFigure;
  readonly indicator: Indicator;
  readonly number: Decimal;
  readonly isSure: boolean;
  readonly agrees: boolean;
}

function linksOf(figures: readonly GoalFigure[], rows: readonly Indicator[], phase: Phase): Link[] {
  return figures.flatMap((figure) =>
    rows.flatMap((indicator) => {
      const answer = answersFigure(indicator, figure);
      const number = answer === null ? null : numberOf(indicator, phase);
      if (!number) return [];
      const agrees = canBoth(figure, number, valueOf(indicator, phase), phase);
      return [{ figure, indicator, number, isSure: answer === 'surely', agrees }];
    }),
  );
}

/** Rows of one figure, or figures of one row, that add up to it. */
function addUp(links: readonly Link[], { figure, indicator, number }: Link): boolean {
  const rows = links.filter((link) => link.figure === figure);
  const figures = links.filter((link) => link.indicator === indicator);
  return (
    (rows.length > 1 && sum(rows.map((link) => link.number)).eq(figure.number)) ||
    (figures.length > 1 && sum(figures.map((link) => link.figure.number)).eq(number))
  );
}

/** Figures of a text about the goal, or about its completion, beside the indicators that count the same. */
export function goalPairs({ indicators }: Submission, goal: GoalText, phase: Phase): readonly GoalPair[] {
  const links = linksOf(goalFigures(goal.text), indicators, phase);
  const open = { figures: new Set<GoalFigure>(), rows: new Set<Indicator>() };
  return links.flatMap((link): GoalPair[] => {
    const { figure, indicator, isSure } = link;
    const others = links.filter((one) => one.figure === figure || one.indicator === indicator);
    const settled = others.some(({ agrees }) => agrees) || addUp(links, link);
    const pair = { figure, goal, indicator, value: valueOf(indicator, phase) };
    if (settled) return [{ ...pair, verdict: 'agrees' }];
    if (others.length === 1) return isSure ? [{ ...pair, verdict: 'differs' }] : [];
    // Of figures and rows that may belong together one pair is asked about.
    if (!isSure || open.figures.has(figure) || open.rows.has(indicator)) return [];
    open.figures.add(figure);
    open.rows.add(indicator);
    return [{ ...pair, verdict: 'open' }];
  });
}
