import { cellText, fold, isBlankMark } from '../../text';
import type { CellChange, Finding } from '../../rules';
import {
  formatCellRef,
  valueAt,
  type CellEdit,
  type CellRef,
  type CellValue,
  type Grid,
  type TakenBack,
  type WorkbookChange,
  type WorkbookPort,
} from '../../workbook';
import { EngineError, type Report } from '../report';
import type { Fixed, Fixes } from '../session-types';
import { gather, NO_SHEET, type SheetIds } from './changes';
import type { LiveContents } from './live-contents';
import type { Serial } from './serial';

interface Around {
  readonly serial: Serial;
  /** What was read, where nothing is in doubt. */
  certain(): Promise<LiveContents>;
  report(): Report;
  /** Follows changes of cells as edits of hers. */
  follow(changes: readonly WorkbookChange[], readMeanwhile: SheetIds): Promise<void>;
}

type Port = Pick<WorkbookPort, 'readBlocks' | 'writeCells' | 'canTakeBackCells' | 'takeBackCells'>;

const changed = (cell: CellRef): EngineError =>
  new EngineError('cell-changed', {
    zh: `${formatCellRef(cell)}里已不是原来的内容，没有更正任何单元格。请点“重新审核”后再试。`,
    en: `Something else stands in ${formatCellRef(cell)} by now; no cell was corrected. Audit again and try again.`,
  });

/** What the cell is to hold; a code stays a number or a text, as it was. */
function valueOf({ after }: CellChange, before: CellValue): CellValue {
  if ('number' in after) return Number(after.number);
  if ('code' in after) return typeof before === 'number' ? Number(after.code) : after.code;
  return 'text' in after ? after.text : null;
}

function editOf(change: CellChange, grids: readonly Grid[]): CellEdit {
  const { cell, before } = change;
  const { sheet, top, left } = cell;
  const grid = grids.find(
    ({ sheet: name, area }) =>
      name === sheet && top >= area.top && top <= area.bottom && left >= area.left && left <= area.right,
  );
  const stands = grid ? valueAt(grid, top, left) : null;
  const text = cellText(stands);
  // A dash is a blank that somebody typed.
  if (text !== before && !(before === '' && isBlankMark(fold(text)))) throw changed(cell);
  return { cell, before: stands, after: valueOf(change, stands) };
}

/** Changes of these cells; sheets of ours hold none of hers. */
function changesOf(cells: readonly CellRef[], contents: LiveContents): WorkbookChange[] {
  const { sheets } = contents.whole;
  return cells.map((cell) => {
    const info = sheets.find(({ name, own }) => name === cell.sheet && own === null);
    if (!info) throw changed(cell);
    return { kind: 'cells', sheetId: info.id, area: cell, by: 'user' };
  });
}

const cellsOf = ({ cells }: Finding): Set<string> => new Set(cells.map(formatCellRef));

/** Findings that were to go and still name one of the cells. */
function leftOf(fixed: readonly CellRef[], before: readonly Finding[], after: readonly Finding[]): Finding[] {
  const keys = new Set(fixed.map(formatCellRef));
  const rules = new Set(
    before
      .filter(({ fixes = [] }) => fixes.some(({ cell }) => keys.has(formatCellRef(cell))))
      .map(({ rule }) => rule),
  );
  return after.filter(
    (finding) => rules.has(finding.rule) && [...cellsOf(finding)].some((cell) => keys.has(cell)),
  );
}

/** Writes corrections into her cells, on her word, and takes them back. */
export class Fixing implements Fixes {
  constructor(
    private readonly port: Port,
    private readonly around: Around,
  ) {}

  write(fixes: readonly CellChange[]): Promise<Fixed> {
    return this.around.serial.run(async () => {
      const contents = await this.around.certain();
      const before = this.around.report().findings;
      const cells = fixes.map(({ cell }) => cell);
      const changes = changesOf(cells, contents);
      const names = new Map(contents.whole.sheets.map(({ id, name }) => [id, name]));
      const grids = await this.port.readBlocks(
        gather(changes).blocks.map(({ sheetId, area }) => ({ sheet: names.get(sheetId)!, area })),
      );
      const edits = fixes.map((fix) => editOf(fix, grids));
      try {
        await this.port.writeCells(edits);
      } finally {
        // Excel tells us nothing of what we write, and a step that failed may have changed something.
        await this.around.follow(changes, NO_SHEET);
      }
      return { cells, left: leftOf(cells, before, this.around.report().findings) };
    });
  }

  canUndo(): boolean {
    return this.port.canTakeBackCells();
  }

  undo(): Promise<TakenBack> {
    return this.around.serial.run(async () => {
      const contents = await this.around.certain();
      const result = await this.port.takeBackCells();
      const known = new Set(contents.whole.sheets.map(({ name }) => name));
      const cells = result.restored.filter(({ sheet }) => known.has(sheet));
      await this.around.follow(changesOf(cells, contents), NO_SHEET);
      return result;
    });
  }
}
