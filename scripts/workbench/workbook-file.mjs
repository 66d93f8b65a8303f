// The workbook that the workbench opens: the one named on the command line, or the sample.
import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ROOT } from '../setup.mjs';

const SAMPLE = join(ROOT, 'samples', 'hechi-2020.xlsx');

function firstBytes(path) {
  const file = openSync(path, 'r');
  try {
    const bytes = Buffer.alloc(8);
    return bytes.subarray(0, readSync(file, bytes, 0, 8, 0)).toString('hex');
  } finally {
    closeSync(file);
  }
}

/**
 * Path of the workbook. npm runs scripts in the checkout, while the user's path is relative to where npm was called.
 * @throws Error with a message for the user
 */
export function workbookFile(named) {
  if (named === undefined) return SAMPLE;
  const path = resolve(process.env.INIT_CWD ?? process.cwd(), named);
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat) throw new Error(`没有找到文件 / no such file: ${path}`);
  if (!stat.isFile()) throw new Error(`这是文件夹，不是文件 / this is a folder, not a file: ${path}`);
  let start;
  try {
    start = firstBytes(path);
  } catch (error) {
    throw new Error(`文件不能读取 / the file cannot be read: ${path} (${error.code})`, { cause: error });
  }
  if (start === '') throw new Error(`文件是空的 / the file is empty: ${path}`);
  if (start === 'd0cf11e0a1b11ae1') {
    throw new Error(
      `这是旧的 .xls 文件，或设有打开密码。请在 Excel 或 WPS 中取消密码、另存为 .xlsx 后再打开 / ` +
        `an old .xls file, or one with a password: save it as .xlsx without a password first: ${path}`,
    );
  }
  if (!start.startsWith('504b')) {
    throw new Error(
      `这不是 .xlsx 工作簿，请在 Excel 或 WPS 中另存为 .xlsx 后再打开 / no .xlsx workbook, save it as .xlsx first: ${path}`,
    );
  }
  return path;
}
