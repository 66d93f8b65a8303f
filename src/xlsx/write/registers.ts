import { workbookPartOf, type Package } from '../package';
import { readRelationships, relationshipsPart, relativeTarget } from '../relationships';
import { XmlEdits } from '../xml-edit';
import { escapeAttribute } from '../xml-text';
import { childrenOf, parseXml } from '../xml-tree';
import {
  CONTENT_TYPE,
  CONTENT_TYPES,
  declared,
  DECLARATION,
  PACKAGE_RELATIONSHIPS,
  RELATIONSHIPS,
} from './namespaces';
import type { Parts } from './parts';

const TYPES_PART = '[Content_Types].xml';

/** States the content types of new parts and forgets those of removed ones. */
export function editContentTypes(
  parts: Parts,
  added: ReadonlyMap<string, string>,
  removed: readonly string[],
): void {
  const xml = parts.text(TYPES_PART) ?? `${DECLARATION}<Types xmlns="${CONTENT_TYPES}"></Types>`;
  const root = parseXml(xml, TYPES_PART);
  const edits = new XmlEdits(xml);
  const gone = new Set(removed.map((part) => `/${part}`.toLowerCase()));
  const stated = new Set<string>();
  for (const element of childrenOf(root, 'Override')) {
    const name = (element.attributes['PartName'] ?? '').toLowerCase();
    if (gone.has(name)) edits.remove(element);
    else stated.add(name);
  }
  const items = [...added]
    .filter(([part]) => !stated.has(`/${part}`.toLowerCase()))
    .map(
      ([part, type]) =>
        `<Override${declared(root.prefix, CONTENT_TYPES)} PartName="/${escapeAttribute(part)}" ContentType="${type}"/>`,
    );
  edits.append(root, items.join(''));
  const result = edits.result();
  if (result !== xml) parts.set(TYPES_PART, result);
}

/** Adds relationships of one kind (or of a type with its whole address) to a part. @returns their ids, one for each target */
export function addRelationships(
  parts: Parts,
  source: string,
  kind: string,
  targets: readonly string[],
): string[] {
  if (targets.length === 0) return [];
  const name = relationshipsPart(source);
  const xml = parts.text(name) ?? relationshipsXml([]);
  const root = parseXml(xml, name);
  const taken = new Set(childrenOf(root, 'Relationship').map(({ attributes }) => attributes['Id']));
  let number = taken.size;
  const ids = targets.map(() => {
    do number++;
    while (taken.has(`rId${number}`));
    return `rId${number}`;
  });
  const items = targets.map((target, at) =>
    relationshipXml(ids[at]!, kind, relativeTarget(source, target), root.prefix),
  );
  const edits = new XmlEdits(xml);
  edits.append(root, items.join(''));
  parts.set(name, edits.result());
  return ids;
}

/** Takes away the relationships of a part that mean one of the targets. */
export function removeRelationships(
  parts: Parts,
  source: string,
  targets: ReadonlySet<string>,
  kinds: string,
): void {
  const name = relationshipsPart(source);
  const xml = parts.text(name);
  if (xml === null) return;
  const edits = new XmlEdits(xml);
  const root = parseXml(xml, name);
  const read = readRelationships(root, source);
  childrenOf(root, 'Relationship').forEach((element, at) => {
    const { kind, target } = read[at]!;
    if (kind === kinds && targets.has(target)) edits.remove(element);
  });
  parts.set(name, edits.result());
}

export function relationshipXml(id: string, kind: string, target: string, prefix = ''): string {
  const type = kind.includes('://') ? kind : `${RELATIONSHIPS}/${kind}`;
  return `<Relationship${declared(prefix, PACKAGE_RELATIONSHIPS)} Id="${id}" Type="${type}" Target="${escapeAttribute(target)}"/>`;
}

/** A new relationships part. */
export function relationshipsXml(items: readonly string[]): string {
  return `${DECLARATION}<Relationships xmlns="${PACKAGE_RELATIONSHIPS}">${items.join('')}</Relationships>`;
}

/** Removes the calculation chain: it names formula cells that may be gone, and Excel makes it anew. */
export function dropCalcChain(pack: Package, parts: Parts): void {
  const chain = workbookPartOf(pack, 'calcChain');
  if (chain === null || !parts.has(chain)) return;
  parts.remove(chain);
  removeRelationships(parts, pack.workbookPart, new Set([chain]), 'calcChain');
  editContentTypes(parts, new Map(), [chain]);
}

/** Where the style sheet is, or is to be, with its registration where it is new. */
export function stylesPart(pack: Package, parts: Parts): string {
  const known = workbookPartOf(pack, 'styles');
  if (known !== null) return known;
  const part = parts.freeName('xl/styles#.xml').replace('1.xml', '.xml');
  addRelationships(parts, pack.workbookPart, 'styles', [part]);
  editContentTypes(parts, new Map([[part, CONTENT_TYPE.styles]]), []);
  return part;
}
