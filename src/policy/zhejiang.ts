import { practised, setting } from './citation';
import { NATIONAL_2020 } from './national-2020';
import type { Policy } from './types';

const OVER_100 = practised(
  'PLAT-fund',
  '2024年4月1日起允许执行率超过100%，得分不超过分值',
  'Rates above 100 % are accepted since 1 April 2024; the score never exceeds the weight',
);

/** Zhejiang: rates above 100 % are accepted, and a budget of 0 shows 100 % without points. */
export const ZHEJIANG: Policy = {
  ...NATIONAL_2020,
  id: 'zhejiang',
  title: { zh: '浙江（允许执行率超过100%）', en: 'Zhejiang (rates above 100 % accepted)' },
  regions: ['浙江'],
  basis: OVER_100,
  settings: {
    ...NATIONAL_2020.settings,
    allowRateOver100: setting(true, OVER_100, '2024-04-01'),
    zeroBudgetPolicy: setting(
      'rate-100',
      practised('PLAT-fund', '预算数为0时执行率显示100%，得0分', 'A budget of 0 shows 100 % and scores 0'),
    ),
  },
};
