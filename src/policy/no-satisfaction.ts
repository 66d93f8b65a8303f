import { commonlyUsed, setting } from './citation';
import { NATIONAL_2020 } from './national-2020';
import type { Policy } from './types';

/** Projects without a group whose satisfaction could be asked: its 10 points go to 效益. */
export const NO_SATISFACTION: Policy = {
  ...NATIONAL_2020,
  id: 'no-satisfaction',
  title: { zh: '全国通用·不设满意度指标', en: 'National, without satisfaction' },
  settings: {
    ...NATIONAL_2020.settings,
    level1Weights: setting(
      { output: '50', benefit: '40' },
      commonlyUsed(
        'MOF10',
        '不设满意度指标时，其10分并入效益指标：产出50分、效益40分',
        'Without satisfaction its 10 points go to benefit: output 50, benefit 40',
      ),
    ),
  },
};
