import { practised, setting } from './citation';
import { NATIONAL_2020 } from './national-2020';
import type { Policy } from './types';

const SOFTWARE = practised(
  'PLAT-fund',
  '执行率100%得满分，80%（含）–100%得7成，60%（含）–80%得5成，60%以下不得分',
  'Rate 100 %: full points; 80 % to below 100 %: 7 tenths; 60 % to below 80 %: 5 tenths; below 60 %: none',
);

/** Jiangxi: points for execution by bands of the rate. */
export const JIANGXI: Policy = {
  ...NATIONAL_2020,
  id: 'jiangxi',
  title: { zh: '江西（执行率分档计分）', en: 'Jiangxi (execution in bands)' },
  regions: ['江西'],
  basis: SOFTWARE,
  settings: {
    ...NATIONAL_2020.settings,
    executionMethod: setting(
      {
        kind: 'banded',
        bands: [
          { from: '1', points: '1' },
          { from: '0.8', points: '0.7' },
          { from: '0.6', points: '0.5' },
          { from: '0', points: '0' },
        ],
      },
      SOFTWARE,
    ),
  },
};
