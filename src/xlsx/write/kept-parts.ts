import {
  CUSTOM_XML,
  CUSTOM_XML_PROPS,
  customXmlIn,
  EXTENSION,
  relationshipsFrom,
  settingsIn,
  TASK_PANES,
  type CustomXml,
  type KeptParts,
} from '../kept-parts';
import type { Package } from '../package';
import { relationshipsPart, relativeTarget } from '../relationships';
import { XmlEdits } from '../xml-edit';
import { escapeAttribute } from '../xml-text';
import { childOf, parseXml } from '../xml-tree';
import { CONTENT_TYPE, declared, DECLARATION } from './namespaces';
import type { Parts } from './parts';
import {
  addRelationships,
  editContentTypes,
  relationshipsXml,
  relationshipXml,
  removeRelationships,
} from './registers';

const OFFICE_2011 = 'http://schemas.microsoft.com/office/2011/relationships';
const PROPS = 'http://schemas.openxmlformats.org/officeDocument/2006/customXml';
const EXTENSIONS = 'http://schemas.microsoft.com/office/webextensions/webextension/2010/11';
const PANES = 'http://schemas.microsoft.com/office/webextensions/taskpanes/2010/11';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** What is kept beside the cells, and by which add-in. */
export interface KeptBy extends KeptParts {
  /** The id of its manifest. */
  readonly addIn: string;
}

/** Brings the parts of a package to what is kept now; those that say the same stay byte for byte. */
export function writeKept(pack: Package, parts: Parts, { addIn, settings, xmlParts }: KeptBy): void {
  writeCustomXml(pack, parts, xmlParts);
  writeSettings(pack, parts, addIn, settings);
}

function writeCustomXml(pack: Package, parts: Parts, wanted: readonly CustomXml[]): void {
  const known = customXmlIn(pack);
  const byId = new Map(known.map((one) => [one.id, one]));
  const ids = new Set(wanted.map(({ id }) => id));
  for (const { id, part, props } of known) {
    if (ids.has(id)) continue;
    for (const gone of [part, props, relationshipsPart(part)]) if (parts.has(gone)) parts.remove(gone);
    removeRelationships(parts, pack.workbookPart, new Set([part]), CUSTOM_XML);
    editContentTypes(parts, new Map(), [part, props]);
  }
  const added: string[] = [];
  for (const { id, xml } of wanted) {
    const before = byId.get(id);
    if (before && before.xml !== xml) parts.set(before.part, DECLARATION + xml);
    if (!before) added.push(addCustomXml(parts, id, xml));
  }
  addRelationships(parts, pack.workbookPart, CUSTOM_XML, added);
}

/** @returns the name of the part */
function addCustomXml(parts: Parts, id: string, xml: string): string {
  const part = parts.freeName('customXml/item#.xml');
  const props = parts.freeName('customXml/itemProps#.xml');
  parts.set(part, DECLARATION + xml);
  parts.set(
    props,
    `${DECLARATION}<ds:datastoreItem ds:itemID="${escapeAttribute(id)}" xmlns:ds="${PROPS}"><ds:schemaRefs/></ds:datastoreItem>`,
  );
  const own = relationshipXml('rId1', CUSTOM_XML_PROPS, relativeTarget(part, props));
  parts.set(relationshipsPart(part), relationshipsXml([own]));
  editContentTypes(
    parts,
    new Map([
      [part, CONTENT_TYPE.xml],
      [props, CONTENT_TYPE.customXmlProps],
    ]),
    [],
  );
  return part;
}

function isSame(one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): boolean {
  return one.size === other.size && [...one].every(([key, value]) => other.get(key) === value);
}

function writeSettings(
  pack: Package,
  parts: Parts,
  addIn: string,
  settings: ReadonlyMap<string, string>,
): void {
  const known = settingsIn(pack, addIn);
  if (isSame(known?.settings ?? new Map(), settings)) return;
  if (known) parts.set(known.part, withProperties(parts.text(known.part)!, known.part, settings));
  else addExtension(parts, addIn, settings);
}

/** Elements that the schema has before the properties. */
const BEFORE_PROPERTIES = ['reference', 'alternateReferences'];

function withProperties(xml: string, part: string, settings: ReadonlyMap<string, string>): string {
  const root = parseXml(xml, part);
  const edits = new XmlEdits(xml);
  const before = childOf(root, 'properties');
  const anchor = before ?? root.children.filter(({ local }) => BEFORE_PROPERTIES.includes(local)).at(-1);
  if (before) edits.remove(before);
  edits.insert(anchor?.end ?? root.openEnd, propertiesXml(settings, declared(root.prefix, EXTENSIONS)));
  return edits.result();
}

function propertiesXml(settings: ReadonlyMap<string, string>, space: string): string {
  const items = [...settings].map(
    ([key, value]) => `<property name="${escapeAttribute(key)}" value="${escapeAttribute(value)}"/>`,
  );
  return `<properties${space}>${items.join('')}</properties>`;
}

/** A task pane that is closed when the workbook is opened: it holds the settings, as Excel itself keeps them. */
function addExtension(parts: Parts, addIn: string, settings: ReadonlyMap<string, string>): void {
  const text = (part: string): string | null => parts.text(part);
  const known = relationshipsFrom(text, '').find(({ kind }) => kind === TASK_PANES)?.target;
  const panes = known ?? parts.freeName('xl/webextensions/taskpanes#.xml').replace('1.xml', '.xml');
  const part = parts.freeName('xl/webextensions/webextension#.xml');
  parts.set(
    part,
    `${DECLARATION}<webextension xmlns="${EXTENSIONS}" id="{${addIn.toUpperCase()}}">` +
      `<reference id="${addIn}" version="1.0.0.0" store="developer" storeType="Registry"/><alternateReferences/>` +
      `${propertiesXml(settings, '')}<bindings/></webextension>`,
  );
  if (known === undefined) {
    parts.set(panes, `${DECLARATION}<taskpanes xmlns="${PANES}"></taskpanes>`);
    addRelationships(parts, '', `${OFFICE_2011}/${TASK_PANES}`, [panes]);
  }
  const [id] = addRelationships(parts, panes, `${OFFICE_2011}/${EXTENSION}`, [part]);
  const xml = parts.text(panes)!;
  const root = parseXml(xml, panes);
  const edits = new XmlEdits(xml);
  edits.append(
    root,
    `<taskpane${declared(root.prefix, PANES)} dockstate="right" visibility="0" width="350" row="0">` +
      `<webextensionref xmlns:r="${RELATIONSHIPS}" r:id="${id}"/></taskpane>`,
  );
  parts.set(panes, edits.result());
  editContentTypes(
    parts,
    new Map([
      [panes, CONTENT_TYPE.taskPanes],
      [part, CONTENT_TYPE.webExtension],
    ]),
    [],
  );
}
