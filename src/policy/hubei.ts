import { confirmed, practised, setting } from './citation';
import { NATIONAL_2020 } from './national-2020';
import type { Policy } from './types';

/** Hubei: execution counts 20 points, the other 80 are divided by the unit. */
export const HUBEI: Policy = {
  ...NATIONAL_2020,
  id: 'hubei',
  title: { zh: '湖北（预算执行率20分）', en: 'Hubei (execution 20 points)' },
  regions: ['湖北'],
  basis: practised(
    'HB2020',
    '湖北省项目自评表及评分说明（2020年度）',
    'Hubei self-evaluation sheet with scoring notes (2020)',
  ),
  settings: {
    ...NATIONAL_2020.settings,
    executionWeight: setting('20', practised('HB2020', '预算执行率20分', 'Execution 20 points')),
    executionMethod: setting(
      { kind: 'linear' },
      confirmed('HB2020', '得分＝执行率×20，最高20分', 'Score = rate × 20, at most 20'),
    ),
    level1Weights: setting(
      {},
      practised(
        'HB2020',
        '其余80分在产出、效益、满意度之间自行分配',
        'The other 80 points are divided over output, benefit and satisfaction',
      ),
    ),
    reverseMethod: setting(
      'ratio',
      confirmed(
        'HB2020',
        '反向指标未达标时得分＝分值×年度指标值÷实际完成值',
        'A missed reverse indicator scores weight × target ÷ actual',
      ),
    ),
    qualitativeBands: setting(
      ['0.8', '0.5'],
      practised(
        'HB2020',
        '定性指标：达成100%–80%，部分达成80%–50%，未达成50%–0%',
        'Qualitative: met 100–80 %, partly met 80–50 %, not met 50–0 %',
      ),
    ),
  },
};
