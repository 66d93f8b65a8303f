import { EngineError } from '../engine';
import type { Localized } from '../language';
import { XlsxError } from '../xlsx';
import { EXIT } from './exit-status';

/** Wrong usage of the command line. */
export class UsageError extends Error {
  constructor(readonly text: Localized) {
    super(text.en);
    this.name = 'UsageError';
  }
}

const UNEXPECTED: Localized = {
  zh: '程序内部错误，请把文件和以下信息告诉开发者',
  en: 'Internal error; please report the file and the following',
};

export interface Failure {
  readonly status: number;
  readonly text: Localized;
}

/** @param error of the operating system: { code: 'ENOENT', path } */
function systemText(error: unknown, file: string): Localized | null {
  const { code, path = file } = (error ?? {}) as { code?: unknown; path?: string };
  switch (code) {
    case 'ENOENT':
      return { zh: `找不到文件：${file}`, en: `No such file: ${file}` };
    case 'EACCES':
    case 'EPERM':
      return { zh: `没有权限读写：${path}`, en: `No permission: ${path}` };
    case 'EISDIR':
      return { zh: `这是文件夹，不是工作簿：${file}`, en: `A folder, not a workbook: ${file}` };
    default:
      return null;
  }
}

/** What to tell the user of an error, and with which status to end. */
export function failureOf(error: unknown, file: string): Failure {
  if (error instanceof UsageError) return { status: EXIT.usage, text: error.text };
  if (error instanceof EngineError) {
    const isUsage = error.code !== 'nothing-to-evaluate';
    return { status: isUsage ? EXIT.usage : EXIT.unreadable, text: error.text };
  }
  if (error instanceof XlsxError) return { status: EXIT.unreadable, text: error.text };
  const known = systemText(error, file);
  if (known) return { status: EXIT.unreadable, text: known };
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return {
    status: EXIT.unreadable,
    text: { zh: `${file}：${UNEXPECTED.zh}\n${detail}`, en: `${file}: ${UNEXPECTED.en}\n${detail}` },
  };
}
