import { fold } from '../../text';

export type IndicatorLevel1 = 'output' | 'benefit' | 'satisfaction' | 'cost' | 'other';

const KINDS: readonly (readonly [IndicatorLevel1, RegExp])[] = [
  ['satisfaction', /满意/],
  ['benefit', /效益|效果|影响/],
  ['cost', /成本/],
  ['output', /产出|产出情况/],
];

const SECOND_LEVEL: readonly (readonly [IndicatorLevel1, RegExp])[] = [
  ['satisfaction', /满意/],
  ['benefit', /效益|影响|经济|社会|生态|可持续/],
  ['output', /数量|质量|时效|成本/],
];

/**
 * What a first-level name stands for; where there is none, what the second level tells. 服务对象满意度 is satisfaction below
 * 项目效益 too.
 */
export function level1Kind(level1: string, level2: string): IndicatorLevel1 {
  const words = level1 === '' ? SECOND_LEVEL : KINDS;
  const text = fold(level1 === '' ? level2 : level1);
  const kind = words.find(([, pattern]) => pattern.test(text))?.[0] ?? 'other';
  return kind === 'benefit' && /满意/.test(fold(level2)) ? 'satisfaction' : kind;
}

/** A first-level name in a line of its own: 一、产出指标. */
export const LEVEL_LINE = /^(?:[一二三四五]、)?(?:产出|效益|满意度|成本)(?:类)?(?:指标)?$/;

/** Both levels in one cell, where the table has one column for them: 产出数量指标. */
export const LEVELS_IN_ONE =
  /^(产出|投入|过程|效益|效果|满意度)类?(?:指标)?[-—:：/·]*((?:数量|质量|时效|成本|经济|社会|生态|环境|可持续|服务对象).*)$/;
