import type { Submission } from '../../../src/intake';
import type { PublishedCase } from '../published/lay-out';
import { hasInitial, targetParts } from './shown-columns';
import type { TableOptions } from './options';
import { shown } from './read';

/** The number that a text states; null where it states none. */
export function number(text: string): string | null {
  const digits = /^-?\d+(?:\.\d+)?(?=(?:万元?|%|分)?$)/.exec(text)?.[0];
  if (digits === undefined) return null;
  return digits.includes('.') ? digits.replace(/\.?0+$/, '') : digits;
}

const bare = (text: string): string => text.replace(/\s/g, '');
const name = (text: string): string => text.replace(/^指标\d[:：]?/, '');

/** What a table says, as far as layouts may change how it is read. */
export interface Said {
  readonly name: string;
  readonly department: string;
  readonly unit: string;
  readonly funds: readonly Readonly<Record<string, string | boolean | null>>[];
  readonly moneyUnit: string | undefined;
  readonly goal: readonly string[];
  readonly indicators: readonly Readonly<Record<string, string | readonly string[] | null>>[];
  readonly total: string | null;
  readonly grade: string | null;
}

/** Figures and names of a submission in one plain shape, for comparing. */
export function asRead(read: Submission, one: PublishedCase, { target }: TableOptions): Said {
  return {
    name: read.projectName,
    department: read.identity.department?.text ?? '',
    unit: read.identity.unit?.text ?? '',
    funds: (read.funds?.rows ?? []).map(({ label, amounts, weight, rate, score, level }) => ({
      label: bare(label).replace(/^-/, ''),
      part: level > 0,
      initial: shown(amounts.initial),
      budget: shown(amounts.budget),
      executed: shown(amounts.executed),
      weight: shown(weight),
      rate: rate?.value ? rate.value.times(100).toString() : null,
      score: shown(score),
    })),
    moneyUnit: read.funds?.unit,
    goal: read.goal ? [read.goal.expected.text, read.goal.actual.text] : ['', ''],
    indicators: read.indicators.map((indicator, at) => ({
      levels: [indicator.level1, indicator.level2],
      name: name(indicator.name),
      target:
        target === 'whole' || !targetParts(one.indicators[at]?.target ?? '')
          ? indicator.target.text
          : shown({ value: indicator.target.number, text: '', cells: [] }),
      actual: indicator.actual.text,
      weight: shown(indicator.weight),
      score: shown(indicator.score),
      reason: indicator.reason?.text ?? '',
    })),
    total: shown(read.claimedTotal),
    grade: read.claimedGrade?.value ?? null,
  };
}

/** The same of the published table. */
export function asStated(one: PublishedCase, options: TableOptions): Said {
  const { figures, target, grade } = options;
  const percent = (text: string): string => {
    const match = figures === 'formatted' ? /^(\d+(?:\.\d+)?)%$/.exec(text) : null;
    return match ? `${Number(match[1])}%` : text;
  };
  return {
    name: one.project.name,
    department: one.project.department,
    unit: one.project.unit,
    funds: one.funds_wan_yuan.map((fund, index) => ({
      label: bare(fund.row),
      part: index > 0,
      initial: hasInitial(one, options) ? number(fund.initial) : null,
      budget: number(fund.full_year),
      executed: number(fund.executed),
      weight: number(fund.weight),
      rate: number(fund.rate),
      score: number(fund.score),
    })),
    moneyUnit: one.unit_of_money,
    goal: options.goal !== 'none' ? [one.goal.expected, one.goal.actual] : ['', ''],
    indicators: one.indicators.map((indicator) => {
      const parts = target === 'whole' ? null : targetParts(indicator.target);
      return {
        levels: [indicator.level1, indicator.level2],
        name: name(indicator.level3),
        target: parts ? number(parts.number) : percent(indicator.target),
        actual: percent(indicator.actual),
        weight: number(indicator.weight),
        score: number(indicator.score),
        reason: indicator.reason,
      };
    }),
    total: number(one.stated_total ?? ''),
    grade: one.stated_total && grade !== 'none' ? '优' : null,
  };
}
