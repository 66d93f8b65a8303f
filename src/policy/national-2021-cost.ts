import { commonlyUsed, confirmed, setting } from './citation';
import { NATIONAL_2020 } from './national-2020';
import type { Policy } from './types';

/** 成本指标 as a first-level indicator of its own, as after 财预〔2021〕101号. Its numeric part could not be read. */
export const NATIONAL_2021_COST: Policy = {
  ...NATIONAL_2020,
  id: 'national-2021-cost',
  title: {
    zh: '全国通用·单列成本指标（财预〔2021〕101号）',
    en: 'National, cost as its own class (Caiyu [2021] No. 101)',
  },
  fromYear: 2021,
  basis: confirmed(
    'MOF101',
    '财预〔2021〕101号《中央部门项目支出核心绩效目标和指标设置及取值指引（试行）》，2021年8月18日，供参考',
    'MOF document Caiyu [2021] No. 101, Guidance on core targets and indicators, 18 August 2021, for reference',
  ),
  settings: {
    ...NATIONAL_2020.settings,
    executionWeight: setting(
      '10',
      commonlyUsed(
        'MOF101',
        '单列成本指标时预算执行率仍为10分',
        'Execution stays at 10 points beside cost indicators',
      ),
    ),
    executionMethodBeside: setting(
      {
        kind: 'banded',
        bands: [
          { from: '1', points: '1' },
          { from: '0.8', points: '0.7' },
          { from: '0.6', points: '0.5' },
          { from: '0', points: '0' },
        ],
      },
      commonlyUsed(
        'MOF101',
        '示例中执行率100%得10分、80%（含）–100%得7分、60%（含）–80%得5分、60%以下不得分',
        'In an example: 100 % 10 points, 80 % to below 100 % 7, 60 % to below 80 % 5, below 60 % none',
      ),
    ),
    satisfactionMethodBeside: setting(
      {
        kind: 'banded',
        bands: [
          { from: '0.9', points: '1' },
          { from: '0.8', points: '0.8' },
          { from: '0.6', points: '0.5' },
          { from: '0', points: '0' },
        ],
      },
      commonlyUsed(
        'MOF101',
        '示例中满意度90%（含）以上得满分、80%（含）–90%得8成、60%（含）–80%得5成、60%以下不得分',
        'In an example: satisfaction of 90 % full marks, 80 % to below 90 % eight tenths, 60 % to below 80 % half, below 60 % none',
      ),
    ),
    level1Weights: setting(
      { cost: '20', output: '40', benefit: '20', satisfaction: '10' },
      commonlyUsed(
        'MOF101',
        '成本20分、产出40分、效益20分、满意度10分',
        'Cost 20, output 40, benefit 20, satisfaction 10',
      ),
      '2021-08-18',
    ),
  },
};
