import { confirmed, practised, setting } from './citation';
import { NATIONAL_2020 } from './national-2020';
import type { Policy } from './types';

/** Sichuan as published: no points for satisfaction, reasons for low rates. */
export const SICHUAN: Policy = {
  ...NATIONAL_2020,
  id: 'sichuan',
  title: { zh: '四川', en: 'Sichuan' },
  regions: ['四川'],
  basis: practised(
    'QS2023',
    '四川省项目支出绩效自评表及填表说明（青神县，2023年）',
    'Sichuan self-evaluation sheet with notes (Qingshen, 2023)',
  ),
  settings: {
    ...NATIONAL_2020.settings,
    level1Weights: setting(
      { output: '60', benefit: '30' },
      practised('QS2023', '产出60分、效益30分；各县做法不一', 'Output 60, benefit 30; counties differ'),
    ),
    rateReasonThreshold: setting(
      '0.9',
      confirmed('QS2023', '预算执行率低于90%须说明原因', 'A rate below 90 % needs a reason'),
    ),
  },
};
