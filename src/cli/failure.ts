import { EngineError } from '../engine';
import { fill, type Localized } from '../language';
import { XlsxError } from '../xlsx';
import { EXIT } from './exit-status';
import { said } from './texts';

/** Wrong usage of the command line. */
export class UsageError extends Error {
  constructor(readonly text: Localized) {
    super(text.en);
    this.name = 'UsageError';
  }
}

export interface Failure {
  readonly status: number;
  readonly text: Localized;
}

/** @param error of the operating system: { code: 'ENOENT', path } */
function systemText(error: unknown, file: string): Localized | null {
  const { code, path = file } = (error ?? {}) as { code?: unknown; path?: string };
  switch (code) {
    case 'ENOENT':
      return said(({ failure }) => fill(failure.noFile, { file }));
    case 'EACCES':
    case 'EPERM':
      return said(({ failure }) => fill(failure.noPermission, { file: path }));
    case 'EISDIR':
      return said(({ failure }) => fill(failure.folder, { file }));
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
    text: said(({ failure }) => fill(failure.unexpected, { file, detail })),
  };
}
