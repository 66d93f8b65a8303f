import { points, said } from '../builders';
import { audit } from '../../../src/rules/audit';
import { INDICATOR_RULES } from '../../../src/rules/catalogue/indicators';
import { SCORE_RULES } from '../../../src/rules/catalogue/scores';
import { POLICIES } from '../../../src/policy';
import { COMPLETE, TEN_FOR_EXECUTION, tableOf } from './tables';

const RULES = [...INDICATOR_RULES, ...SCORE_RULES];
const national = POLICIES[0]!;

const SECTIONS = (['output', 'benefit', 'satisfaction'] as const).map((level1Kind, at) => ({
  level: 1 as const,
  level1Kind,
  name: ['产出指标', '效益指标', '满意度指标'][at]!,
  weight: points(['50', '30', '10'][at]!),
}));

it('a table in good order gets nothing above info', () => {
  const rows = [
    ...COMPLETE.slice(0, 1).map((row) => ({ ...row, weight: '10', score: '10' })),
    {
      name: '培训及时性',
      level2: '时效指标',
      target: '2021年12月底前',
      actual: '2021年11月30日',
      score: '9.5',
      reason: '一期因场地调整推迟',
    },
    { name: '项目总成本', level2: '成本指标', target: '≤90万元', actual: '88.5万元' },
    ...COMPLETE.slice(1),
  ];
  const evaluation = tableOf(rows, {
    some: {
      ...TEN_FOR_EXECUTION,
      sectionWeights: SECTIONS,
      claimedTotal: points('99.5'),
      claimedWeightTotal: points('100'),
      claimedGrade: said('优'),
      goal: {
        expected: said('举办培训10场，学员就业100人'),
        actual: said('举办培训10场，学员就业100人，满意度95%'),
      },
    },
  });
  const { findings } = audit(evaluation, national, RULES);
  expect(findings.filter(({ severity }) => severity !== 'info').map(({ rule }) => rule)).toEqual([]);
  expect(evaluation.total?.toFixed(2)).toBe('99.50');
});
