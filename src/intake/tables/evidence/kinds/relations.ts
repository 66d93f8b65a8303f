import { decimal, ONE, sum, type Decimal } from '../../../../numbers';
import type { CellFact, ColumnFacts } from '../facts';
import type { BlockFacts, Relation, Weight } from '../kind';

type Pair = readonly [CellFact, CellFact];

/** Rows in which both columns hold something. */
export function pairsOf(left: ColumnFacts, right: ColumnFacts): Pair[] {
  const pairs: Pair[] = [];
  left.cells.forEach((cell, at) => {
    const other = right.cells[at];
    if (other && cell.text !== '' && other.text !== '') pairs.push([cell, other]);
  });
  return pairs;
}

function numbersOf(pairs: readonly Pair[]): (readonly [Decimal, Decimal])[] {
  return pairs.flatMap(([left, right]) =>
    left.figure && right.figure ? [[left.figure, right.figure] as const] : [],
  );
}

export function amountsOf(pairs: readonly Pair[]): (readonly [Decimal, Decimal])[] {
  return pairs.flatMap(([left, right]) =>
    left.amount && right.amount ? [[left.amount, right.amount] as const] : [],
  );
}

export function shareIn<T>(all: readonly T[], test: (one: T) => boolean): number {
  return all.length === 0 ? 0 : all.filter(test).length / all.length;
}

/** The first number in a text: 98 of ≥98%, of 98 and of 达到98%以上. */
function numberIn(text: string): Decimal | null {
  const digits = /\d+(?:\.\d+)?/.exec(text.replaceAll(',', ''))?.[0];
  return digits === undefined ? null : decimal(digits);
}

/** How far target and actual value are written alike, 0…1: the same text, numbers of the same size, or states in words. */
function likeness([target, actual]: Pair): number {
  if (target.text === actual.text) return 1;
  const [one, other] = [numberIn(target.text), numberIn(actual.text)];
  if (one && other) return one.times(4).gte(other) && other.times(4).gte(one) ? 1 : 0;
  if (one || other) return MET_STATUS.test(actual.text) ? 0.75 : 0;
  return target.text.length <= 30 === actual.text.length <= 30 || MET_STATUS.test(actual.text) ? 0.6 : 0;
}

/** 已完成, 达成年度指标, 建设中: how far a target was met, in words. */
const MET_STATUS = /完成|达成|达到|达标|实现|已|[设行施展办建]中|正在|^未|尚未/;

const TOLERANCE = decimal('0.006');

export const TARGET_LIKE_ACTUAL: Relation = {
  of: ['target', 'actual'],
  note: 'target ~ actual',
  weigh: ([target, actual], { named }) => {
    const pairs = pairsOf(target!, actual!);
    if (pairs.length === 0) return 0;
    // Of two unknown columns that say the same in words one may be a mere copy.
    const isAnchored = named?.has('target') || named?.has('actual');
    if (!isAnchored && pairs.every(([one, two]) => one.text === two.text && !numberIn(one.text))) return 0;
    const share = pairs.reduce((total, pair) => total + likeness(pair), 0) / pairs.length;
    return share >= 0.5 ? 4 : share >= 0.3 ? 2 : -2;
  },
};

/** Two columns that stand in the same order in every layout, whatever stands between them. */
function inOrder(left: string, right: string): Relation {
  return {
    of: [left, right],
    note: `${left} … ${right}`,
    weigh: ([one, other]) => (one!.column < other!.column ? 0 : -2),
  };
}

export const TARGET_BEFORE_ACTUAL = inOrder('target', 'actual');
export const WEIGHT_BEFORE_SCORE = inOrder('weight', 'score');

/** Sums that weights of indicators have: all but the execution rate, or everything. */
const WHOLE_POINTS = new Set(['100', '90', '80', '95', '85', '70', '1', '0.9', '0.8']);

export const WEIGHTS_ADD_UP: Relation = {
  of: ['weight'],
  note: 'Σ weight',
  weigh: ([weight], block) => {
    const figures = weight!.filled.flatMap(({ figure }) => figure ?? []);
    if (figures.length < 2) return 0;
    const total = sum(figures);
    if (block.printedPoints !== null && total.eq(block.printedPoints)) return 4;
    if (WHOLE_POINTS.has(total.toFixed())) return 4;
    return totalOfPoints(weight!, block, total) ? 3 : -0.5;
  },
};

/** The figure in the row of the total score: as many points as the column adds up to, or more where rows were left out. */
function totalOfPoints(column: ColumnFacts, block: BlockFacts, added: Decimal): boolean {
  const stated = block.total(column)?.figure;
  return stated != null && stated.gte(added) && stated.gte(decimal('50')) && stated.lte(decimal('100'));
}

