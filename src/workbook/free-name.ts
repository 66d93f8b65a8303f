/** Excel's limit. */
export const LONGEST_SHEET_NAME = 31;

/** The wanted name of a sheet, or "name (2)" and so on, free among the used ones, which are in lower case. */
export function freeSheetName(wanted: string, used: ReadonlySet<string>): string {
  for (let number = 1; ; number++) {
    const suffix = number === 1 ? '' : ` (${number})`;
    const room = LONGEST_SHEET_NAME - suffix.length;
    const name = wanted.slice(0, room).replace(/[\ud800-\udbff]$/, '') + suffix;
    if (!used.has(name.toLowerCase())) return name;
  }
}
