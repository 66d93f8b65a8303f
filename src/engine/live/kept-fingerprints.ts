import type { SealNote, WorkbookPort } from '../../workbook';
import type { Fingerprints } from './fingerprint';
import type { Turns } from './turns';

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

/**
 * Fingerprints that are kept in the workbook, in the seal of our sheets: they are those of the sheets as they stand, and
 * gone with the next change.
 */
export class KeptFingerprints {
  constructor(
    private readonly port: Pick<WorkbookPort, 'reseal' | 'seal'>,
    private readonly turns: Turns,
    /** Whether this session goes on following edits. */
    private readonly follows: () => boolean,
  ) {}

  get any(): boolean {
    return this.#text !== '';
  }

  /** Whether the seal is one that this session may say something in. */
  get isOurs(): boolean {
    return this.port.seal()?.isOurs === true;
  }

  read(): Fingerprints {
    return parse(this.#text);
  }

  /** What is left with a change. */
  note(fingerprints: Fingerprints = new Map()): SealNote {
    return { follows: this.follows(), text: textOf(fingerprints) };
  }

  /** Another session, which has not seen what happens from here on, is not to take our sheets for what was written. */
  async forget(): Promise<void> {
    if (this.any && !this.turns.another) await this.keep(new Map());
  }

  async keep(fingerprints: Fingerprints): Promise<void> {
    await this.port.reseal(this.note(fingerprints));
    this.turns.wrote();
  }

  get #text(): string {
    return this.port.seal()?.text ?? '';
  }
}
