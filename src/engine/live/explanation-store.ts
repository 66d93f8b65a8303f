import type { WorkbookPort } from '../../workbook';
import { checkReason } from '../reasons';

const SETTING = 'explanations';

/** What the clerk typed in the pane, and what stood on 审核结果 at that time. */
type Stored = Readonly<Record<string, readonly [text: string, inSheet: string]>>;

const isEntry = (value: unknown): value is Stored[string] =>
  Array.isArray(value) && typeof value[0] === 'string' && typeof value[1] === 'string';

/** Texts that another page has kept since. */
const laterTexts = (before: Stored, now: Stored): [key: string, text: string][] =>
  Object.entries(now).flatMap(([key, [text]]) => (text === before[key]?.[0] ? [] : [[key, text]]));

/** Entries that are broken are left out; the others count. */
function parse(text: string | null): Stored {
  try {
    const value: unknown = JSON.parse(text ?? '');
    if (typeof value !== 'object' || value === null) return {};
    return Object.fromEntries(
      Object.entries(value).filter((entry): entry is [string, Stored[string]] => isEntry(entry[1])),
    );
  } catch {
    return {};
  }
}

/**
 * Explanations (情况说明) by finding key, from two places: the pane, kept in the workbook's settings, and the sheet
 * 审核结果. Where they differ the one that was changed last wins: the sheet, if it no longer says what it said when the
 * pane's text was kept.
 */
export class ExplanationStore {
  #stored: Stored = {};
  #inSheet: ReadonlyMap<string, string> = new Map();

  constructor(private readonly port: Pick<WorkbookPort, 'changeSetting' | 'readSetting'>) {}

  async load(inSheet: ReadonlyMap<string, string>): Promise<void> {
    this.#stored = parse(await this.port.readSetting(SETTING));
    this.#inSheet = inSheet;
  }

  /**
   * Takes what another pane may have kept meanwhile, and what that pane saw on 审核结果 or brought there.
   *
   * @returns the texts that it has kept
   */
  async reload(): Promise<ReadonlyMap<string, string>> {
    const before = this.#stored;
    this.#stored = parse(await this.port.readSetting(SETTING));
    const seen = Object.entries(this.#stored).flatMap(([key, [, inSheet]]) =>
      inSheet !== before[key]?.[1] && this.#inSheet.has(key) ? [[key, inSheet] as const] : [],
    );
    this.#inSheet = new Map([...this.#inSheet, ...seen]);
    return new Map(laterTexts(before, this.#stored));
  }

  /** What stands on 审核结果 by now. */
  seen(inSheet: ReadonlyMap<string, string>): void {
    this.#inSheet = inSheet;
  }

  /** What stands on 审核结果 as far as it is known: as it was read or brought there last. */
  get inSheet(): ReadonlyMap<string, string> {
    return this.#inSheet;
  }

  /** What stood on 审核结果 beside a finding: where it was not seen there last, as it was when the pane's text was kept. */
  stoodBeside(key: string): string {
    return this.#inSheet.get(key) ?? this.#stored[key]?.[1] ?? '';
  }

  /** @throws EngineError where no cell holds the text */
  async set(keys: readonly string[], text: string): Promise<void> {
    checkReason(text);
    const known = this.#stored;
    // Another page may have brought the reason before it to 审核结果 since this one looked there, or before it ever did.
    const inSheet = (key: string, now = ''): string =>
      now === (known[key]?.[1] ?? '') ? (this.#inSheet.get(key) ?? now) : now;
    await this.#change((stored) =>
      Object.fromEntries(keys.map((key) => [key, [text, inSheet(key, stored[key]?.[1])] as const])),
    );
  }

  /**
   * Keeps reasons that stood on 审核结果 before it was put back to an earlier state.
   *
   * @param inSheet what stands there now
   * @returns the texts that another page has kept meanwhile: they are later, and count
   */
  async keep(
    before: ReadonlyMap<string, string>,
    inSheet: ReadonlyMap<string, string>,
  ): Promise<ReadonlyMap<string, string>> {
    const lost = [...before].filter(([key, text]) => (inSheet.get(key) ?? '') !== text);
    const beside = this.#inSheet;
    this.#inSheet = inSheet;
    if (lost.length === 0) return new Map();
    const known = this.#stored;
    let later: ReadonlyMap<string, string> = new Map();
    await this.#change((stored) => {
      // What stood there already was replaced by what stood there last, unless that page had seen it.
      const isLater = ([key, text]: [string, string]): boolean =>
        text !== beside.get(key) || stored[key]?.[1] === before.get(key);
      later = new Map(laterTexts(known, stored).filter(isLater));
      return Object.fromEntries(
        lost.map(([key, text]) => [key, [later.get(key) ?? text, inSheet.get(key) ?? ''] as const]),
      );
    });
    return later;
  }

