import { join } from 'node:path';
import { gridsOfFile, WILD } from '../../metamorphic/cases';
import { errorsOf, see, type Seen } from '../../metamorphic/seen';
import { compareFigures, compareNames, type Compared } from './compare';
import { faults, layouts, transcripts, type Transcript } from './stated';

export interface WildTable {
  readonly id: string;
  readonly figures: readonly Compared[];
  readonly names: readonly Compared[];
  /** Findings of severity error. */
  readonly errors: readonly string[];
  /** Why the workbook was refused. */
  readonly failure: string | null;
}

export interface FaultTable {
  readonly id: string;
  readonly what: string;
  readonly expect: readonly string[];
  readonly found: readonly string[];
  readonly named: boolean;
}

const shown = (seen: Seen): string[] =>
  errorsOf(seen).map(({ rule, cells, message }) => `${rule} ${cells[0] ?? ''} ${message}`);

async function tableOf(one: Transcript, folder: string): Promise<WildTable> {
  const seen = await see(await gridsOfFile(join(folder, `${one.id}.xlsx`)));
  const names = (seen.report?.projects ?? []).map(({ submission: { projectName, identity } }) => ({
    name: projectName,
    department: identity.department?.text ?? '',
    unit: identity.unit?.text ?? '',
  }));
  return {
    id: one.id,
    figures: compareFigures(one, seen.json),
    names: compareNames(one, names),
    errors: shown(seen),
    failure: seen.failure,
  };
}

export const measureTables = (): Promise<WildTable[]> =>
  Promise.all(transcripts().map((one) => tableOf(one, WILD)));

export const measureLayouts = (): Promise<WildTable[]> =>
  Promise.all(layouts().map((one) => tableOf(one, join(WILD, 'layouts'))));

/** Tables with one fault: whether one of the rules that should name it does. Nothing is wrong in T00. */
export const measureFaults = (): Promise<FaultTable[]> =>
  Promise.all(
    faults().map(async ({ id, what, expect }) => {
      const seen = await see(await gridsOfFile(join(WILD, 'faults', `${id}.xlsx`)));
      const found = [...new Set((seen.json?.findings ?? []).map(({ rule }) => rule))];
      const isClean = id.startsWith('T00');
      const named = isClean
        ? seen.failure === null && found.length === 0
        : expect.length === 0 || expect.some((rule) => found.includes(rule));
      return { id, what, expect, found, named };
    }),
  );
