import { CommandType, type ICellData } from '@univerjs/core';
import { MUTATION, type UniverAccess } from './univer-access';

/** Cells by row and column, as the engine's mutations take them. */
export type CellMatrix = Record<string, Record<string, ICellData>>;

/** A step of the engine's undo list that is ours to perform. */
const STEP = 'host.mutation.step';

interface StepParams {
  readonly perform: () => void;
}

/** Puts an edit that is about to be made on the user's undo list. */
export function pushUndo(access: UniverAccess, sheetId: string, edit: CellMatrix): void {
  const sheet = access.sheet(sheetId);
  const before: CellMatrix = {};
  const after: CellMatrix = {};
  for (const [row, cells] of Object.entries(edit)) {
    for (const [column, cell] of Object.entries(cells)) {
      const old = sheet.getCellRaw(Number(row), Number(column));
      (before[row] ??= {})[column] = {
        v: old?.v ?? null,
        t: old?.t ?? null,
        f: old?.f ?? null,
        p: old?.p ?? null,
        si: old?.si ?? null,
      };
      (after[row] ??= {})[column] = { ...cell };
    }
  }
  const params = { unitId: access.unitId, subUnitId: sheetId };
  access.undoRedo.pushUndoRedo({
    unitID: access.unitId,
    undoMutations: [{ id: MUTATION.setValues, params: { ...params, cellValue: before } }],
    redoMutations: [{ id: MUTATION.setValues, params: { ...params, cellValue: after } }],
  });
}

/**
 * Puts a step on the user's undo list that is worked out when it is taken back: what the add-in has written since then is
 * on no list, and has to follow.
 */
export function pushStep(access: UniverAccess, sheetId: string, undo: () => void, redo: () => void): void {
  if (!access.commands.hasCommand(STEP)) {
    access.commands.registerCommand({
      id: STEP,
      type: CommandType.MUTATION,
      handler: (_accessor, params: StepParams) => {
        params.perform();
        return true;
      },
    });
  }
  const step = (perform: () => void) => ({
    id: STEP,
    params: { unitId: access.unitId, subUnitId: sheetId, perform },
  });
  access.undoRedo.pushUndoRedo({
    unitID: access.unitId,
    undoMutations: [step(undo)],
    redoMutations: [step(redo)],
  });
}
