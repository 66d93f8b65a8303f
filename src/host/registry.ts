import { clientName, eventName } from './declared';
import { HostError } from './errors';
import type { Session } from './session';

/** One property that holds plain data. */
export interface Scalar<T> {
  readonly get: (self: T, session: Session) => unknown;
  /** Absent where the property is read-only. */
  readonly set?: (self: T, value: unknown, session: Session) => void;
}

/**
 * What the host knows of one class of the client library. Names are the wire's: the client's, with a capital letter.
 * `T` is the host's own data behind an object of that class.
 */
export interface HostType<T> {
  /** The client's class name, such as `Worksheet`. */
  readonly name: string;
  /** How the client names the object again in a later batch, such as `{ Id }`. */
  readonly identity?: (self: T, session: Session) => Readonly<Record<string, unknown>>;
  readonly scalars?: Readonly<Record<string, Scalar<T>>>;
  readonly navigation?: Readonly<Record<string, (self: T, session: Session) => Entity | null>>;
  /** Methods that return an Entity or null serve object paths, others answer values. `undefined` answers void. */
  readonly methods?: Readonly<Record<string, Method<T>>>;
  /** For collections. */
  readonly items?: (self: T, session: Session) => readonly Entity[];
  /** Ranges are kept by the client under a reference id. */
  readonly keepsReference?: boolean;
}

export type Method<T> = (self: T, args: Arguments, session: Session) => unknown;

/** An object of the object model: its class and the host's data behind it. */
export class Entity {
  constructor(
    readonly typeName: string,
    readonly self: unknown,
  ) {}

  get type(): HostType<unknown> {
    const type = TYPES.get(this.typeName);
    if (!type) throw new HostError('ApiNotFound', this.typeName);
    return type;
  }
}

/** By name, so that classes may lead to each other: a range to its sheet, a sheet to its ranges. */
const TYPES = new Map<string, HostType<unknown>>();

/** Makes a class known. Done once, when the host is loaded. */
export function registerType<T>(type: HostType<T>): void {
  TYPES.set(type.name, type as HostType<unknown>);
}

export function registeredTypes(): readonly HostType<unknown>[] {
  return [...TYPES.values()];
}

export function entity(typeName: string, self: unknown): Entity {
  return new Entity(typeName, self);
}

/** The object that was kept under an id. */
export function keptEntity(kept: { readonly typeName: string; readonly self: unknown }): Entity;
export function keptEntity(kept: { readonly typeName: string; readonly self: unknown } | null): Entity | null;
export function keptEntity(
  kept: { readonly typeName: string; readonly self: unknown } | null,
): Entity | null {
  return kept && new Entity(kept.typeName, kept.self);
}

export function isEntity(value: unknown): value is Entity {
  return value instanceof Entity;
}

/** The data behind an object that must be of the given class. @throws HostError InvalidArgument */
export function selfOf<T>(value: unknown, typeName: string): T {
  if (isEntity(value) && value.type.name === typeName) return value.self as T;
  throw new HostError('InvalidArgument');
}

/** Arguments of a method: plain JSON, with proxies replaced by their objects. */
export class Arguments {
  constructor(private readonly values: readonly unknown[]) {}

  at(index: number): unknown {
    const value = this.values[index];
    return value === undefined ? null : value;
  }

  /** @throws HostError InvalidArgument where the argument is no text. */
  text(index: number): string {
    const value = this.at(index);
    if (typeof value === 'string') return value;
    if (typeof value === 'number') return String(value);
    throw new HostError('InvalidArgument');
  }

  optionalText(index: number): string | null {
    return this.at(index) == null ? null : this.text(index);
  }

  /** @throws HostError InvalidArgument where the argument is no whole number. */
  whole(index: number): number {
    const value = this.at(index);
    if (typeof value === 'number' && Number.isInteger(value)) return value;
    throw new HostError('InvalidArgument');
  }

  flag(index: number): boolean {
    return this.at(index) === true;
  }
}

function lookUp<V>(table: Readonly<Record<string, V>> | undefined, name: string): V | undefined {
  return table && Object.hasOwn(table, name) ? table[name] : undefined;
}

/** Finds a member as a query spells it: the client's spelling, upper and lower case not told apart. */
function lookUpLoosely<V>(table: Readonly<Record<string, V>> | undefined, name: string): [string, V] | null {
  if (!table) return null;
  const exact = name.charAt(0).toUpperCase() + name.slice(1);
  const found = lookUp(table, exact);
  if (found !== undefined) return [exact, found];
  const key = Object.keys(table).find((candidate) => candidate.toLowerCase() === name.toLowerCase());
  return key === undefined ? null : [key, table[key]!];
}

export function locationOf(type: HostType<unknown>, member: string): string {
  return `${type.name.replace(/#.*/, '')}.${eventName(member) ?? clientName(member)}`;
}

export function methodOf(type: HostType<unknown>, name: string): Method<unknown> {
  const method = lookUp(type.methods, name);
  if (!method) throw new HostError('ApiNotFound', locationOf(type, name));
  return method;
}

export function navigationOf(type: HostType<unknown>, name: string) {
  const navigate = lookUp(type.navigation, name);
  if (!navigate) throw new HostError('ApiNotFound', locationOf(type, name));
  return navigate;
}

export function scalarOf(type: HostType<unknown>, name: string): Scalar<unknown> {
  const found = lookUpLoosely(type.scalars, name);
  if (!found) throw new HostError('ApiNotFound', locationOf(type, name));
  return found[1];
}

export function findScalar(type: HostType<unknown>, name: string) {
  return lookUpLoosely(type.scalars, name);
}

export function findNavigation(type: HostType<unknown>, name: string) {
  return lookUpLoosely(type.navigation, name);
}
