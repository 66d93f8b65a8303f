import {
  economicItem,
  economicItems,
  economicItemsByName,
} from '../../../src/intake/values/classification/economic-items';
import { governmentItem } from '../../../src/intake/values/classification/government-items';
import { allNatures, matchNature } from '../../../src/intake/values/classification/nature';

describe('the economic classification', () => {
  it('finds items by code, with how far they are confirmed', () => {
    expect(economicItem('302')).toMatchObject({
      name: '商品和服务支出',
      level: '类',
      verified: true,
      fromYear: 2018,
    });
    expect(economicItem('30226')).toMatchObject({ name: '劳务费', level: '款' });
    expect(economicItem('31023')).toBeNull();
    expect(economicItems()).toHaveLength(111);
  });

  it('finds all items that share a name', () => {
    expect(economicItemsByName('办公设备购置').map(({ code }) => code)).toEqual(['30902', '31002']);
    expect(economicItemsByName('因公出国(境)费用').map(({ code }) => code)).toEqual(['30212']);
  });

  it('translates government codes', () => {
    expect(governmentItem('50306')?.departmentCodes).toEqual(['31002', '31003', '31007']);
  });
});

describe('the nature of a spending', () => {
  it.each([
    ['市级社保业务专线等网络信息系统费用', '30207', '业务专线'],
    ['市本级网络设备购置费用', '31007', '网络设备购置'],
    ['其他工资福利费用', '30199', '其他工资福利费用'],
    ['开展网络运行使用有关业务聘用人员的工资福利费用', '30199', '聘用人员的工资福利费用'],
    ['支付 办公 用品款', '30201', '办公用品'],
    ['支付审计局人员差旅费', '30211', '差旅费'],
    ['规划设计费', '30227', '规划'],
  ])('of %s is %s', (text, code, phrase) => {
    expect(matchNature(text)).toMatchObject({ code, phrase });
  });

  it.each(['拨付审计局', '市自然资源和规划局', '项目设计概算', '商品和服务支出', ''])(
    'is not told by %s',
    (text) => {
      expect(matchNature(text)).toBeNull();
    },
  );

  it('lists all phrases from left to right, longest preferred', () => {
    const codes = allNatures('专线80000元、网络设备购置20000元和其他工资福利费用100000元').map(
      ({ code }) => code,
    );
    expect(codes).toEqual(['30207', '31007', '30199']);
  });
});
