import { cellRef, ownKey, type SheetInfo, type SheetPlan } from '../../../workbook';
import type { HandEdit } from '../../session-types';
import {
  cellsByPlace,
  contentsOfCell,
  isNothing,
  isSameContents,
  NOTHING,
  placeOf,
  shown,
} from './cell-contents';
import type { Compared } from './found-edits';
import { rowLabels } from './row-labels';
import { handEditsText, readHandEdits, type HeldSheet, type KeptEdit } from './stored-edits';

/** Setting that holds what of hers stands in our sheets. */
export const HAND_EDITS = 'hand-edits';

/**
 * What she changed in sheets of ours. Hers is kept: it is laid over every plan of ours before that is compared or written,
 * until she says that ours is to stand there. A sheet of which nobody can say cell by cell what is hers is held: nothing is
 * written into it.
 */
export class HandEdits {
  #edits: readonly KeptEdit[] = [];
  #held: ReadonlyMap<string, HeldSheet> = new Map();
  /** The last plan of each sheet, with hers laid over it: the same object as long as nothing changes. */
  readonly #laid = new Map<string, { readonly plan: SheetPlan; readonly laid: SheetPlan }>();
  #saved = '';

  /** All of it as it is, to be put back. */
  get state(): readonly [readonly KeptEdit[], ReadonlyMap<string, HeldSheet>] {
    return [this.#edits, this.#held];
  }

  set state([edits, held]: readonly [readonly KeptEdit[], ReadonlyMap<string, HeldSheet>]) {
    this.#change(edits, held);
  }

  /** What is kept in the workbook. */
  read(text: string | null): void {
    const { edits, held } = readHandEdits(text);
    this.#change(edits, held);
    this.#saved = this.text;
  }

  get text(): string {
    return handEditsText(this.#edits, this.#held);
  }

  get isSaved(): boolean {
    return this.text === this.#saved;
  }

  saved(text: string): void {
    this.#saved = text;
  }

  /** What she is to be told of, sheet by sheet. */
  listed(sheets: readonly SheetInfo[]): HandEdit[] {
    const names = new Map(
      sheets.flatMap(({ own, twin, name }) => (own && !twin ? [[ownKey(own), name] as const] : [])),
    );
    const edits = this.#edits.flatMap((edit): HandEdit[] => {
      const { key, row, column, ours, hers, why, kept, isPlaced } = edit;
      const name = names.get(key);
      // What she put where we wrote nothing is in nobody's way; a row of ours that her Ctrl+Z brought back is out of date.
      if (name === undefined || (isPlaced && isNothing(ours) && why !== 'old')) return [];
      const cell = isPlaced ? cellRef(name, row, column) : null;
      // Of ours she is told the figure that she saw, of hers what she typed.
      const texts = { hers: shown(hers), ours: shown({ value: ours.value }) };
      return [{ id: idOf(edit), sheet: name, cell, ...texts, why, kept }];
    });
    const held = [...this.#held].flatMap(([key, { why, texts, kept }]): HandEdit[] => {
      const name = names.get(key);
      if (name === undefined) return [];
      return [{ id: key, sheet: name, cell: null, hers: texts.join('；'), ours: '', why, kept }];
    });
    return [...held, ...edits];
  }

  isHeld(key: string): boolean {
    return this.#held.has(key);
  }

  hold(key: string, why: HeldSheet['why'], texts: readonly string[]): void {
    const before = this.#held.get(key);
    const all = [...new Set([...(before?.texts ?? []), ...texts])];
    if (before && all.length === before.texts.length) return;
    this.#change(this.#edits, new Map([...this.#held, [key, { why, texts: all, kept: false }]]));
  }

  release(key: string): void {
    if (this.isHeld(key))
      this.#change(this.#edits, new Map([...this.#held].filter(([other]) => other !== key)));
  }

  /**
   * Takes what was found in a sheet of ours.
   *
   * @param earlier what stood there before our last updates: what says that again was put back by her Ctrl+Z
   */
  take(ours: SheetPlan, { edits, agrees }: Compared, earlier: readonly SheetPlan[]): void {
    const key = ownKey(ours.mark);
    const before = new Map(this.#edits.map((edit) => [idOf(edit), edit]));
    const labels = rowLabels(ours);
    const past = edits.length === 0 ? [] : earlier.map(cellsByPlace);
    const found = edits.map((edit): KeptEdit => {
      const { row, column, hers } = edit;
      const known = before.get(idOf({ key, row, column, isPlaced: true }));
      if (known && isSameContents(known.hers, hers)) return { ...known, ours: edit.ours };
      const isOld = past.some((cells) => {
        const old = cells.get(placeOf(row, column));
        return isSameContents(old ? contentsOfCell(old) : NOTHING, hers);
      });
      const why = isOld && !isNothing(hers) ? 'old' : 'typed';
      return { ...edit, key, label: labels.labelOf(row), why, kept: false, isPlaced: true };
    });
    const places = new Set(found.map(idOf));
    const others = this.#edits.filter(
      (edit) =>
        !places.has(idOf(edit)) &&
        !(edit.key === key && edit.isPlaced && agrees.has(placeOf(edit.row, edit.column))),
    );
    const all = [...others, ...found].sort((left, right) => (idOf(left) < idOf(right) ? -1 : 1));
    if (handEditsText(all, this.#held) !== this.text) this.#change(all, this.#held);
  }

  /** She says what is to stand: hers, or ours. @returns keys of the sheets in which ours is to be written again */
  settle(ids: ReadonlySet<string>, which: 'hers' | 'ours'): ReadonlySet<string> {
    const chosen = this.#edits.filter((edit) => ids.has(idOf(edit)));
    const keys = [...this.#held.keys()].filter((key) => ids.has(key));
    if (which === 'hers') {
      const kept = this.#edits.map((edit) => (ids.has(idOf(edit)) ? { ...edit, kept: true } : edit));
      const held = [...this.#held].map(
        ([key, sheet]) => [key, ids.has(key) ? { ...sheet, kept: true } : sheet] as const,
      );
      this.#change(kept, new Map(held));
      return new Set();
    }
    this.#change(
      this.#edits.filter((edit) => !ids.has(idOf(edit))),
      new Map([...this.#held].filter(([key]) => !ids.has(key))),
    );
    return new Set([...keys, ...chosen.map(({ key }) => key)]);
  }

  /** The plan with hers laid over it; the very plan where there is nothing of hers. */
  over(plan: SheetPlan): SheetPlan {
    const key = ownKey(plan.mark);
    if (!this.#edits.some((edit) => edit.key === key)) return plan;
    const known = this.#laid.get(key);
    if (known?.plan === plan) return known.laid;
    this.#follow(plan, key);
    const mine = this.#edits.filter((edit) => edit.key === key && edit.isPlaced);
    const cells = cellsByPlace(plan);
    for (const { row, column, hers } of mine) {
      const style = cells.get(placeOf(row, column))?.style;
      cells.set(placeOf(row, column), { row, column, ...hers, ...(style !== undefined && { style }) });
    }
    const laid = mine.length === 0 ? plan : { ...plan, cells: [...cells.values()] };
    this.#laid.set(key, { plan, laid });
    return laid;
  }

  /** Hers goes along with the row that it stands in; where ours says the same by now there is nothing to keep. */
  #follow(plan: SheetPlan, key: string): void {
    const labels = rowLabels(plan);
    const cells = cellsByPlace(plan);
    this.#edits = this.#edits.flatMap((edit): KeptEdit[] => {
      if (edit.key !== key) return [edit];
      const stays = edit.label === labels.labelOf(edit.row);
      const row = stays || edit.label === '' ? edit.row : labels.rowOf(edit.label, edit.row);
      if (row === null) return isNothing(edit.hers) ? [] : [{ ...edit, isPlaced: false }];
      const cell = cells.get(placeOf(row, edit.column));
      const ours = cell ? contentsOfCell(cell) : NOTHING;
      if (isSameContents(ours, edit.hers)) return [];
      // A note of hers beside the table, over which the table has grown.
      if (edit.label === '' && isNothing(edit.ours) && !isNothing(ours))
        return [{ ...edit, isPlaced: false }];
      return [{ ...edit, row, ours, isPlaced: true }];
    });
  }

  #change(edits: readonly KeptEdit[], held: ReadonlyMap<string, HeldSheet>): void {
    this.#edits = edits;
    this.#held = held;
    this.#laid.clear();
  }
}

function idOf({ key, row, column, isPlaced }: Pick<KeptEdit, 'key' | 'row' | 'column' | 'isPlaced'>): string {
  return [key, placeOf(row, column), ...(isPlaced ? [] : ['gone'])].join('\n');
}
