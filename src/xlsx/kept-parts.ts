import type { Package } from './package';
import { openPackage, partText } from './package';
import { readRelationships, relationshipsPart, type Relationship } from './relationships';
import { childOf, childrenOf, parseXml } from './xml-tree';

/** A custom XML part, as the object model knows it. */
export interface CustomXml {
  /** A GUID in braces. */
  readonly id: string;
  readonly xml: string;
}

/** What add-ins keep in a workbook beside its cells. */
export interface KeptParts {
  readonly xmlParts: readonly CustomXml[];
  /** `workbook.settings` of one add-in: JSON texts by key. */
  readonly settings: ReadonlyMap<string, string>;
}

/** A custom XML part with the names of its parts in the package. */
export interface PlacedXml extends CustomXml {
  readonly part: string;
  readonly props: string;
}

/** The part in which the settings of an add-in stand. */
export interface PlacedSettings {
  readonly part: string;
  readonly settings: ReadonlyMap<string, string>;
}

export const CUSTOM_XML = 'customXml';
export const CUSTOM_XML_PROPS = 'customXmlProps';
export const TASK_PANES = 'webextensiontaskpanes';
export const EXTENSION = 'webextension';

const DECLARATION = /^\ufeff?<\?xml[^>]*\?>\s*/;

/** Relationships of a part; none where they cannot be read: what is kept beside the cells must not hinder anybody. */
export function relationshipsFrom(
  text: (part: string) => string | null,
  source: string,
): readonly Relationship[] {
  const xml = text(relationshipsPart(source));
  return xml === null ? [] : (orNothing(() => readRelationships(parseXml(xml, source), source)) ?? []);
}

function orNothing<T>(read: () => T): T | null {
  try {
    return read();
  } catch {
    return null;
  }
}

/** The custom XML parts of a package; one that has no id is left alone. */
export function customXmlIn(pack: Package): PlacedXml[] {
  const text = (part: string): string | null => partText(pack, part);
  return pack.relationships
    .filter(({ kind, external }) => kind === CUSTOM_XML && !external)
    .flatMap(({ target: part }): PlacedXml[] => {
      const xml = text(part);
      const props = relationshipsFrom(text, part).find(({ kind }) => kind === CUSTOM_XML_PROPS)?.target;
      const stated = props === undefined ? null : text(props);
      if (xml === null || props === undefined || stated === null) return [];
      const id = orNothing(() => parseXml(stated, props).attributes['itemID']);
      return id ? [{ id, xml: xml.replace(DECLARATION, ''), part, props }] : [];
    });
}

/** Where the settings of an add-in stand, known by its id; null where it keeps none. */
export function settingsIn(pack: Package, addIn: string): PlacedSettings | null {
  const text = (part: string): string | null => partText(pack, part);
  const panes = relationshipsFrom(text, '').find(({ kind }) => kind === TASK_PANES)?.target;
  if (panes === undefined) return null;
  for (const { kind, target: part } of relationshipsFrom(text, panes)) {
    const xml = kind === EXTENSION ? text(part) : null;
    const root = xml === null ? null : orNothing(() => parseXml(xml, part));
    const reference = childOf(root ?? undefined, 'reference')?.attributes['id'] ?? '';
    if (!root || reference.replace(/[{}]/g, '').toLowerCase() !== addIn.toLowerCase()) continue;
    const properties = childrenOf(childOf(root, 'properties'), 'property');
    const settings = properties.map(({ attributes: { name = '', value = '' } }) => [name, value] as const);
    return { part, settings: new Map(settings) };
  }
  return null;
}

/**
 * What a workbook file holds for add-ins: all custom XML parts, and the settings of one add-in.
 * @param addIn the id of its manifest
 * @throws XlsxError as openWorkbook
 */
export function readKeptParts(bytes: Uint8Array, addIn: string, file = ''): KeptParts {
  const pack = openPackage(bytes, file);
  return {
    xmlParts: customXmlIn(pack).map(({ id, xml }) => ({ id, xml })),
    settings: settingsIn(pack, addIn)?.settings ?? new Map(),
  };
}
