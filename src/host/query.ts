import { declaredClass, isWithin } from './declared';
import { HostError } from './errors';
import { findNavigation, findScalar, locationOf, type Entity } from './registry';
import type { Session } from './session';
import type { QueryInfo } from './wire';

type Loaded = Record<string, unknown>;

/** Answers a `load`: the selected properties in Pascal case, nested objects below their navigation property. */
export function answerQuery(target: Entity, query: QueryInfo | undefined, session: Session): Loaded {
  const paths = [...(query?.Select ?? []), ...(query?.Expand ?? [])].map((path) => path.split(/[/.]/));
  return answerPaths(target, paths, session, query);
}

function answerPaths(
  target: Entity,
  paths: readonly (readonly string[])[],
  session: Session,
  query?: QueryInfo,
): Loaded {
  if (!target.type.items) return loadObject(target, paths, session);
  const from = query?.Skip ?? 0;
  const items = target.type.items(target.self, session).slice(from, from + (query?.Top ?? Infinity));
  // Only paths that begin with `items` are about the items where the client has not stripped it already.
  const below = paths.map((path) => (path[0]?.toLowerCase() === 'items' ? path.slice(1) : path));
  const own = below.filter((path) => path.length === 1 && findScalar(target.type, path[0]!) !== null);
  const ofItems = below.filter((path) => !own.includes(path));
  // Where only properties of the collection itself are asked for, the items bring no more than what they are known by.
  const namesOnly = own.length > 0 && ofItems.length === 0;
  return {
    ...(own.length > 0 ? loadObject(target, own, session) : {}),
    _Items: items.map((item) =>
      namesOnly ? { ...item.type.identity?.(item.self, session) } : loadObject(item, ofItems, session),
    ),
  };
}

function loadObject(target: Entity, paths: readonly (readonly string[])[], session: Session): Loaded {
  const { type, self } = target;
  const loaded: Loaded = { ...type.identity?.(self, session) };
  const below = new Map<string, string[][]>();
  const everything = paths.length === 0 || paths.some(([first]) => first === '*' || first === '');
  if (everything) loadAllScalars(target, loaded, session);
  for (const path of paths) {
    const [first = '', ...rest] = path;
    if (first === '*' || first === '' || first.toLowerCase() === NOTHING_WANTED) continue;
    const scalar = findScalar(type, first);
    if (scalar) loaded[scalar[0]] = scalar[1].get(self, session);
    else {
      const navigation = findNavigation(type, first);
      if (!navigation) throw new HostError('ApiNotFound', locationOf(type, first));
      below.set(navigation[0], [...(below.get(navigation[0]) ?? []), rest]);
    }
  }
  for (const [name, rests] of below) {
    const child = findNavigation(type, name)![1](self, session);
    const wanted = rests.filter((rest) => rest.length > 0);
    loaded[name] = child === null ? null : answerPaths(child, wanted, session);
  }
  return loaded;
}

/** The name that Microsoft's samples load where they only want the object: no property is of that name. */
const NOTHING_WANTED = 'nopropertiesneeded';

/** Everything plain that the documentation has for the level of the host. @throws HostError ApiNotFound where it lacks some */
function loadAllScalars(target: Entity, loaded: Loaded, session: Session): void {
  for (const [name, [set]] of Object.entries(declaredClass(target.type.name)?.scalars ?? {})) {
    if (isWithin(set, session.level) && !findScalar(target.type, name))
      throw new HostError('ApiNotFound', locationOf(target.type, name));
  }
  for (const [name, scalar] of Object.entries(target.type.scalars ?? {})) {
    loaded[name] = scalar.get(target.self, session);
  }
}
