import { decimal, type Decimal } from '../../numbers';

/** What a text says of a survey; figures in the order of the text. */
export interface SurveyCounts {
  /** Answers by how much they count: valid ones before those that came back before those given out. */
  readonly valid: readonly Decimal[];
  readonly returned: readonly Decimal[];
  readonly issued: readonly Decimal[];
  /** 满意, and 基本满意 and the like apart. */
  readonly satisfied: readonly Decimal[];
  readonly rather: readonly Decimal[];
  /** Rates of satisfaction as fractions of 100, as printed. */
  readonly rates: readonly { readonly percent: Decimal; readonly places: number }[];
}

const COUNT = '(?:问卷|调查表|调查问卷|表|卷)?(?:共|约|为|有|了|:){0,3}(\\d{1,7})(?:份|人|户|名)';
const ISSUED = new RegExp(`(?:发放|发出|下发|调查|访问|抽样|随机抽取)(?:了)?(?:调查)?${COUNT}`, 'g');
const RETURNED = new RegExp(`(?:收回|回收)(?:了)?(?!有效)${COUNT}`, 'g');
const VALID = new RegExp(`有效(?:的)?(?:答卷|回答)?${COUNT}`, 'g');
const SATISFIED =
  /(?<![不基本比较度])(?:非常|很)?满意(?:的)?(?:有|为|共|:)?(\d{1,7})(?:份|人|户|名)|(\d{1,7})(?:份|人|户|名)(?:群众|学员|对象|居民)?(?:表示|为|的?)?(?:非常|很)?满意/g;
const RATHER = /(?:基本|比较|较)满意(?:的)?(?:有|为|共|:)?(\d{1,7})(?:份|人|户|名)/g;
const RATE = /满意[度率](?:为|是|达到?|达|:|约){0,3}(\d{1,3}(?:\.(\d{1,4}))?)%/g;

function counts(folded: string, pattern: RegExp): Decimal[] {
  return [...folded.matchAll(pattern)].map((match) => decimal(match[1] ?? match[2] ?? '0'));
}

/** Figures of a survey in a folded text. */
export function surveyCounts(folded: string): SurveyCounts {
  return {
    valid: counts(folded, VALID),
    returned: counts(folded, RETURNED),
    issued: counts(folded, ISSUED),
    satisfied: counts(folded, SATISFIED),
    rather: counts(folded, RATHER),
    rates: [...folded.matchAll(RATE)].map((match) => ({
      percent: decimal(match[1]!),
      places: match[2]?.length ?? 0,
    })),
  };
}
