import { HostError } from '../errors';
import { EventType, WORKBOOK_TARGET } from '../events';
import { entity, keptEntity, type HostType } from '../registry';
import { areasFrom } from './range-areas';
import { eventMethods } from './event-methods';
import { asFlag, asText, constant, kept, rangeOf } from './members';
import { localAddress } from '../ranges';

const WORKBOOK_EVENTS = {
  ActivatedEvent: EventType.workbookActivated,
};

export const workbookType: HostType<null> = {
  name: 'Workbook',
  navigation: {
    Worksheets: () => entity('WorksheetCollection', null),
    Names: () => entity('NamedItemCollection', { sheetId: null }),
    Application: () => entity('Application', null),
    Tables: () => entity('TableCollection', null),
    Settings: () => entity('SettingCollection', null),
    CustomXmlParts: () => entity('CustomXmlPartCollection', null),
    Properties: () => entity('DocumentProperties', null),
    Protection: () => entity('WorkbookProtection', null),
    _Runtime: () => entity('Runtime', null),
  },
  scalars: {
    Name: { get: (_self, session) => session.workbookName },
    ReadOnly: { get: (_self, session) => session.oddities.readOnly },
    IsDirty: kept((_self, session) => session.beside.documentProperties, '#dirty', false),
    AutoSave: constant(false),
    PreviouslySaved: constant(true),
    CalculationEngineVersion: constant(191029),
  },
  methods: {
    ...eventMethods<null>(Object.keys(WORKBOOK_EVENTS), () => WORKBOOK_TARGET, WORKBOOK_EVENTS),
    GetSelectedRange: (_self, _args, session) => {
      const { sheetId, area } = session.book.selection();
      return rangeOf(sheetId, area);
    },
    GetSelectedRanges: (_self, _args, session) => {
      const { sheetId, area } = session.book.selection();
      return areasFrom(sheetId, localAddress(area));
    },
    GetActiveCell: (_self, _args, session) => {
      const { sheetId, area } = session.book.selection();
      return rangeOf(sheetId, { ...area, bottom: area.top, right: area.left });
    },
    GetIsActiveCollabSession: () => false,
    Save: () => undefined,
    _RemoveReference: (_self, args, session) => session.references.remove(args.text(0)),
    _RemoveAllReferences: (_self, _args, session) => session.references.clear(),
    _GetReferenceCount: (_self, _args, session) => session.references.count,
    _GetObjectByReferenceId: (_self, args, session) => keptEntity(session.references.get(args.text(0))),
    _GetRangeForEventByReferenceId: (_self, args, session) => {
      const found = keptEntity(session.references.find(args.text(0)));
      if (!found) throw new HostError('ItemNotFound');
      return found;
    },
    _GetRangeOrNullObjectForEventByReferenceId: (_self, args, session) =>
      keptEntity(session.references.find(args.text(0))),
  },
};

export const applicationType: HostType<null> = {
  name: 'Application',
  scalars: {
    CalculationMode: {
      get: (_self, session) => session.beside.calculationMode,
      set: (_self, value, session) => {
        session.beside.calculationMode = asText(value);
        session.book.setManual(session.waits);
      },
    },
    CalculationState: { get: (_self, session) => (session.book.isPending ? 'Pending' : 'Done') },
    CalculationEngineVersion: constant(191029),
    DecimalSeparator: constant('.'),
    ThousandsSeparator: constant(','),
    UseSystemSeparators: constant(true),
  },
  methods: {
    Calculate: (_self, args, session) => session.book.calculate(args.text(0) !== 'Recalculate'),
    SuspendScreenUpdatingUntilNextSync: () => undefined,
    SuspendApiCalculationUntilNextSync: (_self, _args, session) => session.suspendCalculation(true),
  },
};

export const runtimeType: HostType<null> = {
  name: 'Runtime',
  scalars: {
    EnableEvents: {
      get: (_self, session) => session.events.enabled,
      set: (_self, value, session) => {
        session.events.enabled = asFlag(value);
      },
    },
  },
};

export const workbookProtectionType: HostType<null> = {
  name: 'WorkbookProtection',
  scalars: { Protected: { get: (_self, session) => session.beside.workbookProtected } },
  methods: {
    Protect: (_self, args, session) => {
      if (session.beside.workbookProtected) throw new HostError('AccessDenied');
      session.beside.workbookProtected = true;
      session.beside.workbookPassword = args.optionalText(0);
    },
    Unprotect: (_self, args, session) => {
      const { workbookProtected, workbookPassword } = session.beside;
      if (!workbookProtected || workbookPassword !== args.optionalText(0))
        throw new HostError('AccessDenied');
      session.beside.workbookProtected = false;
    },
  },
};

const DOCUMENT_TEXTS = [
  'Title',
  'Subject',
  'Author',
  'Keywords',
  'Comments',
  'Category',
  'Manager',
  'Company',
];

export const documentPropertiesType: HostType<null> = {
  name: 'DocumentProperties',
  navigation: { Custom: () => entity('CustomPropertyCollection', null) },
  scalars: {
    ...Object.fromEntries(
      DOCUMENT_TEXTS.map((name) => [
        name,
        kept<null>((_self, session) => session.beside.documentProperties, name, ''),
      ]),
    ),
  },
};

/** The page tells that its handlers are ready; nothing has to be done. */
export const internalServiceType: HostType<string> = {
  name: 'AddinInternalService',
  methods: { NotifyActionHandlerReady: () => undefined },
};
