import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PublishedCase } from './lay-out';

const FOLDER = join(__dirname, 'data');

/** All published tables, by file name. */
export function publishedCases(): PublishedCase[] {
  const files = readdirSync(FOLDER).filter((file) => file.endsWith('.json'));
  return files.sort().map((file) => JSON.parse(readFileSync(join(FOLDER, file), 'utf8')) as PublishedCase);
}
