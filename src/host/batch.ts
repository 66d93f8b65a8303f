import { checkArguments, checkSet, clientName } from './declared';
import { HostError, memberName } from './errors';
import type { Faults } from './faults';
import { answerQuery } from './query';
import {
  Arguments,
  entity,
  isEntity,
  keptEntity,
  locationOf,
  methodOf,
  navigationOf,
  scalarOf,
  type Entity,
} from './registry';
import type { Area } from '../workbook';
import type { Session } from './session';
import { MANY_ACTIONS, SLICE_MS, type Turns } from './turns';
import './types';
import {
  ActionType,
  PathType,
  type ActionResult,
  type ArgumentInfo,
  type BatchRequest,
  type BatchResponse,
  type WireAction,
  type WirePath,
} from './wire';

const IS_NULL = { _IsNull: true };

/** A batch that is to fail after so many operations. */
export interface Stop {
  readonly after: number;
  readonly error: HostError;
}

/**
 * Runs one batch as Excel does: actions in order, object paths resolved on first use and once only (their side effect, such
 * as a new sheet, happens once), stopping at the first error with what ran before it left done.
 *
 * @param stop makes it fail half-way
 * @param turns what gets its turn in between, where the host runs in a page
 * @param refuses single operations that it fails at
 */
export async function runBatch(
  request: BatchRequest,
  session: Session,
  stop: Stop | null = null,
  turns: Turns | null = null,
  refuses: Faults['refuses'] = null,
): Promise<BatchResponse> {
  const run = new BatchRun(request, session, refuses);
  const isLong = request.Actions.length > MANY_ACTIONS;
  let index = 0;
  let until = isLong ? 0 : performance.now() + SLICE_MS;
  try {
    for (; index < request.Actions.length; index++) {
      if (turns !== null && performance.now() >= until) {
        await turns.give();
        until = performance.now() + SLICE_MS;
      }
      if (index === stop?.after) throw stop.error;
      await run.perform(request.Actions[index]!);
    }
    if (isLong) await turns?.give();
  } catch (error) {
    const failure = error instanceof HostError ? error : unexpected(error);
    return {
      Error: {
        Code: failure.code,
        Message: failure.message,
        Location: failure.location ?? run.locationOf(request.Actions[index]!),
        ActionIndex: index,
        HttpStatusCode: failure.httpStatus,
      },
      ...traceIds(run.traces),
      ...(run.results.length > 0 ? { ProcessedResults: { Results: run.results } } : {}),
    };
  } finally {
    turns?.end();
  }
  return { Results: run.results, ...traceIds(run.traces) };
}

function unexpected(error: unknown): HostError {
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return new HostError('GeneralException', null, `Host failure: ${text}`);
}

function traceIds(traces: readonly number[]): Pick<BatchResponse, 'TraceIds'> {
  return traces.length > 0 ? { TraceIds: traces } : {};
}

class BatchRun {
  readonly results: ActionResult[] = [];
  readonly traces: number[] = [];
  /** null stands for the null object of `…OrNullObject`. */
  private readonly resolved = new Map<number, Entity | null>();
  private readonly kept = new Map<number, string>();

  constructor(
    private readonly request: BatchRequest,
    private readonly session: Session,
    private readonly refuses: Faults['refuses'],
  ) {}

  /** @throws HostError where this Excel does not do that */
  private check(target: Entity | null, member: string): void {
    if (!this.refuses || member.startsWith('_')) return;
    const place = target ? locationOf(target.type, member) : `null.${memberName(member)}`;
    const code = this.refuses({ place, cells: cellsOf(target) });
    if (code !== null) throw new HostError(code, place);
  }

  async perform(action: WireAction): Promise<void> {
    if (action.ActionType === ActionType.trace) {
      this.traces.push(action.Id);
      this.results.push({ ActionId: action.Id, Value: null });
      return;
    }
    if (LOOKS_AT_VALUES.test(this.request.ObjectPaths[action.ObjectPathId]?.Name ?? ''))
      await this.session.book.settle();
    const target = action.ObjectPathId ? this.resolve(action.ObjectPathId) : null;
    const { ActionType: kind } = action;
    if (kind === ActionType.method || kind === ActionType.setProperty) this.check(target, action.Name);
    const value = target === null ? nullObjectAnswer(action) : await this.act(action, target);
    // A formula that is entered, or asked for, takes what it depends on as it stands now, not as it will when it is read.
    if (this.session.waits) await this.session.book.settle();
    this.results.push({ ActionId: action.Id, Value: value === undefined ? null : value });
  }

  /** Where a failure is to be reported when the failing code has not said it. */
  locationOf(action: WireAction): string | null {
    const path = this.request.ObjectPaths[action.ObjectPathId];
    const own = this.resolved.get(action.ObjectPathId);
    if (own && action.Name) return locationOf(own.type, action.Name);
    if (!path?.ParentObjectPathId) return null;
    const parent = this.resolved.get(path.ParentObjectPathId);
    const member = path.ObjectPathType === PathType.indexer ? 'GetItem' : path.Name;
    return parent ? `${parent.type.name}.${memberName(member)}` : null;
  }

  private async act(action: WireAction, target: Entity): Promise<unknown> {
    switch (action.ActionType) {
      case ActionType.instantiate:
        return this.instantiate(action.ObjectPathId, target);
      case ActionType.query:
        await this.session.book.settle();
        return answerQuery(target, action.QueryInfo, this.session);
      case ActionType.method:
        return this.callMethod(action, target);
      case ActionType.setProperty:
        return this.setProperty(target, action.Name, this.arguments(action.ArgumentInfo)[0]);
      case ActionType.update:
        for (const [name, value] of Object.entries(action.ObjectState ?? {}))
          this.setProperty(target, name, value);
        return null;
      default:
        throw new HostError('ApiNotFound', `ActionType ${action.ActionType}`);
    }
  }

