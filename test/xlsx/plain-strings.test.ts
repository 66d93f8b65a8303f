import fc from 'fast-check';
import { PlainStrings } from '../../src/xlsx/plain-strings';
import { NotPlain } from '../../src/xlsx/rich-text';
import { parseStrings } from '../../src/xlsx/shared-strings';

const HEAD =
  '<?xml version="1.0" encoding="UTF-8"?>\n<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">';
const tableOf = (bodies: readonly string[]): string => `${HEAD}${bodies.join('')}</sst>`;

const text = fc
  .array(
    fc.oneof(
      {
        weight: 4,
        arbitrary: fc.constantFrom(
          '维修（护）费',
          'Ａ１',
          'é',
          ' ',
          'a',
          '_',
          '_x',
          '_x000D_',
          '\r\n',
          '“',
          '𠮷',
          '',
        ),
      },
      fc.constantFrom('&amp;', '&lt;', '&#x4E2D;', '&#10;', '&quot;'),
      fc.constant('长'.repeat(200)),
    ),
    { maxLength: 6 },
  )
  .map((parts) => parts.join(''));

const body = fc.oneof(
  { weight: 4, arbitrary: text.map((one) => `<si><t>${one}</t></si>`) },
  text.map((one) => `<si><t xml:space="preserve">${one}</t></si>`),
  fc.constantFrom('<si/>', '<si></si>', '<si><t/></si>', '<si><t></t></si>'),
  fc
    .tuple(text, text)
    .map(([one, other]) => `<si><r><rPr><b/></rPr><t>${one}</t></r><r><t>${other}</t></r></si>`),
  fc
    .tuple(text, text)
    .map(([one, other]) => `<si><t>${one}</t><rPh sb="0" eb="1"><t>${other}</t></rPh></si>\n`),
);

const never = (): never => {
  throw new Error('parsed');
};

describe('PlainStrings', () => {
  it('makes the strings that the XML parser makes', () => {
    fc.assert(
      fc.property(fc.array(body, { maxLength: 12 }), (bodies) => {
        const xml = tableOf(bodies);
        const strings = new PlainStrings(new TextEncoder().encode(xml), never);
        const expected = parseStrings(xml, 'sharedStrings.xml');
        expect(bodies.map((_, index) => strings.at(index))).toEqual(expected);
        expect(bodies.map((_, index) => strings.at(index))).toEqual(expected);
        expect(strings.at(bodies.length)).toBeUndefined();
        expect(strings.at(-1)).toBeUndefined();
      }),
      { numRuns: 300 },
    );
  });

  it('keeps strings apart that share a place among those kept', () => {
    const count = 40_000;
    const bodies = Array.from({ length: count }, (_, index) => `<si><t>第${index}号</t></si>`);
    const strings = new PlainStrings(new TextEncoder().encode(tableOf(bodies)), never);
    for (const index of [0, 16_384, 0, 32_768, count - 1]) expect(strings.at(index)).toBe(`第${index}号`);
  });

  it('parses the table where one of its strings is unusual', () => {
    const xml = tableOf(['<si><t>a</t></si>', '<si><r><x:t xmlns:x="y">b</x:t></r></si>']);
    const strings = new PlainStrings(new TextEncoder().encode(xml), () => ['parsed 0', 'parsed 1']);
    expect([strings.at(0), strings.at(1), strings.at(0)]).toEqual(['a', 'parsed 1', 'parsed 0']);
  });

  it.each([
    ['a comment between strings', tableOf(['<si><t>a</t></si>', '<!-- b -->'])],
    ['CDATA', tableOf(['<si><t><![CDATA[</si>]]></t></si>'])],
    ['a prefix', '<x:sst xmlns:x="y"><x:si><x:t>a</x:t></x:si></x:sst>'],
    ['an end that is missing', `${HEAD}<si><t>a</t></si>`],
    ['a string that does not end', `${HEAD}<si><t>a</t>`],
  ])('does not take %s', (_, xml) => {
    expect(() => new PlainStrings(new TextEncoder().encode(xml), never)).toThrow(NotPlain);
  });
});
