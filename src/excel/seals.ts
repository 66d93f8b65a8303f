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
}

/** Queues a look at the seal. */
export function queueSeals(context: Excel.RequestContext): () => FoundParts {
  return queueFind(context, SEAL);
}

function leftBy(xml: string | null): Left | null {
  try {
    const { writer, write, follows, text } = JSON.parse(textOfXml(xml ?? '')) as Partial<
      Record<string, unknown>
    >;
    if (typeof writer !== 'string' || typeof write !== 'string' || typeof text !== 'string') return null;
    return { writer, write, follows: follows === true, text };
  } catch {
    return null;
  }
}

const NOTHING: Left = { writer: '', write: '', follows: false, text: '' };

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
    const { writer, follows, text } = this.#left;
    return id === undefined ? null : { id, isOurs: writer === this.me, follows, text, broke: this.#broke };
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
      const part = context.workbook.customXmlParts.add(this.#xml({ follows: false, text: '' }, ''));
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

  /** The end of a batch. @returns what is to be called when it has been sent */
  queueLeave({ workbook }: Excel.RequestContext, note: SealNote, write = ''): () => void {
    if (this.#isWithout) return () => undefined;
    const part = workbook.customXmlParts.add(this.#xml(note, write));
    part.load('id');
    return () => {
      const [broken = null] = this.#ids;
      this.#broke = broken === this.#claimed ? null : broken;
      this.#ids = [part.id];
      this.#left = { writer: this.me, write, ...note };
    };
  }

  #xml(note: SealNote, write: string): string {
    const { follows, text } = note;
    return customXml(SEAL, dataText({ writer: this.me, write, follows, text } satisfies Left));
  }
}
