import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import fc from 'fast-check';
import type { Grid } from '../../src/workbook';
import { readWorkbookFile } from '../../src/xlsx/node';
import { CLEAN_DAY, cleanWorkbook } from '../cases/clean-workbook';
import { layOutTable } from '../cases/layouts/evaluation-table';
import { TABLE_OPTIONS } from '../cases/layouts/options';
import { Sheet } from '../cases/layouts/sheet';
import { publishedCases } from '../cases/published/cases';
import { LAYOUTS, layOut } from '../cases/published/lay-out';
import { seedGrids } from '../cases/seed-grids';
import { DAY } from './seen';
import { separateTables } from './separate-tables';

/** A workbook that tests make others of. */
export interface Case {
  readonly id: string;
  /** Whether it is an official table filled in, or an office's own tables. */
  readonly kind: 'filled' | 'tables';
  readonly grids: readonly Grid[];
  readonly asOf: typeof DAY;
}

export const WILD = join(__dirname, '../cases/wild');
export const ODD = join(__dirname, '../cases/odd');
const SEED = 20220315;
const SAMPLED = 32;

export async function gridsOfFile(path: string): Promise<Grid[]> {
  const workbook = await readWorkbookFile(path);
  const sheets = (await workbook.listSheets()).flatMap(({ name, used }) =>
    used ? [{ sheet: name, area: used }] : [],
  );
  return workbook.readBlocks(sheets);
}

/** Workbooks of a folder, by file name without ending. */
export async function filesOf(folder: string): Promise<{ id: string; grids: Grid[] }[]> {
  const files = readdirSync(folder)
    .filter((file) => file.endsWith('.xlsx'))
    .sort();
  return Promise.all(
    files.map(async (file) => ({
      id: basename(file, '.xlsx'),
      grids: await gridsOfFile(join(folder, file)),
    })),
  );
}

function sampledLayouts(): Case[] {
  const published = publishedCases();
  return fc.sample(TABLE_OPTIONS, { numRuns: SAMPLED, seed: SEED }).map((options, at) => {
    const one = published[at % published.length]!;
    const sheet = new Sheet('Sheet1', options.top, options.left);
    layOutTable(one, options, sheet);
    return { id: `layout-${at + 1}`, kind: 'filled', grids: [sheet.grid(options.merged)], asOf: DAY };
  });
}

/** All cases of the project, those with a layout of their own first. */
export async function allCases(): Promise<Case[]> {
  const files = async (folder: string, kind: Case['kind']): Promise<Case[]> =>
    (await filesOf(folder)).map((file) => ({ ...file, kind, asOf: DAY }));
  return [
    ...(await files(WILD, 'filled')),
    ...(await files(join(WILD, 'layouts'), 'filled')),
    ...publishedCases().flatMap((one) =>
      LAYOUTS.map((layout): Case => ({
        id: `${one.id} ${layout}`,
        kind: 'filled',
        grids: [layOut(one, layout)],
        asOf: DAY,
      })),
    ),
    ...sampledLayouts(),
    { id: 'seed', kind: 'tables', grids: seedGrids(), asOf: DAY },
    { id: 'clean', kind: 'tables', grids: cleanWorkbook(), asOf: CLEAN_DAY },
    ...separateTables().map((book): Case => ({ ...book, kind: 'tables', asOf: DAY })),
    ...(await files(ODD, 'tables')).filter(({ id }) => id.startsWith('odd-')),
  ];
}
