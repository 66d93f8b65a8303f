import type { WorkbookPort } from '../../workbook';
import type { Fingerprints } from './fingerprint';

/** Setting that tells another session which of our sheets are up to date. */
const SETTING = 'written';

/** As kept in the workbook; "" where there are none. */
function textOf(fingerprints: Fingerprints): string {
  return fingerprints.size === 0 ? '' : JSON.stringify(Object.fromEntries(fingerprints));
}

/** What is kept in the workbook; nothing where it cannot be read. */
function parse(text: string | null): Fingerprints {
  try {
    const value: unknown = JSON.parse(text ?? '');
    const entries: [string, unknown][] = Object.entries(value ?? {});
    return new Map(entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
  } catch {
    return new Map();
  }
}

/** Fingerprints that are kept in the workbook; they are those of the sheets as they stand. */
export class KeptFingerprints {
  #any = false;

  constructor(private readonly port: Pick<WorkbookPort, 'readSetting' | 'saveSetting'>) {}

  get any(): boolean {
    return this.#any;
  }

  async read(): Promise<Fingerprints> {
    const kept = parse(await this.port.readSetting(SETTING));
    this.#any = kept.size > 0;
    return kept;
  }

  /** Another session, which has not seen what happens from here on, is not to take our sheets for what was written. */
  async forget(): Promise<void> {
    if (this.#any) await this.keep(new Map());
  }

  async keep(fingerprints: Fingerprints): Promise<void> {
    await this.port.saveSetting(SETTING, textOf(fingerprints));
    this.#any = fingerprints.size > 0;
  }
}
