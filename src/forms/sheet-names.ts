/** Excel's limit. */
const LONGEST_NAME = 31;

const SUMMARY_NAME = '自评汇总';
const FINDINGS_NAME = '审核结果';
const PREFIX = { form: '自评表-', report: '自评报告-' } as const;

export const SHEET_NAMES = { summary: SUMMARY_NAME, findings: FINDINGS_NAME } as const;

/** Quotes at one end go, one by one. */
function withoutQuotes(text: string, end: RegExp): string {
  let rest = text;
  while (end.test(rest)) rest = rest.replace(end, '');
  return rest;
}

/** Cuts to UTF-16 length, as Excel counts, without splitting a character. */
function cut(text: string, length: number): string {
  let result = '';
  for (const character of text) {
    if (result.length + character.length > length) break;
    result += character;
  }
  return withoutQuotes(result, /'$/);
}

/** Characters that no sheet name may have are replaced by their full-width likes; quotes at the ends are dropped. */
function allowed(text: string): string {
  const replaced = text
    .replaceAll(/[[\]:*?/\\]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0))
    .replaceAll(/[\p{Cc}\p{Cs}\ufffe\uffff]/gu, ' ')
    .trim();
  return withoutQuotes(withoutQuotes(replaced, /^'/), /'$/);
}

/** Numbers of names that would otherwise be the same; Excel ignores case. */
function unique(name: string, taken: ReadonlySet<string>): string {
  const isTaken = (candidate: string): boolean => taken.has(candidate.toLowerCase());
  let result = cut(name, LONGEST_NAME);
  for (let number = 2; isTaken(result); number++) {
    const suffix = `(${number})`;
    result = cut(name, LONGEST_NAME - suffix.length) + suffix;
  }
  return result;
}

/**
 * Names for the sheets of one kind of projects, in order: 自评表-<项目> or 自评报告-<项目>, at most 31 characters, unique among
 * themselves and beside the names already taken.
 */
export function projectSheetNames(
  kind: keyof typeof PREFIX,
  projects: readonly string[],
  taken: readonly string[] = [],
): string[] {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  return projects.map((project) => {
    const name = unique(PREFIX[kind] + (allowed(project) || '项目'), used);
    used.add(name.toLowerCase());
    return name;
  });
}
