import { SaxesParser } from 'saxes';

export interface XmlNode {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
  readonly text: string;
}

interface OpenNode {
  name: string;
  attributes: Record<string, string>;
  children: OpenNode[];
  text: string;
}

/** Reads well-formed XML. @throws Error where it is not */
export function readXml(source: string): XmlNode {
  const parser = new SaxesParser();
  const document: OpenNode = { name: '', attributes: {}, children: [], text: '' };
  const open = [document];
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const node: OpenNode = { name, attributes: { ...attributes }, children: [], text: '' };
    open.at(-1)!.children.push(node);
    open.push(node);
  });
  parser.on('text', (text) => {
    open.at(-1)!.text += text.trim();
  });
  parser.on('closetag', () => void open.pop());
  parser.write(source).close();
  return document.children[0]!;
}

/** All nodes of a name, at any depth, in document order. */
export function allOf(node: XmlNode, name: string): readonly XmlNode[] {
  const inside = node.children.flatMap((child) => allOf(child, name));
  return node.name === name ? [node, ...inside] : inside;
}

export function everyNode(node: XmlNode): readonly XmlNode[] {
  return [node, ...node.children.flatMap(everyNode)];
}

/** The one node at a path of names below `node`. @throws Error where there is none, or several */
export function nodeAt(node: XmlNode, ...path: readonly string[]): XmlNode {
  return path.reduce((at, name) => {
    const found = at.children.filter((child) => child.name === name);
    if (found.length !== 1) throw new Error(`${found.length} × ${name} in ${at.name}`);
    return found[0]!;
  }, node);
}
