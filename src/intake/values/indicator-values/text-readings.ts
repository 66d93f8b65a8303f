import { remembered } from '../../../text';
import { readDeadline, withoutDates, type Deadline } from './deadlines';
import { readQuantity, type QuantityReading, type QuantityText } from './quantities';
import { readComparison } from './signs';
import { damageOf, isVoid } from './states';
import { foldUnit, isUnitAlone } from './units';

/** What the text of a value says by itself, without its row and columns. */
export type TextReading =
  | { readonly is: 'blank' | 'void' }
  /** Of `folded` the caller tells what it means. */
  | { readonly is: 'words'; readonly folded: string }
  | { readonly is: 'unreadable'; readonly problem: string }
  | { readonly is: 'date'; readonly deadline: Deadline }
  | { readonly is: 'quantity'; readonly quantity: QuantityText };

function fromQuantity(read: QuantityReading, folded: string): TextReading {
  if (read === 'none') return { is: 'words', folded };
  return typeof read === 'string' ? { is: 'unreadable', problem: read } : { is: 'quantity', quantity: read };
}

function readAnew(text: string, yearElsewhere: number | null, expectsDate: boolean): TextReading {
  const folded = foldUnit(text);
  if (folded === '' || isUnitAlone(folded)) return { is: 'blank' };
  const damage = damageOf(folded);
  if (damage) return { is: 'unreadable', problem: damage };
  if (isVoid(folded)) return { is: 'void' };
  if (readComparison(folded)) return { is: 'unreadable', problem: 'no-number' };
  const deadline = readDeadline(text, yearElsewhere, expectsDate);
  if (deadline) return { is: 'date', deadline };
  return fromQuantity(readQuantity(withoutDates(folded)), folded);
}

const MOST_TEXTS = 2_000;
const beside = {
  values: remembered((text) => readAnew(text, null, false), MOST_TEXTS),
  dates: remembered((text) => readAnew(text, null, true), MOST_TEXTS),
};

/**
 * Reads the text of a value.
 * @param yearElsewhere year for a date that gives none
 * @param expectsDate whether the row is about a date, so that 2021.12 is one
 */
export function readingOf(text: string, yearElsewhere: number | null, expectsDate: boolean): TextReading {
  if (yearElsewhere !== null) return readAnew(text, yearElsewhere, expectsDate);
  return expectsDate ? beside.dates(text) : beside.values(text);
}
