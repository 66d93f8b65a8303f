/** A name (or none, within the table), and what stands in brackets: `Sales[Amount]`, `[@Amount]`, `Sales[[#All],[Amount]]`. */
const REFERENCE = /(?:(?<![\p{L}\p{N}_.\\])([\p{L}_\\][\p{L}\p{N}_.\\]*))?\[((?:[^[\]]|\[[^[\]]*\])*)\]/gu;

/** The formula with other texts in the place of its references to tables; texts in quotes stay. */
export function replaceTableReferences(
  formula: string,
  replace: (reference: string, table: string | undefined, inner: string) => string,
): string {
  return formula
    .split(/("(?:[^"]|"")*")/)
    .map((part, index) => (index % 2 === 1 ? part : part.replaceAll(REFERENCE, replace)))
    .join('');
}

/** The formula when a column of a table has another name. */
export function renameTableColumn(formula: string, table: string, before: string, after: string): string {
  const same = (left: string, right: string): boolean => left.toLowerCase() === right.toLowerCase();
  return replaceTableReferences(formula, (reference, name, inner) => {
    if (name !== undefined && !same(name, table)) return reference;
    const at = inner.startsWith('@') ? '@' : '';
    const renamed = inner.includes('[')
      ? inner.replaceAll(/\[([^[\]]*)\]/g, (part, one: string) => (same(one, before) ? `[${after}]` : part))
      : same(inner.slice(at.length), before)
        ? `${at}${after}`
        : inner;
    return `${name ?? ''}[${renamed}]`;
  });
}

/** The formula when a table has another name. */
export function renameTable(formula: string, before: string, after: string): string {
  return replaceTableReferences(formula, (reference, name, inner) =>
    name?.toLowerCase() === before.toLowerCase() ? `${after}[${inner}]` : reference,
  );
}
