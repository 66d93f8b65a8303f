import type { WorkbookPort } from '../../workbook';
import { EngineError } from '../report';

const NONE: ReadonlySet<string> = new Set();

/**
 * Sheets of ours that could not be written because she has protected them: the others are brought up to date without them,
 * as an update that fails at one of them would leave the others half-written.
 */
export class ProtectedSheets {
  /** Ids of those that were protected when they were last asked for. */
  #ids = NONE;

  constructor(private readonly port: Pick<WorkbookPort, 'protectedAmong'>) {}

  /** An update failed: learns whether any of the sheets that are there is protected. @param ids of sheets of ours */
  async failed(ids: readonly string[]): Promise<void> {
    // Where Excel does not say so either, all are tried again.
    const found = ids.length > 0 ? await this.port.protectedAmong?.(ids).catch(() => NONE) : NONE;
    this.#ids = found ?? NONE;
  }

  /** Of the sheets that are there those that are protected still. Excel is asked only where some were. */
  async among(ids: readonly string[]): Promise<ReadonlySet<string>> {
    const asked = ids.filter((id) => this.#ids.has(id));
    if (asked.length === 0) return NONE;
    const found = (await this.port.protectedAmong?.(asked)) ?? NONE;
    this.#ids = new Set([...this.#ids].filter((id) => !asked.includes(id) || found.has(id)));
    return found;
  }
}

/** What she is told of sheets that stay as they are. */
export function leftProtected(names: readonly string[]): EngineError {
  const quoted = names.map((name) => `“${name}”`);
  return new EngineError('sheets-protected', {
    zh: `${quoted.join('、')}受保护，没有更新；其他自评表已经更新。请撤销保护（审阅 → 撤销工作表保护），再点“重新审核”。`,
    en: `${quoted.join(', ')}: protected, and not brought up to date; the other sheets of ours are. Unprotect (Review) and press “Audit again”.`,
  });
}
