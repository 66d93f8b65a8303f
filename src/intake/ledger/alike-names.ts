import { fold } from '../../text';

const PLAIN_NUMBER = /^[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[-+]?\d+)?$/i;
/** Digits with the signs of dates, times, money, shares, fractions. */
const FIGURE = /^(?=[^\d]*\d)[-\d.,+/:%¥$()年月日号时分秒]+$/;
const TIME_OF_DAY = /^\d{1,2}(?::\d{1,2}){0,2}[ap]m?$/i;
const ENGLISH_DATE =
  /^(?:\d{1,2}-?)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}-?\d{0,4}$/i;
const TRUTH = /^(?:true|false)$/i;
/** Digits of a number that Excel keeps. */
const DIGITS = 15;

/** More names with * or ? are not compared one by one. */
const MOST_WILD = 50;

/** Whether a criterion of Excel may take the text for something else, so that it does not even find the text itself. */
function isTakenOtherwise(folded: string): boolean {
  if (PLAIN_NUMBER.test(folded)) return !Number.isFinite(Number(folded));
  return (
    [FIGURE, TIME_OF_DAY, ENGLISH_DATE, TRUTH].some((form) => form.test(folded)) || folded.startsWith('#')
  );
}

/** Texts of one key are one to a criterion: numbers by their first digits, letters of either case. */
function keyOf(folded: string): string {
  if (PLAIN_NUMBER.test(folded)) return `=${Number(folded).toPrecision(DIGITS)}`;
  return folded.toUpperCase().toLowerCase();
}

/** What stands before the first sign that stands for other texts, and behind the last. */
function endsOf(folded: string): readonly [head: string, tail: string] | null {
  const key = folded.toLowerCase();
  const signs = ['*', '?'].map((sign) => key.indexOf(sign)).filter((at) => at >= 0);
  if (signs.length === 0) return null;
  const last = Math.max(key.lastIndexOf('*'), key.lastIndexOf('?'));
  return [key.slice(0, Math.min(...signs)), key.slice(last + 1)];
}

/** The names in a column, and which of them a criterion of Excel would take for one another. */
export class AlikeNames {
  readonly #idsOf = new Map<string, number[]>();
  readonly #odd = new Set<number>();
  readonly #wild = new Map<number, readonly [head: string, tail: string]>();
  readonly #fresh = new Set<number>();

  /** @param id of the project; −1 for texts that are no project */
  add(id: number, text: string): void {
    const folded = fold(text);
    const key = keyOf(folded);
    const ids = this.#idsOf.get(key) ?? [];
    this.#idsOf.set(key, ids);
    if (ids.includes(id)) return;
    for (const other of ids) this.#fresh.add(other);
    ids.push(id);
    for (const [other, ends] of this.#wild) if (isBetween(key, ends)) this.#fresh.add(other);
    if (id < 0) return;
    if (isTakenOtherwise(folded)) this.#odd.add(id);
    const ends = endsOf(folded);
    if (ends && this.#wild.size <= MOST_WILD) this.#wild.set(id, ends);
  }

  /** Whether a criterion would match anything but the name itself, or not even that. */
  isAlike(id: number, text: string): boolean {
    if (this.#odd.has(id)) return true;
    const folded = fold(text);
    const key = keyOf(folded);
    if ((this.#idsOf.get(key)?.length ?? 0) > 1) return true;
    const ends = endsOf(folded);
    if (!ends) return false;
    if (this.#wild.size > MOST_WILD) return true;
    for (const other of this.#idsOf.keys()) if (other !== key && isBetween(other, ends)) return true;
    return false;
  }

  /** Projects that became alike to another since the last call. */
  takeFresh(): number[] {
    const fresh = [...this.#fresh].filter((id) => id >= 0);
    this.#fresh.clear();
    return fresh;
  }
}

function isBetween(key: string, [head, tail]: readonly [string, string]): boolean {
  return key.startsWith(head) && key.endsWith(tail);
}