  private instantiate(pathId: number, target: Entity): unknown {
    const identity = { ...target.type.identity?.(target.self, this.session) };
    if (!target.type.keepsReference) return identity;
    if (this.request.AutoKeepReference && !this.request.ObjectPaths[pathId]?.D) this.keep(pathId, target);
    const reference = this.kept.get(pathId);
    return reference === undefined ? identity : { ...identity, _ReferenceId: reference };
  }

  private keep(pathId: number, target: Entity): void {
    if (this.kept.has(pathId)) return;
    const path = this.request.ObjectPaths[pathId];
    const known = path?.ObjectPathType === PathType.reference ? path.Name : null;
    this.kept.set(pathId, known ?? this.session.references.add(target));
  }

  private async callMethod(action: WireAction, target: Entity): Promise<unknown> {
    if (action.Name === '_KeepReference') {
      this.keep(action.ObjectPathId, target);
      return null;
    }
    const method = methodOf(target.type, action.Name);
    const values = this.arguments(action.ArgumentInfo);
    checkArguments(target.type.name, action.Name, values);
    if (readsCells(action.Name)) await this.session.book.settle();
    const value = this.session.asAddIn(() => method(target.self, new Arguments(values), this.session));
    return isEntity(value) ? null : value;
  }

  private setProperty(target: Entity, name: string, value: unknown): null {
    const scalar = scalarOf(target.type, name);
    // What the library lets be set and the host cannot set is missing: a refusal would read as a protected sheet.
    if (!scalar.set) throw new HostError('ApiNotFound', `${target.type.name}.${clientName(name)}`);
    checkSet(target.type.name, name, value);
    this.session.asAddIn(() => scalar.set!(target.self, value, this.session));
    return null;
  }

  private resolve(id: number): Entity | null {
    const known = this.resolved.get(id);
    if (known !== undefined) return known;
    const path = this.request.ObjectPaths[id];
    if (!path) throw new HostError('InvalidArgument', `ObjectPath ${id}`);
    const parent = path.ParentObjectPathId ? this.resolve(path.ParentObjectPathId) : undefined;
    if (parent !== undefined && path.ObjectPathType === PathType.method) this.check(parent, path.Name);
    const target = parent === null ? null : this.session.asAddIn(() => this.open(path, parent));
    this.resolved.set(id, target);
    return target;
  }

  private open(path: WirePath, parent: Entity | undefined): Entity | null {
    switch (path.ObjectPathType) {
      case PathType.root:
        return entity('Workbook', null);
      case PathType.newObject:
        return entity('AddinInternalService', path.Name);
      case PathType.reference:
        return keptEntity(this.session.references.get(path.Name));
      case PathType.nullObject:
        return null;
    }
    if (!parent) throw new HostError('InvalidArgument', `ObjectPath ${path.Id}`);
    if (path.ObjectPathType === PathType.property) {
      return navigationOf(parent.type, path.Name)(parent.self, this.session);
    }
    const name = path.ObjectPathType === PathType.indexer ? 'GetItem' : path.Name;
    const method = methodOf(parent.type, name);
    const values = this.arguments(path.ArgumentInfo);
    checkArguments(parent.type.name, name, values);
    const value = method(parent.self, new Arguments(values), this.session);
    if (value !== null && !isEntity(value)) throw new HostError('ApiNotFound', locationOf(parent.type, name));
    return value;
  }

  private arguments(info: ArgumentInfo | undefined): readonly unknown[] {
    return this.withObjects(
      info?.Arguments ?? [],
      info?.ReferencedObjectPathIds ?? null,
    ) as readonly unknown[];
  }

  /** Puts objects in the place of proxies, which arrive as ids of object paths. */
  private withObjects(value: unknown, ids: unknown): unknown {
    if (Array.isArray(value)) {
      return ids === null && value.length > 64
        ? value
        : value.map((item, i) => this.withObjects(item, Array.isArray(ids) ? (ids[i] ?? null) : null));
    }
    if (typeof ids === 'number' && ids !== 0) return this.resolve(ids);
    if (typeof value === 'object' && value !== null && '_ObjectPathId' in value) {
      return this.resolve(value._ObjectPathId as number);
    }
    if (typeof value === 'object' && value !== null && !isEntity(value)) {
      return Object.fromEntries(
        Object.entries(value).map(([key, item]) => [key, this.withObjects(item, null)]),
      );
    }
    return value;
  }
}

/** Cells of a range; 0 for anything else. */
function cellsOf(target: Entity | null): number {
  const { area } = Object(target?.self) as { readonly area?: Area };
  return area ? (area.bottom - area.top + 1) * (area.right - area.left + 1) : 0;
}

/** Methods whose answer holds values of cells, which must be computed before. */
function readsCells(name: string): boolean {
  return name.startsWith('Get') || LOOKS_AT_VALUES.test(name);
}

/** What searches, copies, sorts or filters by values of cells. */
const LOOKS_AT_VALUES = /^(?:Find|CopyFrom$|ReplaceAll$|RemoveDuplicates$|Apply|Reapply)/;

/** Nothing happens to a null object, silently; only what is loaded of it says that it is one. */
function nullObjectAnswer(action: WireAction): unknown {
  return action.ActionType === ActionType.instantiate || action.ActionType === ActionType.query
    ? null
    : IS_NULL;
}
