import type { Decimal } from '../../../numbers';
import type { CellRef } from '../../../workbook';
import type { PlainDate } from '../plain-date';

export type Comparison = '>=' | '<=' | '>' | '<' | '=';

export type QualitativeStatus = 'met' | 'partly-met' | 'not-met';

/** A target or an actual value, in whatever notation. */
export interface IndicatorValue {
  readonly text: string;
  readonly cells: readonly CellRef[];
  readonly kind: 'quantity' | 'date' | 'qualitative' | 'status' | 'void' | 'blank' | 'unreadable';
  readonly sign: Comparison | null;
  /** Where the sign stands: in the value itself, in a column of its own, in the indicator's name, or nowhere. */
  readonly signFrom: 'value' | 'column' | 'name' | null;
  /** The number as printed: 2.6 of 2.6亿元, 98 of 98%. */
  readonly number: Decimal | null;
  /** The unit as printed, multiplier included: 亿元, %, 个, 元/人*月; null where none. */
  readonly unit: string | null;
  readonly unitFrom: 'value' | 'column' | 'name' | null;
  /** The number in base units, for comparing: 260000000 元; 0.98 of 98%. Null where there is no number. */
  readonly base: { readonly number: Decimal; readonly unit: string } | null;
  readonly date: PlainDate | null;
  readonly status: QualitativeStatus | null;
  /** Why it is unreadable, as a key for messages: several-numbers, illegible, truncated, error-value … */
  readonly problem: string | null;
  /** Its cell holds just the number, of a percentage the fraction; missing where it is, or stands in, a text. */
  readonly numberCell?: 'plain' | 'percent';
}
