import type { NodeExcelHost } from '../../../src/host/node';

/** What the add-in does to sheets that it has not added itself. */
export class Watch {
  readonly violations: string[] = [];
  /** Ids of sheets that the add-in has added and that nobody has deleted. */
  readonly ours = new Set<string>();

  constructor(host: NodeExcelHost) {
    host.onChange(({ kind, actor, sheetId }) => {
      if (actor !== 'addin') {
        if (kind === 'deleted') this.ours.delete(sheetId);
        return;
      }
      if (kind === 'added') this.ours.add(sheetId);
      else if (TOUCHES.has(kind) && !this.ours.has(sheetId)) this.violations.push(`${kind} ${sheetId}`);
      if (kind === 'deleted') this.ours.delete(sheetId);
    });
  }
}

const TOUCHES: ReadonlySet<string> = new Set([
  'cells',
  'format',
  'shift',
  'deleted',
  'renamed',
  'moved',
  'visibility',
]);
