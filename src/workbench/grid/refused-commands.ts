import { CanceledError, ICommandService, type Univer } from '@univerjs/core';
import type { OmissionKind } from '../texts';

/** Commands of the grid's own menus and keys that a sheet of the file would not keep: the package patch writes only values. */
const REFUSED: ReadonlyMap<string, OmissionKind> = new Map(
  (
    [
      ['renamed', 'set-worksheet-name'],
      ['deleted', 'remove-sheet'],
      ['order', 'set-worksheet-order'],
      ['hidden', 'set-worksheet-hidden'],
      ['hidden', 'set-worksheet-show'],
      ['look', 'set-tab-color'],
      ['look', 'set-style'],
      ['look', 'clear-selection-format'],
      ['look', 'clear-selection-all'],
      ['look', 'set-border'],
      ['look', 'set-border-position'],
      ['look', 'set-border-style'],
      ['look', 'set-border-color'],
      ['look', 'set-border-basic'],
      ['look', 'set-worksheet-range-theme-style'],
      ['look', 'set-worksheet-default-style'],
      ['look', 'add-worksheet-merge'],
      ['look', 'add-worksheet-merge-all'],
      ['look', 'add-worksheet-merge-vertical'],
      ['look', 'add-worksheet-merge-horizontal'],
      ['look', 'remove-worksheet-merge'],
    ] as const
  ).map(([kind, name]) => [`sheet.command.${name}`, kind]),
);

/**
 * Refuses commands of the user's before they are done. What the add-in does goes past commands.
 * @param refuses asked with the sheet that the command names, null where it is the one that is shown; it tells the user
 */
export function refuseCommands(
  univer: Univer,
  refuses: (kind: OmissionKind, sheetId: string | null) => boolean,
): void {
  const commands = univer.__getInjector().get(ICommandService);
  commands.beforeCommandExecuted(({ id, params }) => {
    const kind = REFUSED.get(id);
    if (kind === undefined) return;
    const { subUnitId } = (params ?? {}) as { readonly subUnitId?: string };
    if (refuses(kind, subUnitId ?? null)) throw new CanceledError();
  });
}
