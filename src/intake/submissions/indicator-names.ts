import { decimal, type Decimal } from '../../numbers';
import type { IndicatorLevel1 } from '../submission';
import { fold } from '../text';

/** Points printed beside the name of a section: 产出指标（50分）. */
export interface PrintedPoints {
  readonly value: Decimal;
  readonly text: string;
}

const IN_BRACKETS =
  /^([\s\S]*?)\s*[（(]\s*(?:共|满分|权重|分值)?[:：]?\s*([\d０-９.．]+)\s*(?:分|%|％)?\s*[）)]\s*$/;
const BARE = /^([\s\S]*?[^\d０-９.．\s])\s*([\d０-９.．]+)\s*分\s*$/;

/** Takes the points off a name. */
export function withoutPoints(text: string): {
  readonly name: string;
  readonly points: PrintedPoints | null;
} {
  const match = IN_BRACKETS.exec(text) ?? BARE.exec(text);
  const digits = fold(match?.[2] ?? '');
  if (!match || !/^\d+(?:\.\d+)?$/.test(digits)) return { name: text.trim(), points: null };
  return { name: (match[1] ?? '').trim(), points: { value: decimal(digits), text: text.trim() } };
}

/** 指标1：, 指标 2., （1）, 1. and ① in front of an indicator's name. */
const NUMBERING =
  /^(?:指标\s*[\d０-９一二三四五六七八九十]+\s*[:：.．、]|[\d０-９]{1,2}\s*[.．、](?!\d)|[（(][\d０-９]{1,2}[）)]|[①-⑳])\s*/u;

/** The name of an indicator without its numbering; "指标1:" alone is an empty row of the printed form. */
export function indicatorName(text: string): string {
  const bare = text.trim().replace(NUMBERING, '').trim();
  return /^指标[\d０-９一二三四五六七八九十]*[:：]?$|^[.…·]+$/u.test(bare) ? '' : bare;
}

const KINDS: readonly (readonly [RegExp, IndicatorLevel1])[] = [
  [/产出/, 'output'],
  [/效益|效果|影响/, 'benefit'],
  [/满意/, 'satisfaction'],
  [/成本/, 'cost'],
];
/** Where no first level is printed, the second tells it. */
const KINDS_BY_LEVEL2: readonly (readonly [RegExp, IndicatorLevel1])[] = [
  [/数量|质量|时效|产出/, 'output'],
  [/满意/, 'satisfaction'],
  [/经济|社会|生态|环境|可持续|影响|效益/, 'benefit'],
  [/成本/, 'cost'],
];

function firstMatch(kinds: typeof KINDS, text: string): IndicatorLevel1 {
  return kinds.find(([pattern]) => pattern.test(text))?.[1] ?? 'other';
}

export function level1KindOf(level1: string, level2: string): IndicatorLevel1 {
  return level1 === '' ? firstMatch(KINDS_BY_LEVEL2, fold(level2)) : firstMatch(KINDS, fold(level1));
}
