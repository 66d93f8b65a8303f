import type { Trips } from './batch';
import { customXml, queueFind, textOfXml, xmlOf, type FoundParts } from './custom-xml';
import { ExcelError } from './errors';
import { dataText } from './plan-text';
import { failedForParts } from './refused-parts';
import { readSetting, saveSetting } from './settings';

/**
 * What is kept in the workbook under a key is a custom XML part of its own. Document settings would not do: each page has a
 * copy of all of them, and saves them whole, with what another page has kept meanwhile gone.
 */
const KEPT = 'urn:ziping:kept:';

/** Keys that are asked for whenever sheets are listed; others cost a round trip. */
const WITH_LIST = ['session', 'explanations', 'hand-edits'] as const;

/** How often a change is made anew because another page was faster. */
const TRIES = 5;

interface Piece {
  readonly id: string;
  /** Rises with every change: the highest counts, should an older one have been left behind. */
  readonly number: number;
  readonly value: string;
}

function pieceOf(id: string, xml: string): Piece {
  try {
    const { number, value } = JSON.parse(textOfXml(xml)) as Partial<Piece>;
    if (typeof number === 'number' && typeof value === 'string') return { id, number, value };
  } catch {
    // Broken: there, and says nothing.
  }
  return { id, number: -1, value: '' };
}

const isGone = (error: unknown): boolean => error instanceof ExcelError && error.code === 'gone';

const newest = (pieces: readonly Piece[]): Piece | undefined =>
  pieces.reduce<Piece | undefined>(
    (best, one) => (best && best.number >= one.number ? best : one),
    undefined,
  );

const valueOf = (pieces: readonly Piece[]): string | null => {
  const best = newest(pieces);
  return best && best.number >= 0 ? best.value : null;
};

/** What is kept in the workbook, by key. */
export class KeptParts {
  /** As the last list of sheets found them; each is handed out once, and then asked for anew. */
  readonly #listed = new Map<string, FoundParts>();
  /** As they were seen or left last. */
  readonly #known = new Map<string, readonly Piece[]>();

  constructor(private readonly trips: Trips) {}

  /** Queues a look along with a list of sheets. */
  queueLook(context: Excel.RequestContext): () => void {
    const queued = WITH_LIST.map((key) => [key, queueFind(context, KEPT + key)] as const);
    return () => {
      for (const [key, found] of queued) this.#listed.set(key, found());
    };
  }

  /** @returns null where nothing was ever kept */
  async read(key: string): Promise<string | null> {
    const listed = this.#listed.get(key);
    this.#listed.delete(key);
    return valueOf(await this.#look(key, listed)) ?? readSetting(this.trips, key);
  }

  /** Keeps what is worked out of what is kept by now, also where another page changes it at the same time. */
  async change(key: string, change: (before: string | null) => string): Promise<string> {
    try {
      return await this.#change(key, change);
    } catch (error) {
      if (!(await failedForParts(this.trips, error))) throw error;
      // A workbook that takes no custom XML keeps settings all the same.
      const value = change(await readSetting(this.trips, key));
      await saveSetting(this.trips, key, value);
      return value;
    }
  }

  async #change(key: string, change: (before: string | null) => string): Promise<string> {
    this.#listed.delete(key);
    for (let tries = 0; tries < TRIES; tries++) {
      const pieces = this.#known.get(key) ?? (await this.#look(key));
      const value = change(valueOf(pieces));
      try {
        if (await this.#replace(key, pieces, value)) return value;
      } catch (error) {
        this.#known.delete(key);
        if (!isGone(error)) throw error;
      }
    }
    throw new ExcelError('not-saved', key);
  }

  async #look(key: string, listed?: FoundParts): Promise<readonly Piece[]> {
    let found = listed;
    for (let tries = 0; ; tries++) {
      const { ids, xml } = found ?? (await this.trips.roundTrip((context) => queueFind(context, KEPT + key)));
      try {
        const pieces = xml === null ? await this.#readAll(ids) : [pieceOf(ids[0]!, xml)];
        this.#known.set(key, pieces);
        return pieces;
      } catch (error) {
        // Another page has put one in their place since they were found.
        if (!isGone(error) || tries >= TRIES) throw error;
        found = undefined;
      }
    }
  }

  async #readAll(ids: readonly string[]): Promise<readonly Piece[]> {
    if (ids.length === 0) return [];
    const all = await xmlOf(this.trips, ids);
    return ids.map((id, at) => pieceOf(id, all[at]!));
  }

  /** @returns false where another page has laid down a first one at the same time */
  async #replace(key: string, before: readonly Piece[], value: string): Promise<boolean> {
    const number = (newest(before)?.number ?? 0) + 1;
    const xml = customXml(KEPT + key, dataText({ number, value }));
    const { id, ids } = await this.trips.roundTrip((context) => {
      const { customXmlParts } = context.workbook;
      // Fails where another page has kept something since.
      for (const piece of before) customXmlParts.getItem(piece.id).load('id');
      const part = customXmlParts.add(xml);
      part.load('id');
      for (const piece of before) customXmlParts.getItem(piece.id).delete();
      const found = queueFind(context, KEPT + key);
      return () => ({ id: part.id, ids: found().ids });
    });
    this.#known.set(key, [{ id, number, value }]);
    if (ids.length === 1) return true;
    this.#known.delete(key);
    return before.length > 0;
  }
}
