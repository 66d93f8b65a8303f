import type { XmlPart } from '../beside';
import { HostError } from '../errors';
import { entity, type Entity, type HostType } from '../registry';
import type { Session } from '../session';
import { keyedMethods } from './members';

/** Namespace of the root element: prefixed where the root has a prefix. @throws HostError InvalidArgument where it is no XML */
export function namespaceOf(xml: string): string {
  const root =
    /^\s*(?:<\?xml[^>]*\?>\s*)?<(?:([\w.-]+):)?[\w.-]+((?:\s+[\w.:-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*\/?>/u.exec(
      xml,
    );
  if (!root) throw new HostError('InvalidArgument');
  const [, prefix, attributes = ''] = root;
  const name = prefix === undefined ? 'xmlns' : `xmlns:${prefix}`;
  const found = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes);
  return found?.[1] ?? found?.[2] ?? '';
}

function partOf(id: string, session: Session): XmlPart {
  const part = session.beside.xmlParts.get(id);
  if (!part) throw new HostError('ItemNotFound');
  return part;
}

/** Ids of all parts, or of those of a namespace. */
function idsOf(namespace: string | null, session: Session): string[] {
  return [...session.beside.xmlParts]
    .filter(([, part]) => namespace === null || part.namespace === namespace)
    .filter(([, { by }]) => !session.oddities.partsStay || by === undefined || by === session.speaking)
    .map(([id]) => id);
}

const partEntity = (id: string): Entity => entity('CustomXmlPart', id);

function find(namespace: string | null, id: string, session: Session): Entity | null {
  return idsOf(namespace, session).includes(id) ? partEntity(id) : null;
}

export const customXmlPartType: HostType<string> = {
  name: 'CustomXmlPart',
  identity: (id, session) => (partOf(id, session) ? { Id: id } : {}),
  scalars: {
    Id: { get: (id) => id },
    NamespaceUri: { get: (id, session) => partOf(id, session).namespace },
  },
  methods: {
    GetXml: (id, _args, session) => partOf(id, session).xml,
    SetXml: (id, args, session) => {
      const { by } = partOf(id, session);
      const xml = args.text(0);
      session.beside.xmlParts.set(id, { xml, namespace: namespaceOf(xml), by });
    },
    Delete: (id, _args, session) => {
      session.beside.xmlParts.delete(id);
    },
  },
};

const items = (namespace: string | null, session: Session): Entity[] =>
  idsOf(namespace, session).map(partEntity);

export const customXmlPartCollectionType: HostType<null> = {
  name: 'CustomXmlPartCollection',
  items,
  methods: {
    ...keyedMethods<null>(find, (self, session) => idsOf(self, session).length),
    Add: (_self, args, session) => {
      const xml = args.text(0);
      return partEntity(session.beside.addXml({ xml, namespace: namespaceOf(xml), by: session.speaking }));
    },
    GetByNamespace: (_self, args) => entity('CustomXmlPartScopedCollection', args.text(0)),
  },
};

function onlyItem(namespace: string, session: Session): Entity | null {
  const [first, ...more] = items(namespace, session);
  return first && more.length === 0 ? first : null;
}

export const customXmlPartScopedCollectionType: HostType<string> = {
  name: 'CustomXmlPartScopedCollection',
  items,
  methods: {
    ...keyedMethods<string>(find, (namespace, session) => idsOf(namespace, session).length),
    GetOnlyItem: (namespace, _args, session) => {
      const only = onlyItem(namespace, session);
      if (!only) throw new HostError('GeneralException');
      return only;
    },
    GetOnlyItemOrNullObject: (namespace, _args, session) => onlyItem(namespace, session),
  },
};
