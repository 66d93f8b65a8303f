import { XlsxError } from './error';

/** Parts of real packages nest 20 levels; finding a namespace takes time for each. */
const MOST_DEPTH = 200;
/** 65,490 cell formats and as many fonts are not half of it; each takes some 300 bytes as an object. */
const MOST_ELEMENTS = 1_000_000;

/** Counts what a parser meets in a part. */
export class XmlLimits {
  #depth = 0;
  #elements = 0;

  /** @param part for messages */
  constructor(private readonly part: string) {}

  /** @throws XlsxError too-large */
  open(): void {
    if (++this.#depth > MOST_DEPTH) {
      throw new XlsxError('too-large', { detail: `${this.part}: more than ${MOST_DEPTH} levels` });
    }
  }

  /** An element that is kept. @throws XlsxError too-large */
  keep(): void {
    if (++this.#elements > MOST_ELEMENTS) {
      throw new XlsxError('too-large', { detail: `${this.part}: more than ${MOST_ELEMENTS} elements` });
    }
  }

  close(): void {
    this.#depth--;
  }
}
