import { decimal, shownInterval, scaleInterval, yuanPer, type Interval } from '../../numbers';
import type { MoneyMention, Narrative } from '../../intake';
import type { Quantity } from './quantities';

/**
 * What an amount in running text may stand for. Prose rounds: 285.8万元 for 285.84 is right. Whole numbers get no such
 * margin, or 20 would pass for 19.8.
 */
function proseInterval({ value, text }: MoneyMention): Interval {
  const places = /\.(\d+)/.exec(text)?.[1]?.length ?? 0;
  if (places === 0) return shownInterval(value);
  const half = decimal(`0.${'0'.repeat(places)}5`);
  return { low: value.minus(half), high: value.plus(half) };
}

/** An amount named in the text, comparable with those of the tables. */
export function mentionQuantity(mention: MoneyMention): Quantity {
  const factor = yuanPer(mention.unit);
  return {
    yuan: mention.value.times(factor),
    interval: scaleInterval(proseInterval(mention), factor),
    unit: mention.unit,
    cells: [mention.cell],
  };
}

/** The sentence that names the amount; the whole paragraph where it cannot be found there. */
export function sentenceOf(narrative: Pick<Narrative, 'paragraphs'>, mention: MoneyMention): string {
  const text = narrative.paragraphs.find(({ index }) => index === mention.paragraph)?.text ?? '';
  const sentences = text.split(/[。;；!！?？]/);
  return sentences.find((sentence) => sentence.replace(/\s/g, '').includes(mention.text)) ?? text;
}
