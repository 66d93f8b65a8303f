import type { WorkbookPort } from '../../workbook';

const SETTING = 'explanations';

/** What the clerk typed in the pane, and what stood on 审核结果 at that time. */
type Stored = Readonly<Record<string, readonly [text: string, inSheet: string]>>;

function parse(text: string | null): Stored {
  if (text === null) return {};
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Stored) : {};
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

  constructor(private readonly port: Pick<WorkbookPort, 'readSetting' | 'saveSetting'>) {}

  async load(inSheet: ReadonlyMap<string, string>): Promise<void> {
    this.#stored = parse(await this.port.readSetting(SETTING));
    this.#inSheet = inSheet;
  }

  /** What stands on 审核结果 by now. */
  seen(inSheet: ReadonlyMap<string, string>): void {
    this.#inSheet = inSheet;
  }

  async set(key: string, text: string): Promise<void> {
    this.#stored = { ...this.#stored, [key]: [text, this.#inSheet.get(key) ?? ''] };
    await this.port.saveSetting(SETTING, JSON.stringify(this.#stored));
  }

  get all(): Map<string, string> {
    const all = new Map(this.#inSheet);
    for (const [key, [text, inSheet]] of Object.entries(this.#stored)) {
      const now = this.#inSheet.get(key);
      if (now === undefined || now === inSheet) all.set(key, text);
    }
    return new Map([...all].filter(([, text]) => text !== ''));
  }
}
