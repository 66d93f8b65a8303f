import { fold } from '../../../text';
import type { FundHeader } from '../../words';
import type { HeaderRows } from './headers';

/** 执行率（B/A）: executed by what it is a part of. */
const FORMULA = /[A-Z][/÷]([A-Z])/;
/** 全年预算数（A）. */
const LETTER = /\(([A-Z])\)/;

type Columns = HeaderRows<FundHeader>['columns'];

const textAt = (paths: HeaderRows<FundHeader>['paths'], at: number | undefined): string =>
  fold(paths.find(({ column }) => column === at)?.texts.join('') ?? '');

/**
 * The columns without a budget that the form's own letters deny: where the rate is E/C, the amount under (A) is another
 * one, however its header reads.
 */
export function withoutDenied({
  columns,
  paths,
}: Pick<HeaderRows<FundHeader>, 'columns' | 'paths'>): Columns {
  const base = FORMULA.exec(textAt(paths, columns.rate))?.[1];
  const letter = LETTER.exec(textAt(paths, columns.budget))?.[1];
  if (base === undefined || letter === undefined || base === letter) return columns;
  const { budget: denied, ...others } = columns;
  return denied === undefined ? columns : others;
}

/**
 * Whether the printed formula divides by 年初预算数 although the form has a budget of the year, too: 执行率（B/A）, with (A)
 * behind 年初预算数 (Beijing).
 */
export function ratedOnInitial({
  columns,
  paths,
}: Pick<HeaderRows<FundHeader>, 'columns' | 'paths'>): boolean {
  const base = FORMULA.exec(textAt(paths, columns.rate))?.[1];
  const letter = LETTER.exec(textAt(paths, columns.initial))?.[1];
  return columns.budget !== undefined && base !== undefined && base === letter;
}

/**
 * Whether 年初预算数 is what the rate is based on: the only amount before what was executed in a form with a rate, and no
 * letter says otherwise.
 */
export function basedOnInitial({
  columns,
  paths,
  readings,
}: Pick<HeaderRows<FundHeader>, 'columns' | 'paths' | 'readings'>): boolean {
  const { initial, executed, rate, budget, received, planned } = columns;
  if (initial === undefined || executed === undefined || rate === undefined) return false;
  if ([budget, received, planned].some((column) => column !== undefined)) return false;
  if (readings.some(({ state }) => state !== 'read')) return false;
  const base = FORMULA.exec(textAt(paths, rate))?.[1];
  const letter = LETTER.exec(textAt(paths, initial))?.[1];
  return base === undefined || letter === undefined || base === letter;
}
