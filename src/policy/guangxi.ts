import { confirmed, practised, setting } from './citation';
import { NATIONAL_2020 } from './national-2020';
import type { Policy } from './types';

/** Guangxi: the national frame, with the settings of the region's edition of the performance system. */
export const GUANGXI: Policy = {
  ...NATIONAL_2020,
  id: 'guangxi',
  title: { zh: '广西', en: 'Guangxi' },
  regions: ['广西'],
  fromYear: 2021,
  basis: confirmed(
    'BAISE',
    '百财办〔2021〕4号（百色市本级，2021年3月25日，依据桂发〔2018〕26号）采用财预〔2020〕10号的框架；自治区本级文本未见',
    'Baise document [2021] No. 4 (25 March 2021, under Guifa [2018] No. 26) adopts the frame of Caiyu [2020] No. 10; no text of the region itself was found',
  ),
  settings: {
    ...NATIONAL_2020.settings,
    reverseMethod: setting(
      'linear',
      practised(
        'PLAT-score',
        '反向指标未达标时按超出比例扣分，超出一倍得0分',
        'A missed reverse indicator loses in proportion to the excess, all of it at twice the target',
      ),
    ),
    overTargetThreshold: setting(
      '1.3',
      practised(
        'PLAT-index',
        '实际完成值达到年度指标值130%及以上为“实际完成情况超计划较大”',
        'At 130 % of the target and above: “实际完成情况超计划较大”',
      ),
    ),
    overTargetEffect: setting(
      'reason-error',
      practised(
        'PLAT-index',
        '超计划较大时必须填写偏差原因',
        'A reason is compulsory for large over-fulfilment',
      ),
    ),
    deductionColumn: setting(
      true,
      practised(
        'PLAT-index',
        '设扣分列：得分＝计算得分－扣分，不低于0',
        'Deduction column: score = computed − deduction, not below 0',
      ),
    ),
    qualitativeRemarkRequired: setting(
      true,
      practised('PLAT-index', '定性指标须填写评分说明', 'Every qualitative score needs a remark'),
    ),
  },
};
