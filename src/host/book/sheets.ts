import { BooleanNumber, mergeWorksheetSnapshotWithDefault } from '@univerjs/core';
import type { Area } from '../../workbook';
import { Lines } from './lines';
import { emptySheet } from './snapshot';
import type { SheetState } from './types';
import { MUTATION, OPERATION, toArea, toRange } from './univer-access';

/** The sheets of a workbook in Univer: which there are, their names, order, visibility, merged areas. */
export class Sheets extends Lines {
  private nextSheet = 1;
  /** While a sheet is added behind the user's back, the engine's change to it is taken back and told to nobody. */
  protected keepsActive = false;

  sheets(): readonly SheetState[] {
    const workbook = this.access.workbook;
    return workbook.getSheetOrders().map((id) => {
      const sheet = workbook.getSheetBySheetId(id)!;
      return {
        id,
        name: sheet.getName(),
        hidden: sheet.isSheetHidden() === BooleanNumber.TRUE,
        tabColor: (sheet.getTabColor() ?? '').toUpperCase(),
        gridlines: !sheet.hasHiddenGridlines(),
      };
    });
  }

  activeSheet(): string {
    return this.access.workbook.getActiveSheet().getSheetId();
  }

  activate(sheetId: string): void {
    if (this.activeSheet() !== sheetId) this.access.run(OPERATION.activate, sheetId, {});
  }

  addSheet(name: string, position: number, show: boolean): string {
    const before = this.activeSheet();
    this.keepsActive = !show;
    const id = this.freshSheetId();
    const sheet = mergeWorksheetSnapshotWithDefault(emptySheet(id, name));
    this.access.run(MUTATION.insertSheet, id, { index: position, sheet });
    this.activate(show ? id : before);
    this.keepsActive = false;
    return id;
  }

  removeSheet(sheetId: string): void {
    if (this.activeSheet() === sheetId) this.activateNeighbour(sheetId);
    const subUnitName = this.access.sheet(sheetId).getName();
    this.access.run(MUTATION.removeSheet, sheetId, { subUnitName });
  }

  renameSheet(sheetId: string, name: string): void {
    this.access.run(MUTATION.renameSheet, sheetId, { name });
  }

  moveSheet(sheetId: string, position: number): void {
    const fromOrder = this.access.workbook.getSheetOrders().indexOf(sheetId);
    if (fromOrder !== position) {
      this.access.run(MUTATION.orderSheets, sheetId, { fromOrder, toOrder: position });
    }
  }

  setHidden(sheetId: string, hidden: boolean): void {
    if (hidden && this.activeSheet() === sheetId) this.activateNeighbour(sheetId);
    this.access.run(MUTATION.hideSheet, sheetId, {
      hidden: hidden ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    });
  }

  setTabColor(sheetId: string, color: string): void {
    this.access.run(MUTATION.tabColor, sheetId, { color });
  }

  setGridlines(sheetId: string, shown: boolean): void {
    const showGridlines = shown ? BooleanNumber.TRUE : BooleanNumber.FALSE;
    this.access.run(MUTATION.gridlines, sheetId, { showGridlines });
  }

  merges(sheetId: string): readonly Area[] {
    return this.access.sheet(sheetId).getMergeData().map(toArea);
  }

  addMerges(sheetId: string, areas: readonly Area[]): void {
    for (const area of areas) this.access.enlarge(sheetId, area.bottom, area.right);
    this.access.run(MUTATION.addMerge, sheetId, { ranges: areas.map(toRange) });
  }

  removeMerges(sheetId: string, areas: readonly Area[]): void {
    if (areas.length > 0) this.access.run(MUTATION.removeMerge, sheetId, { ranges: areas.map(toRange) });
  }

  private activateNeighbour(sheetId: string): void {
    const shown = this.sheets().filter(({ id, hidden }) => id !== sheetId && !hidden);
    const next = shown[0];
    if (next) this.activate(next.id);
  }

  private freshSheetId(): string {
    const known = new Set(this.access.workbook.getSheetOrders());
    for (;;) {
      const digits = (this.nextSheet++).toString(16).toUpperCase().padStart(8, '0');
      const id = `{${digits}-0001-0000-0000-000000000000}`;
      if (!known.has(id)) return id;
    }
  }
}