/** Points without a second column beside them may be scores as well as weights: full marks add up to the same. */
export const SCORES_ADD_UP: Relation = {
  of: ['score'],
  note: 'Σ score',
  weigh: ([score], block) => {
    const figures = score!.filled.flatMap(({ figure }) => figure ?? []);
    if (figures.length < 2) return 0;
    const total = sum(figures);
    const most = block.printedPoints ?? 100;
    // As much as the levels print: full marks, or the weights themselves.
    if (block.printedPoints !== null && total.eq(block.printedPoints)) return 4;
    if (total.lte(most) && total.times(2).gte(most)) return 3;
    return totalOfPoints(score!, block, total) ? 3 : -0.5;
  },
};

export const SCORES_WITHIN_WEIGHTS: Relation = {
  of: ['weight', 'score'],
  note: 'score ≤ weight',
  weigh: ([weight, score]) => {
    const pairs = numbersOf(pairsOf(weight!, score!));
    if (pairs.length === 0) return 0;
    const within = shareIn(pairs, ([most, scored]) => scored.lte(most));
    if (within < 0.7) return -4;
    return shareIn(pairs, ([most, scored]) => scored.eq(most)) >= 0.4 ? 4 : 2;
  },
};

export const REASONS_WHERE_POINTS_ARE_LOST: Relation = {
  of: ['weight', 'score', 'reason'],
  note: 'reason ⇐ score < weight',
  weigh: ([weight, score, reason]) => {
    const filled = reason!.cells.flatMap(({ text }, at) => (text === '' ? [] : [at]));
    if (filled.length === 0 || filled.length * 2 > reason!.cells.length) return 0;
    const lost = filled.filter((at) => {
      const [most, scored] = [weight!.cells[at]?.figure, score!.cells[at]?.figure];
      return most && scored && scored.lt(most);
    });
    return lost.length * 2 >= filled.length ? 3 : 0;
  },
};

/** executed ÷ base is the stated rate, typed as 0.98, 98 or 98%. */
function rateAgrees(executed: Decimal, base: Decimal, rate: Decimal): boolean {
  if (base.eq(0)) return rate.eq(0) || rate.eq(ONE) || rate.eq(100);
  const exact = executed.div(base);
  return exact.minus(rate).abs().lte(TOLERANCE) || exact.minus(rate.div(100)).abs().lte(TOLERANCE);
}

function rateRelation(executed: string, base: string): Relation {
  return {
    of: [executed, base, 'rate'],
    note: `${executed} ÷ ${base} = rate`,
    weigh: ([spent, planned, rate], block) => {
      const rows = spent!.cells.map((cell, at) => [cell, planned!.cells[at], rate!.cells[at]] as const);
      const totals = [spent!, planned!, rate!].map((column) => block.total(column));
      const all = [...rows, [totals[0]!, totals[1]!, totals[2]!] as const];
      const known = all.flatMap(([one, two, three]) =>
        one?.amount && two?.amount && three?.figure ? [[one.amount, two.amount, three.figure] as const] : [],
      );
      const telling = known.filter(([one, two]) => !(one.eq(0) && two.eq(0)));
      if (telling.length === 0) return 0;
      const agrees = ([one, two, three]: (typeof telling)[number]): boolean => rateAgrees(one, two, three);
      // Any two columns that say the same make 100 %.
      const isEqual = telling.every(([one, two]) => one.eq(two));
      if (shareIn(telling, agrees) >= 0.5) return isEqual ? 4 : 6;
      // The row of totals counts for more than its parts, whose rates are often left as they were. A rate that fits
      // nothing is a mistake in the form as often as a sign of other columns.
      return agrees(telling[0]!) ? 4 : -1;
    },
  };
}

export const RATE_OF_BUDGET = rateRelation('executed', 'budget');
export const RATE_OF_INITIAL: Relation = {
  ...rateRelation('executed', 'initial'),
  // The rate's base is the budget of the year; 年初预算 stands in for it only where it says the same.
  weigh: (columns, block) => rateRelation('executed', 'initial').weigh(columns, block) / 20,
};

const LEAST_SPENT = decimal('0.001');

export const SPENT_WITHIN_BUDGET: Relation = {
  of: ['budget', 'executed'],
  note: 'executed ≤ budget',
  weigh: ([budget, executed]) => {
    const pairs = amountsOf(pairsOf(budget!, executed!));
    if (pairs.length === 0) return 0;
    // Numbers of lines are within every budget.
    if (shareIn(pairs, ([most, spent]) => !spent.eq(0) && spent.lt(most.times(LEAST_SPENT))) > 0.5) return -1;
    return shareIn(pairs, ([most, spent]) => spent.lte(most)) >= 0.8 ? 1 : -1;
  },
};

