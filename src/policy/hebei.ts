import { practised, setting } from './citation';
import { NATIONAL_2020 } from './national-2020';
import type { Policy } from './types';

const MANUAL_EQUAL = practised(
  'PLAT-index',
  '“＝”类指标实际值与指标值不一致时，得分由单位自行填写',
  'An actual value that differs from an “=” target is scored by hand',
);

/** Hebei and Tianjin edition: deviations from "=" targets are scored by hand. */
export const HEBEI: Policy = {
  ...NATIONAL_2020,
  id: 'hebei',
  title: { zh: '河北、天津', en: 'Hebei and Tianjin' },
  regions: ['河北', '天津'],
  basis: MANUAL_EQUAL,
  settings: {
    ...NATIONAL_2020.settings,
    equalMethod: setting('manual', MANUAL_EQUAL),
    overTargetThreshold: setting(
      '1.2',
      practised(
        'PLAT-index',
        '实际完成值达到年度指标值120%及以上时提示，可调整',
        'Actual values from 120 % of the target are pointed out; configurable',
      ),
    ),
    overTargetEffect: setting(
      'reason-warning',
      practised(
        'PLAT-index',
        '超额完成较多时标红提示，建议说明原因',
        'Large over-fulfilment turns red; a reason is advised',
      ),
    ),
  },
};
