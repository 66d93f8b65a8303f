import { isMangledFigure } from '../letters';
import type { QualitativeStatus } from './types';

const PLAN = '(?:年度|全年|预期|预定|既定|计划|绩效|目标|总体)*';
const GOAL = '(?:绩效)?(?:指标|目标|效果|要求|任务|工作|计划)?值?';
const REACH = '(?:达成|达到|达标|实现|完成)';

/** Order matters: 未达成 and 部分达成 contain 达成. */
const STATUS_PATTERNS: readonly (readonly [QualitativeStatus, RegExp])[] = [
  [
    'not-met',
    new RegExp(`^(?:未|没有|未能|尚未)(?:按期|按时)?${REACH}${PLAN}${GOAL}(?:[,且并]*效果较?差)?$`),
  ],
  ['partly-met', new RegExp(`^部分${REACH}${PLAN}${GOAL}(?:[,且并]*(?:具有|有)?一定效果)?$`)],
  [
    'met',
    new RegExp(
      `^(?:全部|完全|基本|或|已|已经|全面|如期|按期)*${REACH}${PLAN}(?:绩效)?(?:指标|目标|效果)值?$`,
    ),
  ],
  [
    'met',
    new RegExp(
      `^(?:已|已经|全部|全面|均|按时|按期|如期|及时|按(?:照)?(?:计划|要求|规定|进度|质量)|保质保量|100%)*${REACH}(?:[,]?(?:全部|${PLAN}(?:任务|工作|计划|要求)))?$`,
    ),
  ],
];

/**
 * The official state that an actual value reports (docs/domain/scoring.md#qualitative), or its plain forms 已完成, 未完成, 部分完成.
 * 基本完成 without 指标 or 目标 is nobody's word for one of the three and has no status.
 */
export function statusOf(folded: string): QualitativeStatus | null {
  const bare = folded.replaceAll(/[。;!"“”]/g, '');
  return STATUS_PATTERNS.find(([, pattern]) => pattern.test(bare))?.[0] ?? null;
}

const VOID =
  /^(?:[-\u2010-\u2015\u2212─_/\\|*×]+|无|N\/?A|(?:不|未|无)(?:涉及|适用|考核|评价|设定?)(?:此|该|本)?(?:项|指标)?|无(?:此|该|本)(?:项|类)?(?:指标)?(?:值|内容|情况)?|无(?:指标|要求|数据)|此项不(?:涉及|适用)|不作要求|暂无|空)[。]?$/i;

/** Marks that say that there is nothing to state: —, /, 无, 不涉及. */
export function isVoid(folded: string): boolean {
  return VOID.test(folded);
}

/** GB3838-2002, DB45/T 1234, 国办发〔2020〕5号: the name of a standard or a document. */
const DOCUMENT = /(?<![a-z])[a-z]{2,}(?:\/?t)?[-_ ]?\d+(?:[-.—]\d+)*|[〔[(]\d{4}[〕\])]第?\d+号/i;

/** 达到10年一遇标准, 达到3级标准, 符合GB3838-2002Ⅲ类: a state that has a number in its name. */
export function isNamedState(folded: string): boolean {
  if (/^(?:达到|达|符合|满足|执行|按照?)/.test(folded) && DOCUMENT.test(folded)) return true;
  return /\d年一遇|^(?:达到|符合|满足)[^\d]{0,8}\d+\p{Script=Han}{0,6}(?:标准|等级|水平)(?:要求|以上)?$/u.test(
    folded,
  );
}

const ILLEGIBLE = /识别不清|无法识别|看不清|无法辨认|字迹不清|模糊不清|^\?+$|\?{2,}|^[□■]+$|\uFFFD/;
const TRUNCATED = /截断|未显示|显示不全|被遮挡|(?:\.{3}|…)$/;

/** Why a text as a whole cannot be trusted. */
export function damageOf(folded: string): 'illegible' | 'truncated' | null {
  if (ILLEGIBLE.test(folded) || isMangledFigure(folded)) return 'illegible';
  return TRUNCATED.test(folded) ? 'truncated' : null;
}
