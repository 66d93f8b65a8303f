import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A transcribed table: what its page or sheet says, "" or null where it says nothing. */
export interface Transcript {
  readonly id: string;
  readonly project: { readonly name: string; readonly department: string; readonly unit: string };
  readonly funds: Readonly<Record<string, string>>;
  readonly funds_wan_yuan?: readonly Readonly<Record<string, string>>[];
  readonly execution: Readonly<
    Record<'budget' | 'executed' | 'claimedRate' | 'weight' | 'claimedScore', string | null>
  >;
  readonly indicators: readonly TranscribedIndicator[];
  readonly total: string | null;
  readonly total_first?: string;
  readonly unit_of_money: string;
  readonly parts?: Readonly<Record<string, readonly string[]>>;
}

export interface TranscribedIndicator {
  readonly level1: string;
  readonly level2: string;
  readonly level3: string;
  readonly target: string | null;
  readonly actual: string | null;
  readonly weight: string | null;
  readonly score: string | null;
  readonly reason: string | null;
}

export interface Fault {
  readonly id: string;
  readonly what: string;
  /** Rules of which one should name it. */
  readonly expect: readonly string[];
}

function jsonIn<T>(folder: string): T[] {
  const files = readdirSync(folder).filter((file) => file.endsWith('.json') && file !== 'words.json');
  return files.sort().map((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as T);
}

export const transcripts = (): Transcript[] => jsonIn(__dirname);
export const layouts = (): Transcript[] => jsonIn(join(__dirname, 'layouts'));
export const faults = (): Fault[] => jsonIn(join(__dirname, 'faults'));
/** Header words and labels by meaning. */
export const words = (): Readonly<Record<string, readonly string[]>> =>
  JSON.parse(readFileSync(join(__dirname, 'words.json'), 'utf8')) as Record<string, string[]>;
