import { HUNDRED, decimal, sum, type Decimal } from '../numbers';
import { OLDER_REPORTS, type FormId, type Submission } from '../intake';
import { HUBEI } from './hubei';
import { NATIONAL_2020 } from './national-2020';
import { NATIONAL_2021_COST } from './national-2021-cost';
import { NO_SATISFACTION } from './no-satisfaction';
import { YINCHUAN } from './yinchuan';
import { POLICIES } from './catalogue';
import { provinceOf } from './regions';
import type { Localized } from '../language';
import type { Policy } from './types';

/** What the workbook says that bears on the choice of a policy. */
export interface PolicyFacts {
  /** A province, or a unit's name that contains one or a prefecture of it; null where nothing is known. */
  readonly region: string | null;
  /** Points printed for 预算执行率; null where the form prints none. */
  readonly executionWeight: Decimal | null;
  /** Whether 成本指标 is a first-level indicator of its own. */
  readonly hasCost: boolean;
  /** Whether there are 满意度 indicators; true where there is no indicator table to tell. */
  readonly hasSatisfaction: boolean;
  /** Budget year; null where unknown. */
  readonly year: number | null;
  /** The layout it was read from, where known. The older form knows none of the regional settings. */
  readonly form?: FormId | null;
}

export interface PolicyRecommendation {
  readonly policy: Policy;
  readonly reason: Localized;
}

function executionWeightOf(policy: Policy): Decimal {
  return decimal(policy.settings.executionWeight.value);
}

function fits(policy: Policy, { executionWeight, year }: PolicyFacts): boolean {
  const weightFits =
    executionWeight === null ||
    executionWeight.eq(executionWeightOf(policy)) ||
    !POLICIES.some((other) => executionWeight.eq(executionWeightOf(other)));
  return weightFits && (year === null || year >= policy.fromYear);
}

function byRegion(facts: PolicyFacts): PolicyRecommendation | null {
  const province = facts.region === null ? null : provinceOf(facts.region);
  const policy = POLICIES.find(({ regions }) => province !== null && regions.includes(province));
  if (!policy || !fits(policy, facts)) return null;
  return {
    policy,
    reason: {
      zh: `单位名称属${province}，建议采用“${policy.title.zh}”口径`,
      en: `The unit's name points to ${province}: policy “${policy.title.en}”`,
    },
  };
}

function byExecutionWeight(facts: PolicyFacts): PolicyRecommendation | null {
  const printed = facts.executionWeight;
  if (printed === null || printed.eq(executionWeightOf(NATIONAL_2020))) return null;
  // The points are printed far from where a region's other settings hold: without its form or its name they bring none.
  const isHubei = facts.form === 'hubei' && printed.eq(executionWeightOf(HUBEI));
  const general = POLICIES.find(
    (candidate) => candidate.regions.length === 0 && printed.eq(executionWeightOf(candidate)),
  );
  const policy = isHubei ? HUBEI : general;
  if (!policy) return null;
  const points = printed.toFixed();
  return {
    policy,
    reason: {
      zh: `表中预算执行率为${points}分，建议采用“${policy.title.zh}”口径`,
      en: `The table gives ${points} points to execution: policy “${policy.title.en}”`,
    },
  };
}

function national(policy: Policy, zh: string, en: string): PolicyRecommendation {
  return {
    policy,
    reason: { zh: `${zh}，建议采用“${policy.title.zh}”口径`, en: `${en}: policy “${policy.title.en}”` },
  };
}

/**
 * The policy that fits what the workbook says: first the printed execution points (docs/domain/decisions.md 10), then the region,
 * then the classes of indicators used. The clerk may choose another one.
 */
export function recommendPolicy(facts: PolicyFacts): PolicyRecommendation {
  if (facts.form && OLDER_REPORTS.has(facts.form)) {
    return national(
      NATIONAL_2020,
      '旧版自评报告没有指标表，地区口径不适用',
      'The older form has no indicator table, regional settings do not apply',
    );
  }
  if (facts.form === 'yinchuan') {
    return national(YINCHUAN, '表式为银川市本级自评表', 'The table is that of Yinchuan');
  }
  const special = byRegion(facts) ?? byExecutionWeight(facts);
  if (special) return special;
  if (facts.hasCost && (facts.year === null || facts.year >= NATIONAL_2021_COST.fromYear)) {
    return national(NATIONAL_2021_COST, '成本指标单列为一级指标', '成本指标 is a class of its own');
  }
  if (!facts.hasSatisfaction) {
    return national(NO_SATISFACTION, '指标表没有满意度指标', 'The table has no satisfaction indicators');
  }
  return national(NATIONAL_2020, '没有与其他口径相符的特征', 'Nothing points to another policy');
}

function printedExecutionWeight({ funds }: Pick<Submission, 'funds'>): Decimal | null {
  const printed = funds?.rows.find(({ weight }) => weight?.value)?.weight?.value;
  return printed ?? null;
}

/** Whether what the indicator table lacks is lacking indeed: it is not cut short, names its classes, and makes 100. */
function isWhole({ indicators, indicatorTable, funds }: Submission): boolean {
  if (indicators.length === 0 || indicatorTable?.truncated) return false;
  if (indicators.every(({ level1Kind }) => level1Kind === 'other')) return false;
  const weights = indicators.flatMap(({ weight }) => weight?.value ?? []);
  const execution = printedExecutionWeight({ funds }) ?? executionWeightOf(NATIONAL_2020);
  return weights.length === 0 || sum(weights).plus(execution).gte(HUNDRED);
}

/** Gathers the facts for {@link recommendPolicy} from a submission. */
export function policyFacts(submission: Submission): PolicyFacts {
  const { identity, indicators } = submission;
  const names = [identity.unit, identity.department, ...identity.unitNames.map(({ name }) => name)];
  const provinces = names.map((name) => provinceOf(name?.text ?? '')).filter((name) => name !== null);
  const whole = isWhole(submission);
  const years = identity.years.map(({ year }) => year.value).filter((year) => year !== null);
  const noIndicators = submission.indicatorTable === null && indicators.length === 0;
  return {
    region: submission.region ?? provinces[0] ?? null,
    executionWeight: printedExecutionWeight(submission),
    hasCost: indicators.some(({ level1Kind }) => level1Kind === 'cost'),
    hasSatisfaction: !whole || indicators.some(({ level1Kind }) => level1Kind === 'satisfaction'),
    year: years[0] ?? null,
    form: submission.form ?? (noIndicators ? 'hechi' : null),
  };
}
