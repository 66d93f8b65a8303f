/** Longest text constant in a formula, in UTF-16 units; longer texts are joined of pieces. */
const MOST_LITERAL = 250;

/** A formula, without "=", whose value is the text. */
export function textFormula(text: string): string {
  const pieces = text.match(new RegExp(`[\\s\\S]{1,${MOST_LITERAL / 2}}`, 'g')) ?? [];
  return pieces.map((piece) => `"${piece.replaceAll('"', '""')}"`).join('&');
}

/** The text of such a formula, with or without "=". */
export function textOfFormula(formula: string): string {
  const pieces = formula.match(/"(?:[^"]|"")*"/g) ?? [];
  return pieces.map((piece) => piece.slice(1, -1).replaceAll('""', '"')).join('');
}
