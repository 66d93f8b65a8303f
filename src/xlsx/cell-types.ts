/** Types of `<c t="…">`. */
export const TYPE = { number: 0, shared: 1, string: 2, inline: 3, boolean: 4, error: 5, date: 6 } as const;
export const TYPES: Readonly<Record<string, number>> = {
  n: TYPE.number,
  s: TYPE.shared,
  str: TYPE.string,
  inlineStr: TYPE.inline,
  b: TYPE.boolean,
  e: TYPE.error,
  d: TYPE.date,
};

export const ABSENT = -1;

export function isText(type: number): boolean {
  return type === TYPE.string || type === TYPE.error || type === TYPE.inline;
}
