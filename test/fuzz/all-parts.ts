import { CELLS, TABLES } from './cells';
import { BYTES, PACKAGES } from './packages';
import type { Part } from './part';

export const FUZZED: readonly Part[] = [CELLS, TABLES, PACKAGES, BYTES];
