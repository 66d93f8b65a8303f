import { AS_BARE_LABEL, lexicon, re, type Meaning } from './lexicon';

const SCOPE =
  '(?:年度|年初|预期|项目|总体|绩效|全年|本年度?|当年|部门|整体|支出|设定|主要|资金|总|的|\\(?调整后\\)?)*';
const AIM_END = '目标(?:值)?(?:设定|内容|任务|情况)?\\d?$';
/** Behind the scope, which takes every 全年 that stands first. */
const DONE_WHEN = '(?:(?:目标|实际|自评|年末)(?:实际|自评|全年|年末)*)?';
const DONE_END = '(?:的)?(?:绩效)?(?:情况|结果|目标)*(?:综述|说明)?$';

/** What was to be reached, and what was: as labels and as headers of a block of texts. */
export const GOALS: readonly Meaning<'goalExpected' | 'goalActual'>[] = [
  {
    meaning: 'goalExpected',
    lines: [
      {
        pattern: re`^${SCOPE}(?:年度|预期|年初|设定|的)${AIM_END}`,
        examples: ['预期目标', '年初设定目标', '年度目标'],
      },
      {
        pattern: re`^${SCOPE}(?:总体|总|整体|主要)${AIM_END}`,
        examples: ['年度总体目标', '总体目标', '总目标'],
      },
      {
        pattern: re`^${SCOPE}(?:绩效|项目|全年|本年度?|当年|部门|支出|资金|\(?调整后\)?)${AIM_END}`,
        examples: ['年度绩效目标', '绩效目标', '项目目标', '部门目标'],
      },
      { pattern: re`^${AIM_END}`, examples: ['目标', '目标任务', '目标值', '目标情况', '目标1'] },
      { word: '预期' },
    ],
    not: ['目标完成情况', '指标值', '上年目标', '目标管理'],
  },
  {
    meaning: 'goalActual',
    lines: [
      {
        pattern: re`^${SCOPE}${DONE_WHEN}(?:绩效)?(?:目标|任务)?完成${DONE_END}`,
        examples: ['实际完成情况', '全年实际完成情况', '年度目标完成情况', '年度总体目标完成情况综述'],
      },
      {
        pattern: re`^${SCOPE}${DONE_WHEN}(?:绩效)?(?:目标|任务)?实现${DONE_END}`,
        examples: ['目标实现情况', '绩效目标实现情况', '实际实现结果'],
      },
      { pattern: /^实际(?:情况)?$/, examples: ['实际', '实际情况'] },
    ],
    not: ['完成值', '完成率', '未完成情况', '预期目标', '上年完成情况'],
  },
];

const GOAL_LABELS = lexicon({ id: 'goal', as: AS_BARE_LABEL, meanings: GOALS });

/** 预期目标 or 实际完成情况. @returns null where the text is neither */
export function goalOf(label: string): 'goalExpected' | 'goalActual' | null {
  return GOAL_LABELS.meaningOf(label);
}
