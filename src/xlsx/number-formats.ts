/**
 * Built-in number formats, which the file never spells out (ECMA-376 18.8.30). 27–36 and 50–58 are those of the zh-CN
 * edition: Chinese Excel and WPS use them for 2026年11月24日 and the like.
 */
const BUILT_IN: Readonly<Record<number, string>> = {
  0: 'General',
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  5: '"¥"#,##0;\\-"¥"#,##0',
  6: '"¥"#,##0;[Red]\\-"¥"#,##0',
  7: '"¥"#,##0.00;\\-"¥"#,##0.00',
  8: '"¥"#,##0.00;[Red]\\-"¥"#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'yyyy/m/d',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'yyyy/m/d h:mm',
  27: 'yyyy"年"m"月"',
  28: 'm"月"d"日"',
  29: 'm"月"d"日"',
  30: 'm/d/yy',
  31: 'yyyy"年"m"月"d"日"',
  32: 'h"时"mm"分"',
  33: 'h"时"mm"分"ss"秒"',
  34: '上午/下午h"时"mm"分"',
  35: '上午/下午h"时"mm"分"ss"秒"',
  36: 'yyyy"年"m"月"',
  37: '#,##0;\\-#,##0',
  38: '#,##0;[Red]\\-#,##0',
  39: '#,##0.00;\\-#,##0.00',
  40: '#,##0.00;[Red]\\-#,##0.00',
  41: '_ * #,##0_ ;_ * \\-#,##0_ ;_ * "-"_ ;_ @_ ',
  42: '_ "¥"* #,##0_ ;_ "¥"* \\-#,##0_ ;_ "¥"* "-"_ ;_ @_ ',
  43: '_ * #,##0.00_ ;_ * \\-#,##0.00_ ;_ * "-"??_ ;_ @_ ',
  44: '_ "¥"* #,##0.00_ ;_ "¥"* \\-#,##0.00_ ;_ "¥"* "-"??_ ;_ @_ ',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
  48: '##0.0E+0',
  49: '@',
  50: 'yyyy"年"m"月"',
  51: 'm"月"d"日"',
  52: 'yyyy"年"m"月"',
  53: 'm"月"d"日"',
  54: 'm"月"d"日"',
  55: '上午/下午h"时"mm"分"',
  56: '上午/下午h"时"mm"分"ss"秒"',
  57: 'yyyy"年"m"月"',
  58: 'm"月"d"日"',
};

export const GENERAL = 'General';
/** First id that a file may define for itself. */
export const FIRST_CUSTOM_FORMAT = 164;

/** Code of a format id, with the formats that the file defines; "General" where neither knows it. */
export function formatCode(id: number, custom: ReadonlyMap<number, string>): string {
  return custom.get(id) ?? BUILT_IN[id] ?? GENERAL;
}

/** Id of the built-in format with that code; null where it has to be defined. */
export function builtInFormat(code: string): number | null {
  for (const id of [0, 1, 2, 3, 4, 9, 10, 11, 14, 49]) if (BUILT_IN[id] === code) return id;
  return null;
}

/** Whether numbers of that format are points in time with a day, and so shift between the 1900 and 1904 systems. */
export function isDayFormat(code: string): boolean {
  const bare = (code.split(';')[0] ?? '').replace(/"[^"]*"|\\.|\[[^\]]{0,100}\]|_.|\*./g, '');
  if (/General|e[+-]/i.test(bare)) return false;
  return /[yed]/i.test(bare) || (/m/i.test(bare) && !/[hs]/i.test(bare));
}
