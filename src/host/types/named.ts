import type { NameRecord } from '../beside';
import { HostError } from '../errors';
import { fullAddress, readAddress, splitSheet, type SheetRange } from '../ranges';
import { entity, isEntity, selfOf, type Entity, type HostType } from '../registry';
import type { Session } from '../session';
import { followWritten } from '../written-formulas';
import { asFlag, asText, constant, keyedMethods, rangeOf, sheetByKey, sheetNameOf } from './members';

/** Names of the workbook (sheetId null) or of one sheet. */
interface Names {
  readonly sheetId: string | null;
}

interface Named extends Names {
  readonly key: string;
}

function table({ sheetId }: Names, session: Session): Map<string, NameRecord> {
  return sheetId === null ? session.beside.names : session.beside.sheet(sheetId).names;
}

function record(self: Named, session: Session): NameRecord {
  const found = table(self, session).get(self.key);
  if (!found) throw new HostError('ItemNotFound');
  return found;
}

/** The area that a name stands for; null where it is a constant, a computed formula or #REF!. */
function target(self: Named, session: Session): Entity | null {
  const { sheet, address } = splitSheet(record(self, session).formula.replace(/^=/, ''));
  const state = sheet === null ? undefined : sheetByKey(session, sheet);
  try {
    return state ? rangeOf(state.id, readAddress(address)) : null;
  } catch {
    return null;
  }
}

export const namedItemType: HostType<Named> = {
  name: 'NamedItem',
  identity: (self, session) => ({ _Id: record(self, session).name }),
  navigation: {
    Worksheet: ({ sheetId }) => {
      if (sheetId === null) throw new HostError('InvalidOperation');
      return entity('Worksheet', sheetId);
    },
    WorksheetOrNullObject: ({ sheetId }) => (sheetId === null ? null : entity('Worksheet', sheetId)),
  },
  scalars: {
    Name: { get: (self, session) => record(self, session).name },
    Formula: {
      get: (self, session) => record(self, session).formula,
      set: (self, value, session) => {
        record(self, session).formula = asText(value);
        followWritten(session);
      },
    },
    Value: { get: (self, session) => record(self, session).formula.replace(/^=/, '') },
    Type: { get: (self, session) => (target(self, session) ? 'Range' : 'String') },
    Comment: {
      get: (self, session) => record(self, session).comment,
      set: (self, value, session) => {
        record(self, session).comment = asText(value);
      },
    },
    Visible: {
      get: (self, session) => record(self, session).visible,
      set: (self, value, session) => {
        record(self, session).visible = asFlag(value);
      },
    },
    Scope: { get: ({ sheetId }) => (sheetId === null ? 'Workbook' : 'Worksheet') },
  },
  methods: {
    Delete: (self, _args, session) => {
      table(self, session).delete(self.key);
      followWritten(session);
    },
    GetRange: (self, _args, session) => {
      const found = target(self, session);
      if (!found) throw new HostError('InvalidOperation');
      return found;
    },
    GetRangeOrNullObject: (self, _args, session) => target(self, session),
  },
};

function item(self: Names, name: string, session: Session): Entity | null {
  const key = name.toLowerCase();
  return table(self, session).has(key) ? entity('NamedItem', { ...self, key }) : null;
}

export const namedItemCollectionType: HostType<Names> = {
  name: 'NamedItemCollection',
  items: (self, session) =>
    [...table(self, session).keys()].map((key) => entity('NamedItem', { ...self, key })),
  methods: {
    ...keyedMethods<Names>(item, (self, session) => table(self, session).size),
    Add: (self, args, session) => {
      const name = args.text(0);
      if (table(self, session).has(name.toLowerCase())) throw new HostError('ItemAlreadyExists');
      if (!/^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(name)) throw new HostError('InvalidArgument');
      const formula = isEntity(args.at(1))
        ? referenceTo(selfOf<SheetRange>(args.at(1), 'Range'), session)
        : args.text(1);
      table(self, session).set(name.toLowerCase(), {
        name,
        formula: formula.startsWith('=') ? formula : `=${formula}`,
        comment: args.optionalText(2) ?? '',
        visible: true,
      });
      followWritten(session);
      return item(self, name, session);
    },
  },
};

/** The absolute reference that a name keeps: =Sheet!$A$1:$B$2. */
function referenceTo({ sheetId, area }: SheetRange, session: Session): string {
  const address = fullAddress(sheetNameOf(session, sheetId), area);
  const bang = address.lastIndexOf('!');
  return `=${address.slice(0, bang + 1)}${address.slice(bang + 1).replace(/([A-Z]+|\d+)/g, '$$$1')}`;
}

/** One of the key → value collections: settings, custom properties of sheets and of the document. */
function keyValueTypes<S>(
  itemName: string,
  collectionName: string,
  values: (self: S, session: Session) => Map<string, unknown>,
  normal: (value: unknown) => unknown,
  identify: boolean,
): readonly [HostType<{ owner: S; key: string }>, HostType<S>] {
  const find = (owner: S, key: string, session: Session) => {
    const known = [...values(owner, session).keys()].find((name) => name.toLowerCase() === key.toLowerCase());
    return known === undefined ? null : entity(itemName, { owner, key: known });
  };
  const itemType: HostType<{ owner: S; key: string }> = {
    name: itemName,
    ...(identify ? { identity: ({ key }) => ({ _Id: key }) } : {}),
    scalars: {
      Key: { get: ({ key }) => key },
      Value: {
        get: ({ owner, key }, session) => values(owner, session).get(key) ?? null,
        set: ({ owner, key }, value, session) => {
          values(owner, session).set(key, normal(value));
          if (itemName === 'Setting') session.settingsChanged();
        },
      },
      ...(itemName === 'CustomProperty' ? { Type: constant<{ owner: S; key: string }>('String') } : {}),
    },
    methods: {
      Delete: ({ owner, key }, _args, session) => {
        values(owner, session).delete(key);
        if (itemName === 'Setting') session.settingsChanged();
      },
    },
  };
  const collection: HostType<S> = {
    name: collectionName,
    items: (owner, session) =>
      [...values(owner, session).keys()].map((key) => entity(itemName, { owner, key })),
    methods: {
      ...keyedMethods<S>(find, (owner, session) => values(owner, session).size),
      GetItemAt: (owner, args, session) => {
        const key = [...values(owner, session).keys()][args.whole(0)];
        if (key === undefined) throw new HostError('ItemNotFound');
        return entity(itemName, { owner, key });
      },
      Add: (owner, args, session) => {
        values(owner, session).set(args.text(0), normal(args.at(1)));
        if (itemName === 'Setting') session.settingsChanged();
        return find(owner, args.text(0), session);
      },
      ...(itemName === 'CustomProperty'
        ? { DeleteAll: (owner: S, _args: unknown, session: Session) => values(owner, session).clear() }
        : {}),
    },
  };
  return [itemType, collection];
}

export const [settingType, settingCollectionType] = keyValueTypes<null>(
  'Setting',
  'SettingCollection',
  (_self, session) => session.beside.settings,
  (value) => value,
  true,
);

export const [sheetPropertyType, sheetPropertyCollectionType] = keyValueTypes<string>(
  'WorksheetCustomProperty',
  'WorksheetCustomPropertyCollection',
  (sheetId, session) => session.beside.sheet(sheetId).customProperties as Map<string, unknown>,
  (value) => String(value),
  false,
);

export const [documentPropertyType, documentPropertyCollectionType] = keyValueTypes<null>(
  'CustomProperty',
  'CustomPropertyCollection',
  (_self, session) => session.beside.customProperties,
  (value) => value,
  false,
);
