/** 指标1：, 指标 2., （1）, 1. and ① in front of an indicator's name. */
const NUMBERING =
  /^(?:指标\s*(?:[\d０-９]+\s*[:：.．、]?|[一二三四五六七八九十]+\s*[:：.．、])|[\d０-９]{1,2}\s*[.．、](?![\d０-９])|[（(][\d０-９]{1,2}[）)]|[①-⑳])\s*/u;

/** The name of an indicator without its numbering; "指标1:" alone is an empty row of the printed form. */
export function indicatorName(text: string): string {
  const bare = text.trim().replace(NUMBERING, '').trim();
  return /^[.…·—-]+$/u.test(bare) ? '' : bare;
}
