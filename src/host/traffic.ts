import { ActionType, PathType, type BatchRequest } from './wire';

/** One batch: what one `context.sync()` sent and got. Sizes in bytes of UTF-8. */
export interface BatchRecord {
  readonly requestBytes: number;
  readonly responseBytes: number;
  /** Actions of the batch. */
  readonly actions: number;
  /** Names of the methods called and properties set, as on the wire, in order. */
  readonly members: readonly string[];
  /** Time that the host took, in milliseconds. */
  readonly milliseconds: number;
  /** Only gives kept ranges back at the end of `Excel.run`: no round trip that anybody waits for. */
  readonly cleanUp: boolean;
  /** Code of the error that the batch ended with. */
  readonly error: string | null;
}

/** What went over the wire, for budgets of round trips and bytes. */
export class Traffic {
  private records: BatchRecord[] = [];

  get batches(): readonly BatchRecord[] {
    return this.records;
  }

  /** Round trips that the add-in waits for: all batches but clean-up. */
  get syncs(): number {
    return this.records.filter(({ cleanUp }) => !cleanUp).length;
  }

  get requestBytes(): number {
    return this.records.reduce((sum, record) => sum + record.requestBytes, 0);
  }

  get responseBytes(): number {
    return this.records.reduce((sum, record) => sum + record.responseBytes, 0);
  }

  get largestRequest(): number {
    return Math.max(0, ...this.records.map(({ requestBytes }) => requestBytes));
  }

  get largestResponse(): number {
    return Math.max(0, ...this.records.map(({ responseBytes }) => responseBytes));
  }

  reset(): void {
    this.records = [];
  }

  add(record: BatchRecord): void {
    this.records.push(record);
  }
}

/** Whether the batch does nothing but give references back. */
export function isCleanUp({ Actions, ObjectPaths }: BatchRequest): boolean {
  return (
    Actions.some(({ Name }) => Name === '_RemoveReference') &&
    Actions.every(
      ({ ActionType: type, Name, ObjectPathId }) =>
        Name === '_RemoveReference' ||
        (type === ActionType.instantiate && ObjectPaths[ObjectPathId]?.ObjectPathType === PathType.root),
    )
  );
}

export function membersOf({ Actions }: BatchRequest): readonly string[] {
  return Actions.map(({ Name }) => Name).filter((name) => name !== '');
}

export function byteLength(text: string): number {
  return new TextEncoder().encode(text).length;
}
