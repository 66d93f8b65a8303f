import { practised, setting } from './citation';
import { NATIONAL_2020 } from './national-2020';
import type { Policy } from './types';

const PRINTED = practised(
  'YC',
  '表中参考分值：项目决策10分，项目管理25分（含预算执行率10分），项目产出30分，项目效益35分（含服务对象满意度10分）',
  'Points printed in the table: decision 10, management 25 (with execution 10), output 30, benefit 35 (with satisfaction 10)',
);

/** The city of Yinchuan, 2021: points for decision and management too. Meant for its own table, not for all of Ningxia. */
export const YINCHUAN: Policy = {
  ...NATIONAL_2020,
  id: 'yinchuan',
  title: { zh: '银川市本级（决策、管理另计分）', en: 'Yinchuan (decision and management have points)' },
  fromYear: 2021,
  basis: PRINTED,
  settings: {
    ...NATIONAL_2020.settings,
    executionWeight: setting('10', PRINTED),
    level1Weights: setting({ output: '30', benefit: '25', satisfaction: '10' }, PRINTED),
  },
};
