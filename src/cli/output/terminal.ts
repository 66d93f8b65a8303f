import type { Verdict } from '../../engine';

/** Colours for a terminal; plain text elsewhere. */
export interface Paint {
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly red: (text: string) => string;
  readonly yellow: (text: string) => string;
  readonly blue: (text: string) => string;
  readonly green: (text: string) => string;
}

const code =
  (open: number, close: number) =>
  (text: string): string =>
    `\u001b[${open}m${text}\u001b[${close}m`;
const plain = (text: string): string => text;

/** @param colours whether the stream is a terminal that wants them (NO_COLOR is respected by the caller) */
export function paint(colours: boolean): Paint {
  if (!colours) return { bold: plain, dim: plain, red: plain, yellow: plain, blue: plain, green: plain };
  return {
    bold: code(1, 22),
    dim: code(2, 22),
    red: code(31, 39),
    yellow: code(33, 39),
    blue: code(34, 39),
    green: code(32, 39),
  };
}

/** The colour of a verdict. */
export function verdictPaint({ red, yellow, green }: Paint, verdict: Verdict): (text: string) => string {
  return { fail: red, incomplete: yellow, explained: green, pass: green }[verdict];
}