  /**
   * The sheet was not put back after all: reasons that were kept for that are compared with what stands there still.
   *
   * @param kept what was kept for it
   */
  async standsStill(kept: ReadonlyMap<string, string>, inSheet: ReadonlyMap<string, string>): Promise<void> {
    this.#inSheet = inSheet;
    await this.#change((stored) =>
      Object.fromEntries(
        [...kept].flatMap(([key, text]) =>
          stored[key]?.[0] === text ? [[key, [text, inSheet.get(key) ?? '']]] : [],
        ),
      ),
    );
  }

  get all(): Map<string, string> {
    const all = new Map(this.#inSheet);
    for (const [key, [text, inSheet]] of Object.entries(this.#stored)) {
      const now = this.#inSheet.get(key);
      // A cell that was cleared takes no reason back that has never stood in it.
      const isCleared = now === '' && text !== inSheet;
      if (now === undefined || now === inSheet || isCleared) all.set(key, text);
    }
    return new Map([...all].filter(([, text]) => text !== ''));
  }

  /**
   * Reasons from the pane that have never stood on the sheet, where another one was typed of the same finding: neither is
   * the later one for certain. The one on the sheet counts until she chooses; the other is kept beside it.
   */
  get others(): { readonly key: string; readonly text: string }[] {
    return Object.entries(this.#stored).flatMap(([key, [text, inSheet]]) => {
      const now = this.#inSheet.get(key) ?? '';
      const isOther = now !== '' && now !== inSheet && now !== text && text !== '' && text !== inSheet;
      return isOther ? [{ key, text }] : [];
    });
  }

  /** The sheet was brought up to date along with other things: all reasons stand on it, those kept before among them. */
  brought(): void {
    const isThere = ([key, [text]]: [string, Stored[string]]): boolean => this.#inSheet.get(key) === text;
    if (!Object.entries(this.#stored).every(isThere))
      this.#inSheet = new Map([...this.#inSheet, ...this.all]);
  }

  /**
   * All reasons stand on the sheet by now: what differs there from here on was typed later.
   *
   * @returns the texts that another page has kept meanwhile, as far as it was asked
   */
  async delivered(): Promise<ReadonlyMap<string, string>> {
    const all = this.all;
    const some = Object.entries(this.#stored).filter(
      ([key, [text, inSheet]]) => text !== inSheet && (all.get(key) ?? '') === text,
    );
    this.#inSheet = new Map([...this.#inSheet, ...all, ...some.map(([key, [text]]) => [key, text] as const)]);
    if (some.length === 0) return new Map();
    const before = this.#stored;
    // Where another page has kept another text meanwhile, that one has not been delivered.
    const deliver = (stored: Stored): Stored =>
      Object.fromEntries(
        some.flatMap(([key, [text]]) => (stored[key]?.[0] === text ? [[key, [text, text]]] : [])),
      );
    // Where that fails she is asked which of two counts, should she type another one on the sheet.
    await this.#change(deliver).catch(() => undefined);
    return new Map(laterTexts(before, this.#stored));
  }

  /** Beside what another page may have kept meanwhile. What could not be kept is not taken for kept. */
  async #change(some: (stored: Stored) => Stored): Promise<void> {
    const change = (before: string | null): string => {
      const stored = parse(before);
      return JSON.stringify({ ...stored, ...some(stored) });
    };
    this.#stored = parse(await this.port.changeSetting(SETTING, change));
  }
}
