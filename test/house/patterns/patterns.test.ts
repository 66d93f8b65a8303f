import { builtPatterns, literalPatterns, type Pattern } from './all-patterns';
import { runEverything } from './everything';
import { pumped, pumpsOf, type Pump } from './pumped';
import { MOST_STEPS, parsed, stepsOf, type Parsed } from './steps';

/** What is bounded grows like a square up to its bound: only the long text tells. */
const SHORT = 300;
const LENGTH = 1_000;
/** Where groups repeat, the counting goes as deep as the text is long. */
const SHORTEST = 200;
/** A square takes four times as long for twice the text; starting and ending is a little more than twice. */
const MOST_RATIO = 2.6;

/** How many times as many steps twice the text takes; Infinity where they are too many to be counted. */
function ratioOf(known: Parsed, pump: Pump, length: number): number {
  try {
    const twice = stepsOf(known, pumped(pump, 2 * length));
    if (twice >= MOST_STEPS) return Infinity;
    return twice < 6 * length ? 1 : twice / stepsOf(known, pumped(pump, length));
  } catch (error) {
    if (!(error instanceof RangeError) || length === SHORTEST) throw error;
    return ratioOf(known, pump, SHORTEST);
  }
}

/** A text on which the pattern takes too long; null where none was found. */
function slowText({ regexp }: Pattern): string | null {
  const known = parsed(regexp);
  for (const pump of pumpsOf(known)) {
    if (ratioOf(known, pump, SHORT) <= MOST_RATIO) continue;
    const ratio = ratioOf(known, pump, LENGTH);
    if (ratio > MOST_RATIO) return `${pump.head}(${pump.part})… ${ratio.toFixed(1)}`;
  }
  return null;
}

function slowOnes(patterns: readonly Pattern[]): string[] {
  return patterns.flatMap((pattern) => {
    const slow = slowText(pattern);
    return slow === null ? [] : [`${pattern.where} ${pattern.regexp} on ${slow}`];
  });
}

const of = (regexp: RegExp): Pattern => ({ where: '', regexp });

describe('counting steps', () => {
  test.each([/\s+$/, /^(a+)+$/, /^.*项目.*费$/, /(\d+)元/, /^\s*(?:a|\s)*b/, /[^(]*\)/])(
    'finds %s',
    (regexp) => {
      expect(slowText(of(regexp))).not.toBeNull();
    },
  );

  test.each([/^\s+/, /^a+b+$/, /(?<!\s)\s+$/, /(?<!\d)\d{1,20}元/, /^项目.*费$/])('lets %s be', (regexp) => {
    expect(slowText(of(regexp))).toBeNull();
  });
});

describe('no pattern takes the square of a text', () => {
  test('as written', () => {
    const patterns = literalPatterns();
    expect(patterns.length).toBeGreaterThan(800);
    expect(slowOnes(patterns)).toEqual([]);
  });

  test('put together of parts', async () => {
    const patterns = await builtPatterns(runEverything);
    expect(patterns.length).toBeGreaterThan(100);
    // Of what is read: a name, an attribute.
    const files = patterns.map(({ where }) => /src[/][^:]*/.exec(where)?.[0]);
    for (const file of ['narrative/name-mentions', 'xml-edit', 'formula-text'])
      expect(files.filter((path) => path?.includes(file))).not.toEqual([]);
    expect(slowOnes(patterns)).toEqual([]);
  });
});
