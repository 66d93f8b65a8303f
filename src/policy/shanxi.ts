import { practised, setting } from './citation';
import { NATIONAL_2020 } from './national-2020';
import type { Policy } from './types';

const COST_CAP = practised(
  'PLAT-index',
  '项目未自设成本指标的，默认成本指标最多得5分',
  'A project without a cost indicator of its own scores at most 5 on the default one',
);

/** Shanxi: a cap on the default cost indicator. */
export const SHANXI: Policy = {
  ...NATIONAL_2020,
  id: 'shanxi',
  title: { zh: '山西', en: 'Shanxi' },
  regions: ['山西'],
  basis: COST_CAP,
  settings: { ...NATIONAL_2020.settings, costCap: setting('5', COST_CAP) },
};
