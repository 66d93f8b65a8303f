import { EngineError } from './report';

/** What a cell of Excel holds, in UTF-16 units: a reason has to stand on 审核结果 whole. */
export const LONGEST_REASON = 32_767;

/** @throws EngineError where a reason does not fit into a cell: it would be cut, and read back as it was cut */
export function checkReason(text: string): void {
  const { length } = text;
  if (length <= LONGEST_REASON) return;
  throw new EngineError('reason-too-long', {
    zh: `情况说明有${length}字，单元格最多容纳${LONGEST_REASON}字。请缩短后再保存。`,
    en: `The explanation has ${length} characters; a cell holds ${LONGEST_REASON}. Shorten it and save again.`,
  });
}
