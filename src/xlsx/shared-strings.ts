import { SaxesParser } from 'saxes';
import { XlsxError } from './error';
import { partEntry, partText, workbookPartOf, type Package } from './package';
import { flattenText, NotPlain } from './rich-text';
import { UnknownEntity, unescapeExcel } from './xml-text';
import { inflateSteps, inflateWhole, MOST_WHOLE_PART } from './zip-inflate';

/** The shared strings of a workbook, read when the first one is asked for, and once. */
export function lazySharedStrings(pack: Package): () => readonly string[] {
  let strings: readonly string[] | null = null;
  return () => (strings ??= readSharedStrings(pack));
}

function readSharedStrings(pack: Package): readonly string[] {
  const part = workbookPartOf(pack, 'sharedStrings');
  if (part === null) return [];
  try {
    return scanStrings(pack, part);
  } catch (error) {
    if (!(error instanceof NotPlain || error instanceof UnknownEntity)) throw error;
    return parseStrings(partText(pack, part) ?? '', part);
  }
}

/** Cuts the strings out of text as Excel and WPS write it. @throws NotPlain, UnknownEntity where it is written otherwise. */
function scanStrings(pack: Package, part: string): string[] {
  const strings: string[] = [];
  const decoder = new TextDecoder();
  let rest = '';
  let isBegun = false;
  for (const step of stepsOf(pack, part)) {
    const text = rest + decoder.decode(step, { stream: true });
    let at = 0;
    if (!isBegun) {
      at = beginOf(text);
      isBegun = at > 0;
    }
    rest = text.slice(isBegun ? takeStrings(text, at, strings) : 0);
  }
  if (!isBegun || !/^\s*(<\/sst>|<extLst)/.test(rest)) throw new NotPlain('end of the shared strings');
  return strings;
}

/** Bytes of a step of a part that was inflated at once. */
const STEP = 64 * 1024;

function* stepsOf(pack: Package, part: string): Generator<Uint8Array> {
  const entry = partEntry(pack, part);
  if (!pack.inflater) return yield* inflateSteps(pack.bytes, entry, MOST_WHOLE_PART);
  const whole = inflateWhole(pack.bytes, entry, pack.inflater);
  for (let at = 0; at < whole.length; at += STEP) yield whole.subarray(at, at + STEP);
}

/** Place behind the opening tag of the table; 0 while it is not complete. */
function beginOf(text: string): number {
  const match = /<sst(?:\s[^>]*)?(\/?)>/.exec(text);
  if (text.length > 65_536 && !match) throw new NotPlain('shared strings');
  if (!match) return 0;
  if (match[1] || text.slice(0, match.index).includes('<!')) throw new NotPlain('shared strings');
  return match.index + match[0].length;
}

/** Takes all complete strings from `from`. @returns the place behind the last one. */
function takeStrings(text: string, from: number, strings: string[]): number {
  let at = from;
  for (;;) {
    const open = text.indexOf('<', at);
    if (open < 0) return at;
    if (text.startsWith('<si>', open)) {
      const close = text.indexOf('</si>', open);
      if (close < 0) return at;
      strings.push(flattenText(text.slice(open + 4, close)));
      at = close + 5;
    } else if (text.startsWith('<si/>', open)) {
      strings.push('');
      at = open + 5;
    } else if (
      text.startsWith('</sst>', open) ||
      text.startsWith('<extLst', open) ||
      text.length - open < 7
    ) {
      return open;
    } else throw new NotPlain('shared strings');
  }
}

/** Any well-formed table of shared strings. @throws XlsxError damaged */
function parseStrings(xml: string, part: string): string[] {
  const strings: string[] = [];
  const parser = new SaxesParser({ xmlns: true });
  let current = '';
  let phonetic = 0;
  let inText = false;
  parser.on('error', (error) => {
    throw new XlsxError('damaged', { detail: `${part}: ${error.message}` });
  });
  parser.on('opentag', ({ local }) => {
    if (local === 'si') current = '';
    else if (local === 'rPh') phonetic++;
    else if (local === 't') inText = phonetic === 0;
  });
  parser.on('closetag', ({ local }) => {
    if (local === 'si') strings.push(unescapeExcel(current));
    else if (local === 'rPh') phonetic--;
    else if (local === 't') inText = false;
  });
  const add = (text: string) => {
    if (inText) current += text;
  };
  parser.on('text', add);
  parser.on('cdata', add);
  parser.write(xml).close();
  return strings;
}
