import { partText, workbookPartOf, type Package } from './package';
import { formatCode, GENERAL, isDayFormat } from './number-formats';
import { childOf, childrenOf, parseXml, type XmlElement } from './xml-tree';

/** Number formats of a workbook by style index. */
export interface StyleFormats {
  codeOf(style: number): string;
  /** Whether numbers of the style are days. */
  isDay(style: number): boolean;
}

export function readStyleFormats(pack: Package): StyleFormats {
  const part = workbookPartOf(pack, 'styles');
  const text = part === null ? null : partText(pack, part);
  const codes = text === null ? [] : formatCodes(parseXml(text, part ?? ''));
  const days = codes.map(isDayFormat);
  return {
    codeOf: (style) => codes[style] ?? GENERAL,
    isDay: (style) => days[style] ?? false,
  };
}

/** Formats that the file defines, by id. */
export function customFormats(root: XmlElement): Map<number, string> {
  const formats = childrenOf(childOf(root, 'numFmts'), 'numFmt');
  return new Map(
    formats.map(({ attributes }) => [Number(attributes['numFmtId']), attributes['formatCode'] ?? GENERAL]),
  );
}

function formatCodes(root: XmlElement): string[] {
  const custom = customFormats(root);
  return childrenOf(childOf(root, 'cellXfs'), 'xf').map(({ attributes }) =>
    formatCode(Number(attributes['numFmtId'] ?? 0), custom),
  );
}
