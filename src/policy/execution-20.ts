import { practised, setting } from './citation';
import { NATIONAL_2020 } from './national-2020';
import type { Policy } from './types';

const PRINTED = practised(
  'CN',
  '表中预算执行率20分（云南昌宁等）',
  'Tables that give execution 20 points (Changning in Yunnan)',
);

/** 20 points for execution and no region that tells more: only the points differ, bands and formulas are the national ones. */
export const EXECUTION_20: Policy = {
  ...NATIONAL_2020,
  id: 'execution-20',
  title: { zh: '全国通用·预算执行率20分', en: 'National, execution 20 points' },
  basis: PRINTED,
  settings: {
    ...NATIONAL_2020.settings,
    executionWeight: setting('20', PRINTED),
    level1Weights: setting(
      {},
      practised('CN', '其余80分由各单位分配', 'The other 80 points are divided by the unit'),
    ),
  },
};
