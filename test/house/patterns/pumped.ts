import { visitRegExpAST, type AST } from '@eslint-community/regexpp';
import type { Parsed } from './steps';

/** Repetitions up to this are no loop. */
const FEW = 24;
/** Tried in turn for what a part of a pattern may be. */
const SIGNS = [
  '1',
  'a',
  'A',
  '项',
  '预',
  ' ',
  '.',
  ',',
  '，',
  ':',
  '-',
  '(',
  '%',
  '=',
  '/',
  '<',
  '"',
  '_',
  '元',
  '年',
  '一',
  '分',
  '\n',
  '*',
  '~',
  '#',
];
/** Fits hardly any pattern. */
const END = '\u0001';

/** Signs that one part takes: the first few that fit. */
function signsOf(element: AST.Element, flags: string): string[] {
  if (element.type === 'Character') return [String.fromCodePoint(element.value)];
  const fits = new RegExp(`^${element.raw}$`, flags.replaceAll(/[gy]/g, ''));
  const own: string[] = [];
  if (element.type === 'CharacterClass')
    for (const part of element.elements) {
      if (part.type === 'Character') own.push(String.fromCodePoint(part.value));
      else if (part.type === 'CharacterClassRange') own.push(String.fromCodePoint(part.min.value));
    }
  return [...own, ...SIGNS].filter((sign) => fits.test(sign));
}

/** A text that the alternative most likely takes: each part as often as it has to be. */
function sampleOf(elements: readonly AST.Element[], flags: string): string {
  return elements
    .map((element) => {
      switch (element.type) {
        case 'Quantifier':
          return sampleOf([element.element], flags).repeat(element.min);
        case 'Group':
        case 'CapturingGroup':
          return sampleOf(element.alternatives[0]!.elements, flags);
        case 'Assertion':
        case 'Backreference':
          return '';
        default:
          return signsOf(element, flags)[0] ?? '';
      }
    })
    .join('');
}

/** What stands before an element in its alternative and in those around it. */
function before(element: AST.Node, flags: string): string {
  const { parent } = element;
  if (!parent) return '';
  if (parent.type !== 'Alternative') return before(parent, flags);
  const at = parent.elements.indexOf(element as AST.Element);
  return before(parent, flags) + sampleOf(parent.elements.slice(0, at), flags);
}

/** A text that is made longer by repeating a part of it. */
export interface Pump {
  readonly head: string;
  readonly part: string;
}

/** Texts on which a pattern may take long: whatever may repeat is repeated, behind what has to stand before it, and alone. */
export function pumpsOf({ pattern, flags }: Parsed): Pump[] {
  const heads = new Set<string>(['']);
  const parts = new Set<string>();
  const signs = new Set<string>();
  visitRegExpAST(pattern, {
    onCharacterEnter: (element) => {
      if (element.parent.type !== 'CharacterClassRange') signs.add(String.fromCodePoint(element.value));
    },
    onQuantifierEnter: (loop) => {
      if (loop.max <= FEW) return;
      heads.add(before(loop, flags));
      const { element } = loop;
      parts.add(sampleOf([element], flags));
      if ('alternatives' in element)
        for (const { elements } of element.alternatives) parts.add(sampleOf(elements, flags));
      if (element.type === 'CharacterClass' || element.type === 'CharacterSet')
        for (const sign of signsOf(element, flags)) signs.add(sign);
    },
  });
  if (parts.size === 0) return [];
  parts.add(sampleOf(pattern.alternatives[0]!.elements, flags));
  const all = [...new Set([...parts, ...signs])].filter((part) => part !== '');
  return [...heads].flatMap((head) => all.map((part) => ({ head, part })));
}

export function pumped({ head, part }: Pump, length: number): string {
  return head + part.repeat(Math.ceil(length / part.length)) + END;
}
