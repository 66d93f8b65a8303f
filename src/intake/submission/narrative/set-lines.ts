/**
 * Blanks by which a report that this program sets is read back as it was written. A text that is too long for one row goes
 * on in the next, and lines that are not of the text itself (the unit, a title that it lacks) stand above it. No font shows
 * these blanks, nobody types them in this order, and they are the same on both sides of what is centred.
 */
const BEFORE = '\u3000\u00a0';
const AFTER = '\u00a0\u3000';
const GOES_ON = '\u3000\u00a0';

/** A line that the form sets above the text; it is no part of the report that is read back. */
export const setLine = (text: string): string => `${BEFORE}${text}${AFTER}`;

export const isSetLine = (typed: string): boolean =>
  typed.length > BEFORE.length + AFTER.length && typed.startsWith(BEFORE) && typed.endsWith(AFTER);

/** A part of a paragraph that goes on in the row below. */
export const setPart = (text: string): string => `${text}${GOES_ON}`;

/** The text of a part that goes on below, with its own blanks; null where the paragraph ends with it. */
export function partOf(typed: string): string | null {
  return typed.endsWith(GOES_ON) ? typed.slice(0, -GOES_ON.length) : null;
}
