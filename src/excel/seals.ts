import type { Seal, SealNote } from '../workbook';
import type { Trips } from './batch';
import { customXml, queueFind, textOfXml, type FoundParts } from './custom-xml';
import { dataText } from './plan-text';
import { failedForParts } from './refused-parts';

/** A custom XML part: its id is a new one with every change, and a batch fails where it asks for one that is gone. */
const SEAL = 'urn:ziping:seal';

interface Left extends SealNote {
  /** The session that left it. */
  readonly writer: string;
  /** The write that it ends; '' for other changes. */
  readonly write: string;
  readonly changes: number;
}

/** Queues a look at the seal. */
export function queueSeals(context: Excel.RequestContext): () => FoundParts {
  return queueFind(context, SEAL);
}

type Said = Omit<Left, 'writer'>;

function leftBy(xml: string | null): Left | null {
  try {
    const { writer, write, follows, text, changes } = JSON.parse(textOfXml(xml ?? '')) as Partial<
      Record<string, unknown>
    >;
    if (typeof writer !== 'string' || typeof write !== 'string' || typeof text !== 'string') return null;
    const count = typeof changes === 'number' ? changes : 0;
    return { writer, write, follows: follows === true, text, changes: count };
  } catch {
    return null;
  }
}

const NOTHING: Left = { writer: '', write: '', follows: false, text: '', changes: 0 };

/** The seal of our sheets, as this session has seen it last. */
export class Seals {
  /** Those that are there: where two sessions each laid one down, the first counts. */
  #ids: readonly string[] = [];
  #left: Left = NOTHING;
  #broke: string | null = null;
  /** The one that this session has laid down because there was none. */
  #claimed: string | null = null;
  /** The workbook takes no custom XML: then nobody can tell who wrote last. */
  #isWithout = false;

  /** @param me a name that no other session has */
  constructor(private readonly me: string) {}

  get current(): Seal | null {
    const [id] = this.#ids;
    if (id === undefined) return null;
    const { writer, follows, text, changes } = this.#left;
    return { id, isOurs: writer === this.me, follows, text, broke: this.#broke, changes };
  }

  /** The write that the seal ends. */
  get write(): string {
    return this.#ids.length === 1 ? this.#left.write : '';
  }

  found({ ids, xml }: FoundParts): void {
    if (ids[0] !== this.#ids[0]) this.#broke = null;
    this.#ids = ids;
    this.#left = leftBy(xml) ?? NOTHING;
  }

  /** Lays one down where there is none, so that there is something to be broken. */
  async claim(trips: Trips): Promise<void> {
    if (this.#ids.length > 0 || this.#isWithout) return;
    try {
      await this.#claim(trips);
    } catch (error) {
      if (!(await failedForParts(trips, error))) throw error;
      this.#isWithout = true;
    }
  }

  async #claim(trips: Trips): Promise<void> {
    const found = await trips.roundTrip((context) => {
      const part = context.workbook.customXmlParts.add(this.#xml(NOTHING));
      part.load('id');
      const seals = queueSeals(context);
      return () => ({ ...seals(), claimed: part.id });
    });
    this.found(found);
    this.#claimed = found.claimed;
  }

  /** The head of a batch: fails where somebody else has written since. */
  queueBreak({ workbook: { customXmlParts } }: Excel.RequestContext): void {
    const [id, ...more] = this.#ids;
    if (id !== undefined) customXmlParts.getItem(id).delete();
    for (const one of more) customXmlParts.getItemOrNullObject(one).delete();
  }

  /** The end of a batch that changes our sheets. @returns what is to be called when it has been sent */
  queueLeave(context: Excel.RequestContext, { follows, text }: SealNote, write = ''): () => void {
    return this.#queue(context, { follows, text, write, changes: this.#left.changes + 1 });
  }

  /** The end of a batch that leaves them as they are. @returns what is to be called when it has been sent */
  queueSay(context: Excel.RequestContext, { follows, text }: SealNote): () => void {
    return this.#queue(context, { follows, text, write: '', changes: this.#left.changes });
  }

  #queue({ workbook }: Excel.RequestContext, said: Said): () => void {
    if (this.#isWithout) return () => undefined;
    const part = workbook.customXmlParts.add(this.#xml(said));
    part.load('id');
    return () => {
      const [broken = null] = this.#ids;
      this.#broke = broken === this.#claimed ? null : broken;
      this.#ids = [part.id];
      this.#left = { writer: this.me, ...said };
    };
  }

  #xml(said: Said): string {
    return customXml(SEAL, dataText({ ...said, writer: this.me } satisfies Left));
  }
}
