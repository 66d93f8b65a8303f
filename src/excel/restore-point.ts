import {
  cellNumber,
  ownKey,
  type CellStyle,
  type CellValue,
  type PlanCell,
  type SheetPlan,
} from '../workbook';
import type { Trips } from './batch';
import { ExcelError } from './errors';
import type { RestorePoint } from './journal-parts';
import { withMovedRows, type SheetContents } from './moved-look';
import type { WriteTarget } from './own-sheet';
import { cellValue } from './read-blocks';

/** What stands in a sheet. */
interface Contents {
  readonly formulas: readonly (readonly unknown[])[];
  readonly values: readonly (readonly unknown[])[];
  readonly top: number;
  readonly left: number;
}

const NOTHING: Contents = { formulas: [], values: [], top: 0, left: 0 };

const TEXT_FORMAT = '@';

/** Texts that Excel would take for a number, a date or a truth value; longer ones are none. */
const READS_OTHERWISE = /^(?=.{1,40}$)(?:.*\d.*|true|false)$/i;

/**
 * Styles by name, with those that keep a cell what it is where rows have moved beneath their looks: a formula or a number
 * would become a text in a cell for text, and a text of digits a number elsewhere.
 */
class KeepingStyles {
  readonly styles: Record<string, CellStyle>;

  constructor(styles: SheetPlan['styles']) {
    this.styles = { ...styles };
  }

  /** Name of the style for a cell; undefined where none is needed. */
  nameFor(style: string | undefined, content: CellValue, isFormula: boolean): string | undefined {
    const isForText = style !== undefined && this.styles[style]?.format === TEXT_FORMAT;
    const isText = typeof content === 'string' && !isFormula;
    if (isForText && !isText) return this.#with(style, 'General');
    return !isForText && isText && READS_OTHERWISE.test(content) ? this.#with(style, TEXT_FORMAT) : style;
  }

  #with(style: string | undefined, format: string): string {
    const name = `${style ?? ''} ${format}`;
    this.styles[name] = { ...(style !== undefined && this.styles[style]), format };
    return name;
  }
}

function contentsByCell({ formulas, top, left }: Contents): SheetContents {
  const cells = new Map<number, CellValue>();
  formulas.forEach((line, r) =>
    line.forEach((content, c) => {
      const value = cellValue(content);
      if (value !== null) cells.set(cellNumber(top + r, left + c), value);
    }),
  );
  return cells;
}

function withContents(planned: SheetPlan, contents: Contents): SheetPlan {
  const { formulas, values, top, left } = contents;
  const look = withMovedRows(planned, contentsByCell(contents));
  const known = new Map(look.cells.map((cell) => [`${cell.row},${cell.column}`, cell]));
  const cells = new Map<string, PlanCell>();
  const keeping = new KeepingStyles(look.styles);
  for (const [key, cell] of known) {
    const { row, column, style } = cell;
    cells.set(key, { row, column, value: null, ...(style !== undefined && { style }) });
  }
  formulas.forEach((line, r) =>
    line.forEach((content, c) => {
      const [row, column] = [top + r, left + c];
      const value: CellValue = cellValue(content);
      if (value === null) return;
      // A text that begins with "=" reads the same as a value.
      const isFormula = typeof value === 'string' && value.startsWith('=') && values[r]![c] !== content;
      const style = keeping.nameFor(known.get(`${row},${column}`)?.style, value, isFormula);
      cells.set(`${row},${column}`, {
        row,
        column,
        value: isFormula ? null : value,
        ...(isFormula && { formula: value }),
        ...(style !== undefined && { style }),
      });
    }),
  );
  return { ...look, styles: keeping.styles, cells: [...cells.values()] };
}

async function contentsOf(trips: Trips, ids: readonly string[]): Promise<Map<string, Contents>> {
  const read = await trips.roundTrip(({ workbook }) => {
    const queued = ids.map((id) => {
      const sheet = workbook.worksheets.getItem(id);
      sheet.load('name');
      sheet.protection.load('protected');
      const used = sheet.getUsedRangeOrNullObject(true);
      used.load('formulas,values,rowIndex,columnIndex');
      return { id, sheet, used };
    });
    return () =>
      queued.map(({ id, sheet, used }) => ({
        id,
        protectedName: sheet.protection.protected ? sheet.name : null,
        contents: used.isNullObject
          ? NOTHING
          : { formulas: used.formulas, values: used.values, top: used.rowIndex, left: used.columnIndex },
      }));
  });
  const locked = read.flatMap(({ protectedName }) => protectedName ?? []);
  if (locked.length > 0) throw new ExcelError('protected', locked.join('、'));
  return new Map(read.map(({ id, contents }) => [id, contents]));
}

/**
 * Reads what stands in the sheets that are about to be written anew, in one round trip. Their look is that of the plan
 * with which they were written in this session, else that of the new plan, which is laid out by the same form.
 *
 * @param written plans as they stand, by mark
 * @throws ExcelError where one of them is protected: nothing has been written then
 */
export async function restorePointFor(
  trips: Trips,
  targets: readonly WriteTarget[],
  written: ReadonlyMap<string, SheetPlan>,
): Promise<RestorePoint> {
  const ids = targets.flatMap(({ id }) => id ?? []);
  const contents = ids.length > 0 ? await contentsOf(trips, ids) : new Map<string, Contents>();
  const sheets = targets.map(({ name, plan, id }) => {
    const { mark } = plan;
    if (id === null) return { mark, name, plan: null };
    const look = { ...(written.get(ownKey(mark)) ?? plan), name };
    return { mark, name, plan: withContents(look, contents.get(id) ?? NOTHING) };
  });
  return { sheets };
}
