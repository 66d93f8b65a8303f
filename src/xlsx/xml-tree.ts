import { SaxesParser, type SaxesTagNS } from 'saxes';
import { XlsxError } from './error';
import { XmlLimits } from './xml-limits';

/** An element of a small part, with its place in the text so that edits leave everything else as it stands. */
export interface XmlElement {
  readonly name: string;
  readonly local: string;
  readonly prefix: string;
  readonly uri: string;
  /** By local name; of attributes with the same local name the unprefixed one wins. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlElement[];
  /** Character data directly inside, joined. */
  text: string;
  /** Offsets into the text of the part: of "<", behind the opening tag, of the closing tag, behind it. */
  readonly start: number;
  readonly openEnd: number;
  closeStart: number;
  end: number;
}

/** Parses a part as a tree. @throws XlsxError damaged, too-large */
export function parseXml(xml: string, part: string): XmlElement {
  const parser = new SaxesParser({ xmlns: true, position: true });
  const limits = new XmlLimits(part);
  const open: XmlElement[] = [];
  let root: XmlElement | null = null;
  let failure: Error | null = null;
  parser.on('error', (error) => (failure ??= error));
  parser.on('opentag', (tag) => {
    limits.open();
    limits.keep();
    const element = elementOf(tag, xml, parser.position);
    open.at(-1)?.children.push(element);
    root ??= element;
    open.push(element);
  });
  const addText = (text: string) => {
    const element = open.at(-1);
    if (element) element.text += text;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', (tag) => {
    limits.close();
    const element = open.pop()!;
    element.end = parser.position;
    element.closeStart = tag.isSelfClosing ? element.end : xml.lastIndexOf('</', element.end - 1);
  });
  try {
    parser.write(xml).close();
  } catch (error) {
    if (error instanceof XlsxError) throw error;
    failure ??= error as Error;
  }
  if (failure || !root) throw new XlsxError('damaged', { detail: `${part}: ${messageOf(failure)}` });
  return root;
}

function messageOf(error: Error | null): string {
  return error?.message ?? 'no element';
}

function elementOf(tag: SaxesTagNS, xml: string, openEnd: number): XmlElement {
  return {
    name: tag.name,
    local: tag.local,
    prefix: tag.prefix,
    uri: tag.uri,
    attributes: attributesOf(tag),
    children: [],
    text: '',
    start: xml.lastIndexOf('<', openEnd - 1),
    openEnd,
    closeStart: openEnd,
    end: openEnd,
  };
}

/** Attributes by local name. */
export function attributesOf(tag: SaxesTagNS): Record<string, string> {
  const values: Record<string, string> = {};
  for (const { local, prefix, value } of Object.values(tag.attributes)) {
    if (prefix === 'xmlns' || (prefix !== '' && local in values)) continue;
    values[local] = value;
  }
  return values;
}

export function childOf(element: XmlElement | undefined, local: string): XmlElement | undefined {
  return element?.children.find((child) => child.local === local);
}

export function childrenOf(element: XmlElement | undefined, local: string): XmlElement[] {
  return element ? contentOf(element).filter((child) => child.local === local) : [];
}

/** Its children; of what is said in several ways for several programs, the one for everybody. */
export function contentOf({ children }: XmlElement): readonly XmlElement[] {
  if (!children.some(isAlternative)) return children;
  return children.flatMap((child) => {
    if (!isAlternative(child)) return child;
    return (childOf(child, 'Fallback') ?? child.children[0])?.children ?? [];
  });
}

const COMPATIBILITY = 'http://schemas.openxmlformats.org/markup-compatibility/2006';
const isAlternative = ({ local, uri }: XmlElement): boolean =>
  local === 'AlternateContent' && uri === COMPATIBILITY;

/** Whether an element is for some programs only; what is for everybody follows it. */
export function isForSome({ local, uri }: Pick<SaxesTagNS, 'local' | 'uri'>): boolean {
  return local === 'Choice' && uri === COMPATIBILITY;
}

/** Whether a boolean attribute is set; the given value where it is absent. */
export function flag(value: string | undefined, absent = false): boolean {
  return value === undefined ? absent : value === '1' || value === 'true' || value === 'on';
}
