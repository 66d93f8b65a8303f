import { fold } from '../../../text';
import type { FundHeader } from '../../words';
import type { HeaderRows } from './headers';

/** 执行率（B/A）: executed by what it is a part of. */
const FORMULA = /[A-Z][/÷]([A-Z])/;
/** 全年预算数（A）. */
const LETTER = /\(([A-Z])\)/;

type Columns = HeaderRows<FundHeader>['columns'];

/**
 * The columns without a budget that the form's own letters deny: where the rate is E/C, the amount under (A) is another
 * one, however its header reads.
 */
export function withoutDenied({
  columns,
  paths,
}: Pick<HeaderRows<FundHeader>, 'columns' | 'paths'>): Columns {
  const textAt = (at: number | undefined): string =>
    fold(paths.find(({ column }) => column === at)?.texts.join('') ?? '');
  const base = FORMULA.exec(textAt(columns.rate))?.[1];
  const letter = LETTER.exec(textAt(columns.budget))?.[1];
  if (base === undefined || letter === undefined || base === letter) return columns;
  const { budget: denied, ...others } = columns;
  return denied === undefined ? columns : others;
}
