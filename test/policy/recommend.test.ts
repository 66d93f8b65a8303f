import { decimal } from '../../src/numbers';
import {
  POLICIES,
  decimalBands,
  decimalSetting,
  policyById,
  provinceOf,
  recommendPolicy,
  type PolicyFacts,
} from '../../src/policy';

const facts = (some: Partial<PolicyFacts>): PolicyFacts => ({
  region: null,
  executionWeight: null,
  hasCost: false,
  hasSatisfaction: true,
  year: 2022,
  ...some,
});

describe('recommendPolicy', () => {
  it.each<[string, Partial<PolicyFacts>, string]>([
    ['nothing known', {}, 'national-2020'],
    [
      'a Hechi report on the older form',
      { region: '河池市社会保险事业局', form: 'hechi', year: 2020 },
      'national-2020',
    ],
    ['a Guangxi unit', { region: '河池市社会保险事业局', executionWeight: decimal(10) }, 'guangxi'],
    ['a Guangxi unit before its document', { region: '百色市财政局', year: 2020 }, 'national-2020'],
    ['20 points for execution, region unknown', { executionWeight: decimal(20) }, 'execution-20'],
    ['20 points in a table of Hubei', { executionWeight: decimal(20), form: 'hubei' }, 'hubei'],
    ['20 points of a Hubei unit', { executionWeight: decimal(20), region: '武汉市教育局' }, 'hubei'],
    [
      '20 points for execution elsewhere',
      { region: '四川省遂宁市', executionWeight: decimal(20) },
      'execution-20',
    ],
    [
      '10 points for execution in Hubei',
      { region: '武汉市教育局', executionWeight: decimal(10) },
      'national-2020',
    ],
    ['a Hubei unit without printed points', { region: '湖北某学院' }, 'hubei'],
    ['points that no policy knows', { region: '四川省', executionWeight: decimal(15) }, 'sichuan'],
    ['cost as a class of its own', { hasCost: true }, 'national-2021-cost'],
    ['cost as a class of its own, too early', { hasCost: true, year: 2020 }, 'national-2020'],
    ['no satisfaction indicators', { hasSatisfaction: false }, 'no-satisfaction'],
    ['Tianjin', { region: '天津市某局' }, 'hebei'],
    ['a province without settings of its own', { region: '池州市贵池区棠溪镇人民政府' }, 'national-2020'],
  ])('%s', (_, some, id) => {
    const { policy, reason } = recommendPolicy(facts(some));
    expect(policy.id).toBe(id);
    expect(reason.zh).toContain(policy.title.zh);
    expect(reason.en).toContain(policy.title.en);
  });
});

describe('provinceOf', () => {
  it.each([
    ['河池市社会保险事业管理中心', '广西'],
    ['219-池州市贵池区棠溪镇人民政府', '安徽'],
    ['宣城市畜牧兽医局', '安徽'],
    ['霍山县医疗保障局', '安徽'],
    ['广西壮族自治区百色市财政局', '广西'],
    ['吉林市财政局', '吉林'],
    ['内蒙古巴彦淖尔市自然资源局', '内蒙古'],
    ['海南藏族自治州财政局', '青海'],
    ['重庆市梁平区林业局', '重庆'],
  ])('%s → %s', (name, province) => {
    expect(provinceOf(name)).toBe(province);
  });

  it.each(['朝阳市场监督管理局', '城关镇人民政府', '海南区教育局', '', '河南镇卫生院'])(
    'tells none for "%s"',
    (name) => {
      expect(provinceOf(name)).toBeNull();
    },
  );

  it('knows every region that a policy names', () => {
    for (const region of POLICIES.flatMap(({ regions }) => regions)) expect(provinceOf(region)).toBe(region);
  });
});

describe('settings', () => {
  it('come as exact decimals', () => {
    const hubei = policyById('hubei') ?? POLICIES[0]!;
    expect(decimalSetting(hubei.settings.executionWeight).toFixed()).toBe('20');
    expect(decimalSetting(hubei.settings.costCap)).toBeNull();
    expect(decimalBands(hubei.settings.qualitativeBands).map((bound) => bound.toFixed())).toEqual([
      '0.8',
      '0.5',
    ]);
  });
});
