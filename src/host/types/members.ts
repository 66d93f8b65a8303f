import { HostError } from '../errors';
import { entity, selfOf, type Arguments, type Entity, type HostType, type Scalar } from '../registry';
import { onSheet, readAddress, splitSheet, type SheetRange } from '../ranges';
import { commonMark } from '../marks';
import type { Session } from '../session';
import type { Area } from '../../workbook';

/** A property that is plain data kept under a key. */
export function kept<T>(
  read: (self: T, session: Session) => Record<string, unknown>,
  key: string,
  initial: unknown,
): Scalar<T> {
  return {
    get: (self, session) => read(self, session)[key] ?? initial,
    set: (self, value, session) => {
      read(self, session)[key] = value;
    },
  };
}

/** A property that always reads the same and cannot be set. */
export function constant<T>(value: unknown): Scalar<T> {
  return { get: () => value };
}

export function rangeOf(sheetId: string, area: Area): Entity {
  return entity('Range', { sheetId, area: onSheet(area) });
}

/** The range that an argument means: a range object, or an address that may name its sheet. */
export function rangeArgument(
  session: Session,
  args: Arguments,
  index: number,
  sheetId: string | null,
): SheetRange {
  const value = args.at(index);
  if (typeof value !== 'string') return selfOf<SheetRange>(value, 'Range');
  const { sheet, address } = splitSheet(value);
  const named = sheet === null ? sheetId : sheetByKey(session, sheet)?.id;
  if (!named) throw new HostError('InvalidArgument');
  return { sheetId: named, area: readAddress(address) };
}

/** A sheet by its name (upper and lower case not told apart) or its id. */
export function sheetByKey(session: Session, key: string) {
  const wanted = key.toLowerCase();
  return session.book
    .sheets()
    .find(({ id, name }) => name.toLowerCase() === wanted || id.toLowerCase() === wanted);
}

/** @throws HostError ItemNotFound where the sheet has been deleted. */
export function sheetState(session: Session, sheetId: string) {
  const state = session.book.sheets().find(({ id }) => id === sheetId);
  if (!state) throw new HostError('ItemNotFound');
  return state;
}

export function sheetNameOf(session: Session, sheetId: string): string {
  return sheetState(session, sheetId).name;
}

/** What a protected sheet may allow all the same, by the names of `Excel.WorksheetProtectionOptions`. */
export type Allowance =
  | 'allowAutoFilter'
  | 'allowDeleteColumns'
  | 'allowDeleteRows'
  | 'allowEditObjects'
  | 'allowFormatCells'
  | 'allowFormatColumns'
  | 'allowFormatRows'
  | 'allowInsertColumns'
  | 'allowInsertHyperlinks'
  | 'allowInsertRows'
  | 'allowSort';

/** A protected sheet refuses what it does not allow. @throws HostError AccessDenied */
export function assertWritable(session: Session, sheetId: string, allowance: Allowance | null = null): void {
  const { protection } = session.beside.sheet(sheetId);
  if (protection && (allowance === null || protection.options[allowance] !== true)) {
    throw new HostError('AccessDenied', null, 'The worksheet is protected.');
  }
}

/** Cells of a protected sheet take contents where they are not locked. @throws HostError AccessDenied */
export function assertUnlocked(session: Session, { sheetId, area }: SheetRange): void {
  const { protection, marks } = session.beside.sheet(sheetId);
  if (protection && commonMark(marks['locked'] ?? [], area, true) !== false) assertWritable(session, sheetId);
}

export function asText(value: unknown): string {
  if (typeof value === 'string') return value;
  throw new HostError('InvalidArgument');
}

export function asFlag(value: unknown): boolean {
  if (typeof value === 'boolean') return value;
  throw new HostError('InvalidArgument');
}

export function asNumber(value: unknown): number {
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  throw new HostError('InvalidArgument');
}

/** The usual members of a collection whose items are found by a key. */
export function keyedMethods<T>(
  find: (self: T, key: string, session: Session) => Entity | null,
  count: (self: T, session: Session) => number,
): NonNullable<HostType<T>['methods']> {
  return {
    GetItem: (self, args, session) => {
      const found = find(self, args.text(0), session);
      if (!found) throw new HostError('ItemNotFound');
      return found;
    },
    GetItemOrNullObject: (self, args, session) => find(self, args.text(0), session),
    GetCount: (self, _args, session) => count(self, session),
  };
}

/** @throws HostError ItemNotFound where nothing was found */
export function required(found: Entity | null): Entity {
  if (!found) throw new HostError('ItemNotFound');
  return found;
}
