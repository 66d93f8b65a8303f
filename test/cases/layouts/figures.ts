import type { TableOptions } from './options';

export type Figure = 'amount' | 'points' | 'rate' | 'value';

const PLAIN = /^\d+(?:\.\d+)?$/;

/** A figure as it may stand in a cell: as text, as a number, as a number with a format. */
export function typed(
  text: string,
  kind: Figure,
  { figures, rate }: TableOptions,
): { value: string | number; format?: string } {
  const percent = /^(\d+(?:\.\d+)?)%$/.exec(text);
  if (kind === 'rate') return typedRate(text, rate);
  if (figures === 'texts') return { value: text };
  if (PLAIN.test(text)) return plain(text, kind, figures === 'formatted');
  if (kind === 'value' && percent && figures === 'formatted')
    return { value: shift(percent[1]!), format: '0.00%' };
  return { value: text };
}

function plain(text: string, kind: Figure, formatted: boolean): { value: number; format?: string } {
  const value = Number(text);
  if (!formatted || kind === 'value') return { value };
  return { value, format: kind === 'amount' ? '#,##0.00####' : '0.00' };
}

function typedRate(text: string, rate: TableOptions['rate']): { value: string | number; format?: string } {
  const digits = /^(\d+(?:\.\d+)?)%?$/.exec(text)?.[1];
  if (digits === undefined) return { value: text };
  if (rate === 'fraction') return { value: shift(digits), format: '0.00%' };
  return rate === 'points' ? { value: Number(digits) } : { value: `${digits}%` };
}

/** 57.89 → 0.5789 */
function shift(digits: string): number {
  return Number((Number(digits) / 100).toFixed(6));
}