/** In forms the order of columns is given: that the two amounts agree says less than where everybody orders them himself. */
export const INITIAL_EQUALS_BUDGET: Relation = {
  of: ['initial', 'budget'],
  note: 'initial ~ budget',
  weigh: (columns, block) => (INITIAL_LIKE_BUDGET.weigh(columns, block) > 0 ? 0.5 : 0),
};

export const INITIAL_LIKE_BUDGET: Relation = {
  of: ['initial', 'budget'],
  note: 'initial ~ budget',
  weigh: ([initial, budget]) => {
    const pairs = amountsOf(pairsOf(initial!, budget!));
    const isAlike = pairs.length > 0 && shareIn(pairs, ([one, two]) => one.eq(two)) >= 0.5;
    return !isAlike ? 0 : pairs.length > 1 ? 1.25 : 0.75;
  },
};

/** The first number of a column that holds points in one row only. */
function onlyFigure({ filled }: ColumnFacts): Decimal | null {
  const figures = filled.flatMap(({ figure }) => figure ?? []);
  return figures.length === 1 ? figures[0]! : null;
}

function firstFigure({ filled }: ColumnFacts): Decimal | null {
  return filled.find(({ figure }) => figure !== null)?.figure ?? null;
}

/** Whether the score is as much of the points as the rate says, typed as 0.98, 98 or 98%. */
function isShareOf(points: Decimal, rate: Decimal, score: Decimal): boolean {
  const fraction = rate.gt(decimal('1.5')) ? rate.div(100) : rate;
  const expected = points.times(fraction.gt(1) ? ONE : fraction);
  return expected.minus(score).abs().lte(decimal('0.15'));
}

export const SCORE_OF_RATE: Relation = {
  of: ['weight', 'rate', 'score'],
  note: 'score = weight × rate',
  weigh: ([weight, rate, score]) => {
    const [points, scored] = [onlyFigure(weight!), onlyFigure(score!)];
    const typed = firstFigure(rate!);
    if (!points || !scored || !typed) return 0;
    return isShareOf(points, typed, scored) ? 4 : -0.5;
  },
};

/** Forms print marks where no points belong: in the same rows of both columns of points. */
export const SAME_MARKS: Relation = {
  of: ['weight', 'score'],
  note: 'weight — score —',
  weigh: ([weight, score]) => {
    const marked = weight!.cells.filter(({ isMark }) => isMark);
    const isSame = weight!.cells.every(({ isMark }, at) => isMark === score!.cells[at]?.isMark);
    return marked.length > 0 && isSame ? 3 : 0;
  },
};

/** Points that the label of the block prints need no column of their own, and the score is as much of them as was spent. */
export const SCORE_OF_PRINTED: Relation = {
  of: ['rate', 'score'],
  note: 'score = printed points × rate',
  weigh: ([rate, score], { printedPoints }) => {
    const [scored, typed] = [onlyFigure(score!), firstFigure(rate!)];
    if (printedPoints === null || !scored || !typed) return 0;
    return isShareOf(decimal(String(printedPoints)), typed, scored) ? 3 : -0.5;
  },
};

export const WEIGHT_IS_PRINTED: Relation = {
  of: ['weight'],
  note: 'printed points',
  weigh: (_, { printedPoints }) => (printedPoints === null ? 0 : -1.5),
};

/** The same figure as the amount beside it: a copy of that rather than points. */
export const WEIGHT_IS_NO_AMOUNT: Relation = {
  of: ['executed', 'weight'],
  note: 'weight ≠ executed',
  weigh: ([executed, weight]) => {
    const pairs = numbersOf(pairsOf(executed!, weight!));
    return pairs.length > 0 && pairs.every(([spent, points]) => spent.eq(points)) ? -2.5 : 0;
  },
};

const POINTS_OF_EXECUTION = new Set(['10', '20']);

/** Points that stand beside one row: 10 or 20 for the rate of execution. */
export function singlePoints(facts: ColumnFacts): Weight {
  const only = onlyFigure(facts);
  return only && POINTS_OF_EXECUTION.has(only.toFixed()) ? 3 : -1;
}

export function singleScore(facts: ColumnFacts): Weight {
  const only = onlyFigure(facts);
  return only && only.gte(0) && only.lte(30) ? 1.5 : -1;
}

/** Blocks of which nothing but their columns is known. */
export const NO_TOTALS: BlockFacts = { total: () => null, printedPoints: null };
