import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../house/lint';
import { checkFile } from './corpus-file';

/** Files that the tests and the samples have; `npm run corpus -- folder…` does the same with any others. */
const FOLDERS = ['samples', 'test/cases/wild', 'test/cases/odd'];

const files = FOLDERS.flatMap((folder) =>
  readdirSync(join(ROOT, folder))
    .filter((name) => name.endsWith('.xlsx'))
    .map((name) => join(folder, name)),
);

test.each(files)('%s is read equal by scanner and parser, and kept whole by a copy', async (path) => {
  const file = await checkFile(new Uint8Array(readFileSync(join(ROOT, path))));
  expect(file.wrong).toEqual([]);
  expect(file.outcome).toBe('read');
});
