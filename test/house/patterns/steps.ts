import { RegExpParser, type AST } from '@eslint-community/regexpp';

/** More steps are not counted. */
export const MOST_STEPS = 4_000_000;

class TooMany extends Error {}

type Next = (at: number) => boolean;

/** What the counting needs to know of one pattern. */
export interface Parsed {
  readonly pattern: AST.Pattern;
  readonly flags: string;
  /** Whether a part of it takes a sign, as far as that was asked. */
  readonly fits: Map<AST.Element, Map<string, boolean>>;
}

export function parsed({ source, flags }: RegExp): Parsed {
  const isUnicode = flags.includes('u');
  return {
    pattern: new RegExpParser().parsePattern(source, 0, source.length, { unicode: isUnicode }),
    flags,
    fits: new Map(),
  };
}

/**
 * Tries a pattern on a text as the engines do that go back (irregexp among them): at every place, every way in turn. It
 * gives no match, only how many steps were taken; so it needs no clock.
 */
class Stepper {
  steps = 0;
  readonly #groups = new Map<number, string>();

  constructor(
    private readonly regexp: Parsed,
    private readonly text: string,
  ) {}

  /** From every place on until one is found. */
  search(): void {
    const { alternatives } = this.regexp.pattern;
    for (let at = 0; at <= this.text.length; at++) {
      if (this.#any(alternatives, at, 1, () => true)) return;
      if (this.regexp.flags.includes('y')) return;
    }
  }

  #any(alternatives: readonly AST.Alternative[], at: number, by: 1 | -1, next: Next): boolean {
    return alternatives.some(({ elements }) => {
      const ordered = by === 1 ? elements : [...elements].reverse();
      return this.#all(ordered, 0, at, by, next);
    });
  }

  #all(elements: readonly AST.Element[], index: number, at: number, by: 1 | -1, next: Next): boolean {
    const element = elements[index];
    if (!element) return next(at);
    return this.#one(element, at, by, (then) => this.#all(elements, index + 1, then, by, next));
  }

  #one(element: AST.Element, at: number, by: 1 | -1, next: Next): boolean {
    if (++this.steps > MOST_STEPS) throw new TooMany();
    switch (element.type) {
      case 'Assertion':
        return this.#asserted(element, at) && next(at);
      case 'Quantifier':
        return /^Character/.test(element.element.type)
          ? this.#signs(element, at, by, next)
          : this.#repeated(element, 0, at, by, next);
      case 'Group':
        return this.#any(element.alternatives, at, by, next);
      case 'CapturingGroup':
        return this.#any(element.alternatives, at, by, (then) => {
          const number = element.start;
          const before = this.#groups.get(number);
          this.#groups.set(number, this.text.slice(Math.min(at, then), Math.max(at, then)));
          if (next(then)) return true;
          if (before === undefined) this.#groups.delete(number);
          else this.#groups.set(number, before);
          return false;
        });
      case 'Backreference': {
        const group = Array.isArray(element.resolved) ? element.resolved[0] : element.resolved;
        const said = this.#groups.get((group as AST.CapturingGroup).start) ?? '';
        return this.text.startsWith(said, at) && next(at + said.length);
      }
      default: {
        const place = by === 1 ? at : at - 1;
        const sign = this.text[place];
        return sign !== undefined && this.#isOne(element, sign) && next(at + by);
      }
    }
  }

  /** Of a single sign, without going deeper for each. */
  #signs({ element, min, max, greedy }: AST.Quantifier, at: number, by: 1 | -1, next: Next): boolean {
    const fits = (count: number): boolean => {
      const sign = this.text[by === 1 ? at + count : at - count - 1];
      if (++this.steps > MOST_STEPS) throw new TooMany();
      return sign !== undefined && this.#isOne(element, sign);
    };
    let most = 0;
    while (most < max && (greedy || most < min) && fits(most)) most++;
    if (most < min) return false;
    for (;;) {
      if (++this.steps > MOST_STEPS) throw new TooMany();
      if (next(at + by * most)) return true;
      if (greedy ? --most < min : most >= max || !fits(most++)) return false;
    }
  }

  #repeated(element: AST.Quantifier, done: number, at: number, by: 1 | -1, next: Next): boolean {
    if (++this.steps > MOST_STEPS) throw new TooMany();
    const { min, max, greedy } = element;
    const again = (): boolean =>
      done < max &&
      this.#one(element.element, at, by, (then) => {
        if (then === at && done >= min) return false;
        return this.#repeated(element, done + 1, then, by, next);
      });
    if (done < min) return again();
    return greedy ? again() || next(at) : next(at) || again();
  }

  #asserted(element: AST.Assertion, at: number): boolean {
    const { text } = this;
    if (element.kind === 'start' || element.kind === 'end')
      return at === (element.kind === 'start' ? 0 : text.length);
    if (element.kind === 'word') {
      const isWord = (place: number) => /\w/.test(text[place] ?? ' ');
      return (isWord(at - 1) !== isWord(at)) !== element.negate;
    }
    const { kind, alternatives, negate } = element as AST.LookaroundAssertion;
    return this.#any(alternatives, at, kind === 'lookbehind' ? -1 : 1, () => true) !== negate;
  }

  #isOne(element: AST.Element, sign: string): boolean {
    const { fits, flags } = this.regexp;
    let known = fits.get(element);
    if (!known) fits.set(element, (known = new Map()));
    let answer = known.get(sign);
    if (answer === undefined) {
      answer = new RegExp(`^${element.raw}$`, flags.replaceAll(/[gy]/g, '')).test(sign);
      known.set(sign, answer);
    }
    return answer;
  }
}

/** How many steps it takes to search the text for the pattern; MOST_STEPS where they are more. */
export function stepsOf(regexp: Parsed, text: string): number {
  const stepper = new Stepper(regexp, text);
  try {
    stepper.search();
  } catch (error) {
    if (!(error instanceof TooMany)) throw error;
    return MOST_STEPS;
  }
  return stepper.steps;
}
