import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** Lock files of open workbooks (~$…) and hidden files are no workbooks. */
function isWorkbook(name: string): boolean {
  return /\.(xlsx|xlsm)$/i.test(name) && !name.startsWith('~$') && !name.startsWith('.');
}

async function inFolder(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile() && isWorkbook(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort((left, right) => left.localeCompare(right, 'zh-CN'));
}

/**
 * Files named, and all workbooks in folders named, with their subfolders; each once. A named file that does not exist is
 * kept: its review says so.
 */
export async function findFiles(paths: readonly string[]): Promise<string[]> {
  const found = await Promise.all(
    paths.map(async (path) => {
      const info = await stat(path).catch(() => null);
      return info?.isDirectory() ? inFolder(path) : [path];
    }),
  );
  return [...new Set(found.flat())];
}
