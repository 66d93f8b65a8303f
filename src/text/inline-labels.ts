/** A text of the form 项目名称：网络维护费, as typed. */
export interface InlineLabel {
  readonly label: string;
  readonly value: string;
}

const INLINE = /^([^:：]{2,24}?)\s*[:：]([\s\S]*)$/;
/** Line breaks and wide gaps divide, where another label follows. */
const BETWEEN = /(?<!\s)\s{2,}(?=[^\s:：]{2,20}[:：])|[\n\r]+/;

/** 项目名称：网络维护费  项目单位：… in one cell: what stands before the first colon of each part, and what behind it. */
export function inlineLabels(text: string): InlineLabel[] {
  return text.split(BETWEEN).flatMap((part) => {
    const match = INLINE.exec(part.trim());
    return match ? [{ label: match[1] ?? '', value: match[2]?.trimStart() ?? '' }] : [];
  });
}
