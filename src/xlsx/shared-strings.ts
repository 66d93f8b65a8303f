import { SaxesParser } from 'saxes';
import { XlsxError } from './error';
import { partEntry, partText, workbookPartOf, type Package } from './package';
import { isUnusual } from './rich-text';
import { PlainStrings } from './plain-strings';
import { XmlLimits } from './xml-limits';
import { unescapeExcel } from './xml-text';
import { isForSome } from './xml-tree';
import { inflateWhole } from './zip-inflate';

/** The shared strings of a workbook by their numbers; undefined beyond the last. */
export interface SharedStrings {
  at(index: number): string | undefined;
}

/** The shared strings of a workbook, read when the first one is asked for, and once. */
export function lazySharedStrings(pack: Package): () => SharedStrings {
  let strings: SharedStrings | null = null;
  return () => (strings ??= readSharedStrings(pack));
}

function readSharedStrings(pack: Package): SharedStrings {
  const part = workbookPartOf(pack, 'sharedStrings');
  if (part === null) throw new XlsxError('damaged', { detail: 'missing part xl/sharedStrings.xml' });
  const parse = (): string[] => parseStrings(partText(pack, part) ?? '', part);
  try {
    return new PlainStrings(inflateWhole(pack.bytes, partEntry(pack, part), pack.inflater), parse);
  } catch (error) {
    if (!isUnusual(error)) throw error;
    const strings = parse();
    return { at: (index) => strings[index] };
  }
}

/** Any well-formed table of shared strings. @throws XlsxError damaged */
export function parseStrings(xml: string, part: string): string[] {
  const strings: string[] = [];
  const parser = new SaxesParser({ xmlns: true });
  const limits = new XmlLimits(part);
  let current = '';
  let phonetic = 0;
  let inText = false;
  let forSome = 0;
  parser.on('error', (error) => {
    throw new XlsxError('damaged', { detail: `${part}: ${error.message}` });
  });
  parser.on('opentag', (tag) => {
    limits.open();
    const { local } = tag;
    if (forSome > 0 || isForSome(tag)) forSome++;
    else if (local === 'si') current = '';
    else if (local === 'rPh') phonetic++;
    else if (local === 't') inText = phonetic === 0;
  });
  parser.on('closetag', ({ local }) => {
    limits.close();
    if (forSome > 0) forSome--;
    else if (local === 'si') strings.push(unescapeExcel(current));
    else if (local === 'rPh') phonetic--;
    else if (local === 't') inText = false;
  });
  const add = (text: string) => {
    if (inText && forSome === 0) current += text;
  };
  parser.on('text', add);
  parser.on('cdata', add);
  parser.write(xml).close();
  return strings;
}
