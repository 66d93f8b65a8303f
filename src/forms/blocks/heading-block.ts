import type { Block } from '../draft';
import { put } from '../draft';
import { fiscalYear } from '../../intake';
import { BLANK, fixed } from '../content';

/** The form's title over its whole width. */
export const titleBlock =
  (title: string): Block =>
  (draft) => {
    put(draft, draft.width, fixed(title), 'title');
    draft.builder.atLeast(draft.row, 38);
    draft.row += 1;
  };

/** （2022年度）; where nothing says the year the line stays blank, and the rule fiscal-year asks for it. */
export const yearBlock: Block = (draft) => {
  const year = fiscalYear(draft.evaluation.submission);
  put(draft, draft.width, year === null ? BLANK : fixed(`（${year}年度）`), 'subtitle');
  draft.row += 1;
};
