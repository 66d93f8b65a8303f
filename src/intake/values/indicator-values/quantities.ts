import { decimal, type Decimal } from '../../../numbers';
import { signAfter, signBefore } from './signs';
import type { Comparison } from './types';
import { unitAtStart } from './units';

export interface QuantityText {
  readonly number: Decimal;
  readonly unit: string | null;
  readonly sign: Comparison | null;
}

export type QuantityReading = QuantityText | 'none' | 'several-numbers' | 'range' | 'approximate';

const NUMBER =
  /(?<![\dA-Za-z.])(?:(?<![\d%\u4e00-\u9fa5])[-\u2212])?(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?/g;
const RANGE = /\d%?[^\d,。;、]{0,3}(?:[-~—–至到])\d/;
const APPROXIMATE =
  /^(?:大?约|近|将近|接近|大概|不足|不到)\d|\d[^,。;]{0,4}(?:左右|上下)|\d[余多](?:[万亿个人户次元家%]|$)/;
/** Digits that count nothing: 第1季度, 〔2020〕10号, 2号楼, PM2.5. */
const NO_COUNT =
  /第\d{1,20}|[〔[(【]\d{4}[〕\])】]\d{0,9}号?|\d{1,20}号[文楼线]?|\d{1,20}#|[A-Za-z]{1,20}-?\d{1,20}(?:\.\d{1,20})?/g;
const SQUARED = /m[23]\b|(?<=\d|[万亿千])m[23]/gi;
/** What may stand in brackets without being a second value. */
const REMARK = /(?<=.)\([^()]*\)$/;

/** m2 and m3 are units; every other digit that counts nothing is blanked out. */
function countable(text: string): string {
  const units = text.replace(SQUARED, (unit) => (unit.endsWith('2') ? '㎡' : '立方米'));
  return units.replace(NO_COUNT, (word) => (/^[A-Za-z]/.test(word) && /%$/.test(word) ? word : '※'));
}

function withoutRemark(text: string): string {
  const bare = text.replace(REMARK, (remark) => (unitAtStart(remark) ? remark : ''));
  return bare.replace(/^\(([^()]+)\)$/, '$1');
}

const PER_PREFIX = /(?:每(?<per>[人亩户次月年天台套个村只头吨米株]|平方米|公里|生)(?:补助|补贴|标准|为|:)*)$/;

/** 每亩300元 is 300元/亩. */
function unitWithPrefix(before: string, unit: string | null): string | null {
  const per = PER_PREFIX.exec(before)?.groups?.['per'];
  if (!per || unit?.includes('/')) return unit;
  return `${unit ?? ''}/${per}`;
}

function quantityAt(text: string, match: RegExpMatchArray & { index: number }): QuantityText | 'none' {
  const before = text.slice(0, match.index);
  const after = text.slice(match.index + match[0].length);
  const found = unitAtStart(after);
  const rest = found ? after.slice(found.length) : after;
  const isCount = found !== null || rest === '' || signAfter(rest) !== null || /^[,。;)完]/.test(rest);
  if (!isCount) return 'none';
  return {
    number: decimal(match[0].replaceAll(',', '').replace('\u2212', '-')),
    unit: unitWithPrefix(before, found?.unit ?? null),
    sign: signBefore(before) ?? signAfter(rest),
  };
}

/** The one number of a folded text with its sign and unit, or why there is none to be had. */
export function readQuantity(folded: string): QuantityReading {
  const text = withoutRemark(countable(folded))
    .replace(/百分之?百/g, '100%')
    .replace(/百分之(\d+(?:\.\d+)?)/g, '$1%');
  const numbers = [...text.matchAll(NUMBER)];
  const only = numbers[0];
  if (!only) return 'none';
  if (RANGE.test(text)) return 'range';
  if (APPROXIMATE.test(text)) return 'approximate';
  if (numbers.length > 1) return 'several-numbers';
  return quantityAt(text, only as RegExpMatchArray & { index: number });
}
