import { allLexicons, examplesOf, lineMatches, type Lexicon } from '../../../src/intake/words/lexicon';
import '../../../src/intake/words';
import '../../../src/intake/words/vocabulary';

/** What the lines of a lexicon say of a text when all of them are tried. */
function meaningByLines({ place }: Lexicon, text: string): string | null {
  const first = place.meanings.find(({ lines }) => lines.some((line) => lineMatches(place, line, text)));
  return first?.meaning ?? null;
}

const LEXICONS = allLexicons();
const texts = [
  ...new Set(
    LEXICONS.flatMap(({ place }) =>
      place.meanings.flatMap(({ lines, not }) => [...lines.flatMap(examplesOf), ...not]),
    ),
  ),
];
/** As they stand in tables: with what labels are compared without. */
const AS_PRINTED = [
  (text: string) => `${text}：`,
  (text: string) => `（一）${text}`,
  (text: string) => `${text}(20分)`,
];

test('the quick look at a text before all lines are tried hides no meaning', () => {
  const hidden: string[] = [];
  texts.forEach((example, at) => {
    const text = at % 2 === 0 ? example : AS_PRINTED[((at - 1) / 2) % AS_PRINTED.length]!(example);
    for (const lexicon of LEXICONS)
      if (lexicon.meaningOf(text) !== meaningByLines(lexicon, text))
        hidden.push(`${lexicon.place.id}: ${text}`);
  });
  expect(hidden).toEqual([]);
  expect(texts.length).toBeGreaterThan(1_000);
});
