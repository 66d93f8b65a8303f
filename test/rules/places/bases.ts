import { evaluateWorkbook, planSheets } from '../../../src/engine';
import { decimal, toText } from '../../../src/numbers';
import { gridOf, planToGrid, type CellValue, type Grid } from '../../../src/workbook';
import { cleanReport, REPORT_DAY } from '../../cases/clean-report';
import { CLEAN_DAY, cleanWorkbook } from '../../cases/clean-workbook';
import { MemoryWorkbook } from '../../engine/memory-workbook';
import { lyingProjects } from './lying-base';
import { OLDER } from './older-rows';
import { FORM_SHEET, type BaseId, type Fault, type Place } from './places';
import { projectWithReport } from './text-base';

/** A clean workbook that faults are put into. */
export interface Base {
  readonly place: Place;
  readonly day: typeof CLEAN_DAY;
  readonly grids: () => Promise<readonly Grid[]>;
  /** What its form lacks, whatever else is in order. */
  readonly always?: readonly string[];
}

/** Sheets after edits; merged areas and formats don't move with rows that an edit moves. */
export function changed(grids: readonly Grid[], { edits, more = [] }: Pick<Fault, 'edits' | 'more'>): Grid[] {
  const edited = grids.map((grid) => {
    const edit = edits[grid.sheet];
    if (!edit) return grid;
    const rows = grid.values.map((row) => [...row]);
    edit(rows);
    const moved = rows.length !== grid.values.length;
    return moved ? gridOf(grid.sheet, rows) : { ...grid, values: rows };
  });
  return [...edited, ...more];
}

/** Percentages as texts: formats don't move with the rows that a fault moves. */
function withTexts(grid: Grid): Grid {
  const { values, formats } = grid;
  const shown = (value: CellValue, format: string | undefined): CellValue =>
    typeof value === 'number' && format?.includes('%')
      ? `${toText(decimal(String(value)).times(100))}%`
      : value;
  return {
    ...grid,
    values: values.map((row, at) => row.map((value, column) => shown(value, formats?.[at]?.[column]))),
  };
}

/** The form of the first project, as it is written. */
async function formOf(grids: readonly Grid[], asOf: typeof CLEAN_DAY): Promise<Grid> {
  const report = await evaluateWorkbook(MemoryWorkbook.of(grids), { asOf });
  return planToGrid(planSheets(report, { outputMode: 'values' }, new Set(['form']))[0]!);
}

/** Row 7, columns F and H of the national form: what was spent of the only source, and its rate. */
const OF_ONLY_SOURCE: readonly (readonly [row: number, column: number])[] = [
  [6, 5],
  [6, 7],
];

/** What was spent stands in its total alone, so that a fault put there is the only one. */
async function nationalForm(): Promise<Grid[]> {
  const form = { ...withTexts(await formOf(cleanWorkbook(), CLEAN_DAY)), sheet: FORM_SHEET };
  return changed([form], {
    edits: {
      [FORM_SHEET]: (rows) => {
        for (const [row, column] of OF_ONLY_SOURCE) rows[row]![column] = null;
      },
    },
  });
}

/** With the dates that are written by hand, and without the line for an agency that took no part. */
async function olderForm(): Promise<Grid[]> {
  const form = { ...(await formOf(cleanReport(), REPORT_DAY)), sheet: FORM_SHEET };
  return changed([form], {
    edits: {
      [FORM_SHEET]: (rows) => {
        rows[OLDER.filledBy]![4] = '2021年3月20日';
        rows[OLDER.leader]![4] = '2021年3月20日';
        rows[OLDER.first]![2] = 15;
        rows[OLDER.second]![2] = 15;
        rows.splice(OLDER.intermediary, 1);
      },
    },
  });
}

/** The older report has no indicators behind its score. */
const WITHOUT_BASIS = ['score-without-basis'];
const older = { day: REPORT_DAY, always: WITHOUT_BASIS };

export const BASES: Readonly<Record<BaseId, Base>> = {
  'national form': { place: 'form', day: CLEAN_DAY, grids: nationalForm },
  'older form': { place: 'form', grids: olderForm, ...older },
  'separate tables': { place: 'tables', day: CLEAN_DAY, grids: () => Promise.resolve(cleanWorkbook()) },
  'older tables': { place: 'tables', grids: () => Promise.resolve(cleanReport()), ...older },
  'lying tables': { place: 'lying', day: CLEAN_DAY, grids: () => Promise.resolve(lyingProjects()) },
  'written report': { place: 'text', day: CLEAN_DAY, grids: () => Promise.resolve(projectWithReport()) },
  'older report': { place: 'text', grids: () => Promise.resolve(cleanReport()), ...older },
};
