import { EventType, WORKBOOK_TARGET } from '../events';
import type { Method } from '../registry';

/** The part of a registration method's name that says which event it is about. */
const NAMES: Readonly<Record<string, number>> = {
  DataChangedEvent: EventType.changed,
  ActivatedEvent: EventType.activated,
  DeactivatedEvent: EventType.deactivated,
  AddedEvent: EventType.added,
  SelectionChangedEvent: EventType.selectionChanged,
  DeletedEvent: EventType.deleted,
  CalculatedEvent: EventType.calculated,
  FormatChangedEvent: EventType.formatChanged,
  RowSortedEvent: EventType.rowSorted,
  ColumnSortedEvent: EventType.columnSorted,
  SingleClickedEvent: EventType.singleClicked,
  RowHiddenChangedEvent: EventType.rowHiddenChanged,
  FormulaChangedEvent: EventType.formulaChanged,
  ProtectionChangedEvent: EventType.protectionChanged,
  EventNameChanged: EventType.nameChanged,
  EventVisibilityChanged: EventType.visibilityChanged,
  EventMoved: EventType.moved,
};

/** `_Register…` and `_Unregister…` of the given events. `targetOf` tells whose events they are. */
export function eventMethods<T>(
  names: readonly string[],
  targetOf: (self: T) => string,
  types: Readonly<Record<string, number>> = NAMES,
): Readonly<Record<string, Method<T>>> {
  return Object.fromEntries(
    names.flatMap((name): [string, Method<T>][] => [
      [`_Register${name}`, (self, _args, session) => session.events.register(types[name]!, targetOf(self))],
      [
        `_Unregister${name}`,
        (self, _args, session) => session.events.unregister(types[name]!, targetOf(self)),
      ],
    ]),
  );
}

const OF_ONE_SHEET = Object.keys(NAMES).filter(
  (name) => !['AddedEvent', 'DeletedEvent', 'EventMoved'].includes(name),
);

export const worksheetEventMethods = eventMethods<string>(OF_ONE_SHEET, (sheetId) => sheetId);
export const worksheetsEventMethods = eventMethods<null>(Object.keys(NAMES), () => WORKBOOK_TARGET);
