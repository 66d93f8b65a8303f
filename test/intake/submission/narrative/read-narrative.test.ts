import fc from 'fast-check';
import type { Narrative } from '../../../../src/intake/submission/narrative-types';
import { readNarrative } from '../../../../src/intake/submission/narrative/read-narrative';
import { formatDate } from '../../../../src/intake/values/plain-date';
import { toText, type Decimal } from '../../../../src/numbers';
import { formatCellRef, gridOf } from '../../../../src/workbook';
import { ORDERLY, report } from './report';

const figures = (mentions: readonly { readonly value: Decimal }[]): string[] =>
  mentions.map(({ value }) => toText(value));
const words = (mentions: readonly { readonly value: string }[]): string[] =>
  mentions.map(({ value }) => value);
const kinds = ({ sections }: Narrative): string[] => sections.map(({ kind }) => kind);
const levels = ({ sections }: Narrative): number[] => sections.map(({ heading }) => heading.level);
const amounts = ({ money }: Narrative): string[] =>
  money.map(({ value, unit, role }) => `${toText(value)}${unit} ${role}`);

describe('an orderly report', () => {
  const narrative = report(ORDERLY);

  it('has its outline', () => {
    expect(narrative.title?.text).toBe(ORDERLY[0]);
    expect(kinds(narrative)).toEqual([
      'overview',
      'project-overview',
      'background',
      'basis',
      'content',
      'implementation',
      'funding',
      'goal',
      'evaluation-work',
      'team',
      'duties',
      'analysis',
      'input',
      'process',
      'output',
      'effect',
      'social-benefit',
      'sustainability',
      'satisfaction',
      'conclusion',
      'experience',
      'lessons',
      'problems',
      'suggestions',
    ]);
    expect(levels(narrative)).toEqual([
      1, 2, 3, 4, 4, 3, 3, 2, 1, 3, 3, 1, 2, 2, 2, 2, 3, 3, 3, 2, 1, 2, 2, 2,
    ]);
  });

  it('gives each section its text, also where it stands behind the heading', () => {
    const text = (kind: string): string | undefined =>
      narrative.sections.find((section) => section.kind === kind)?.text;
    expect(text('basis')).toBe('市政府文件。');
    expect(text('suggestions')).toBe('提前备苗。');
    expect(text('background')).toBe('（1）项目依据：市政府文件。\n（2）项目内容：养护公园绿地12处。');
  });

  it('gives amounts with roles, and the list of items with its total', () => {
    expect(amounts(narrative)).toEqual([
      '30万元 planned',
      '30万元 received',
      '27万元 executed',
      '12万元 item',
      '15万元 item',
    ]);
    const [list] = narrative.itemLists;
    expect(list?.items.map(({ subject }) => subject)).toEqual(['人工费', '苗木费']);
    expect(list?.total && toText(list.total.value)).toBe('27');
  });

  it('gives rates as fractions, score, grade, team, dates, years and names', () => {
    expect(figures(narrative.arrivalRates)).toEqual(['1']);
    expect(figures(narrative.executionRates)).toEqual(['0.9']);
    expect(figures(narrative.satisfactionRates)).toEqual(['0.965']);
    expect(figures(narrative.scores)).toEqual(['97.5']);
    expect(words(narrative.grades)).toEqual(['优']);
    expect(narrative.team.map(({ role, value }) => `${role} ${value}`)).toEqual([
      'leader 张三',
      'deputy 李四',
      'member 王五',
      'member 赵六',
      'member 孙小七',
    ]);
    expect(narrative.dates.map(({ role, value }) => `${role} ${formatDate(value)}`)).toEqual([
      'setup 2021-03-05',
      'check 2021-03-10',
    ]);
    expect(narrative.years.map(({ value }) => value)).toEqual([2020]);
    expect(words(narrative.teamNames)).toEqual(['绩效评价工作组']);
    expect(words(narrative.projectNames)).toEqual(['公园绿化养护项目']);
    expect(words(narrative.unitNames)).toEqual(['和平市园林绿化中心', '我中心']);
  });

  it('says where each mention stands', () => {
    expect(narrative.executionRates.map(({ cell, section }) => [formatCellRef(cell), section])).toEqual([
      ['文字报告!A11', 'funding'],
    ]);
  });

  it('reads the same from one cell with line breaks', () => {
    const grid = gridOf('文字报告', [[ORDERLY.join('\n')]]);
    const again = readNarrative([{ grid, area: grid.area }], { projectNames: [], unitNames: [] });
    expect(again && kinds(again)).toEqual(kinds(narrative));
    expect(again?.paragraphs.map(({ text }) => text)).toEqual(ORDERLY);
  });
});

describe('headings', () => {
  it('a number in another style goes on at the level where it fits', () => {
    const narrative = report([
      '三、绩效分析',
      '（一）投入',
      '到位。',
      '（二）过程',
      '规范。',
      '（3） 产出',
      '包括：',
      '（1）甲',
      '（2）乙',
      '（四）效果',
    ]);
    expect(levels(narrative)).toEqual([1, 2, 2, 2, 4, 4, 2]);
  });

  it.each([
    ['１．立项背景', '1'],
    ['1、立项背景', '1'],
    ['⑴立项背景', '(1)'],
    ['(一) 立项背景', '(一)'],
    ['㈠立项背景', '(一)'],
    ['①立项背景', '(1)'],
    ['一 、 立项背景', '一'],
    ['1）立项背景', '(1)'],
  ])('%s is a heading', (text, style) => {
    expect(report([text, '正文。']).paragraphs[0]?.heading).toMatchObject({ style, title: '立项背景' });
  });

  it.each([
    '1.5万元用于培训',
    '2020年项目完成',
    '（1）专线费用80000元；',
    '1.组织培训，覆盖全县；',
    '一、二级指标均完成，其中一项超额。',
  ])('%s is none', (text) => expect(report([text]).paragraphs[0]?.heading).toBeNull());
});

describe('amounts', () => {
  it.each([
    ['财政预算安排20万元到位后', ['20万元 planned']],
    ['下达预算指标20万元，完成支出1,234.50元', ['20万元 received', '1234.5元 executed']],
    ['资金缺口5万元。', ['5万元 gap']],
    ['共投入约20万元。', ['20万元 other']],
    ['每人500元/月。', ['500元 other']],
    ['拨付2.6亿元。', ['2.6亿元 received']],
  ])('%s', (text, expected) => expect(amounts(report([text]))).toEqual(expected));

  it.each([
    '安排86万元，其中中央财政20万元，省级财政66万元；截至年底实际支出83.42万元，执行率97%。',
    '安排86万元，其中中央财政20万元、省级财政60万元；实际支出83.42万元。',
    '安排86万元，其中：设备费20万元，专线费66万元，资金已全部到位86万元。',
  ])('parts end where the sentence goes on to what was spent: %s', (text) => {
    const [list, ...others] = report([text]).itemLists;
    expect(others).toEqual([]);
    expect(list!.items).toHaveLength(2);
    expect(toText(list!.total!.value)).toBe('86');
  });

  it('items numbered inside a sentence, with and without a total', () => {
    const [without] = report(['经费包括：（1）专线80000元；（2）设备20000元。']).itemLists;
    expect(without && figures(without.items)).toEqual(['80000', '20000']);
    expect(without?.total).toBeNull();
    const [after] = report(['经费用于：①专线8万元；②设备2万元，合计10万元。']).itemLists;
    expect(after?.total && toText(after.total.value)).toBe('10');
  });

  it('items in paragraphs of their own, announced before', () => {
    const [list] = report(['全年支出10万元，具体如下：', '（1）专线8万元；', '（2）设备2万元。']).itemLists;
    expect(list && figures(list.items)).toEqual(['8', '2']);
    expect(list?.total && toText(list.total.value)).toBe('10');
  });

  it('no list where an item has no amount', () => {
    expect(report(['用于：（1）专线；（2）设备2万元；（3）工资1万元。']).itemLists).toEqual([]);
  });
});

describe('rates, scores and grades', () => {
  it('one figure for two rates, and others beside', () => {
    const narrative = report(['资金到位率、预算执行率均为100%，完成年初预算的95.89%。']);
    expect(figures(narrative.arrivalRates)).toEqual(['1']);
    expect(figures(narrative.executionRates)).toEqual(['1']);
    expect(figures(narrative.initialBudgetRates)).toEqual(['0.9589']);
  });

  it('aims are no results', () => {
    expect(report(['目标为满意度不低于95%。']).satisfactionRates).toEqual([]);
  });

  it('points of an indicator are not the score', () => {
    expect(figures(report(['产出指标得分48分，综合得分为96.25分。']).scores)).toEqual(['96.25']);
    expect(figures(report(['2.产出指标完成情况：基本完成，绩效自评得分39分。']).scores)).toEqual([]);
    expect(figures(report(['项目管理得分25分。自评得分18分（满分20分）。']).scores)).toEqual([]);
    expect(figures(report(['对产出指标、效益指标自查，绩效自评得分83.44分。']).scores)).toEqual(['83.44']);
  });

  it.each([
    ['评价等级为优秀等级', '优秀'],
    ['自评等次：良', '良'],
    ['综合评定为“合格”。', '合格'],
  ])('%s', (text, grade) => {
    expect(words(report([text]).grades)).toEqual([grade]);
  });
});

describe('people', () => {
  it.each([
    ['组  长： 组长甲', ['leader 组长甲']],
    ['副组长：副组长乙', ['deputy 副组长乙']],
    ['由张三同志任组长，李四、王五为成员', ['leader 张三', 'member 李四', 'member 王五']],
    ['组长：局长张三 副组长：李 四 成员：各科室负责人', ['leader 张三', 'deputy 李四']],
    ['（1）组长职责：审批方案；', []],
  ])('%s', (text, expected) => {
    expect(report([text]).team.map(({ role, value }) => `${role} ${value}`)).toEqual(expected);
  });
});

it('another name for the same project is found by what it is about', () => {
  const { projectNames } = report(['绿化工程之外，道路保洁经费和道路保洁项目另列。'], {
    projectNames: ['道路保洁费'],
    unitNames: [],
  });
  expect(words(projectNames)).toEqual(['道路保洁经费', '道路保洁项目']);
});

it('there is no narrative without text', () => {
  const grid = gridOf('空', [[null], ['  ']]);
  expect(readNarrative([{ grid, area: grid.area }], { projectNames: [], unitNames: [] })).toBeNull();
});

it('every text of every cell is a paragraph, whatever it is', () => {
  fc.assert(
    fc.property(fc.array(fc.string(), { maxLength: 8 }), (texts) => {
      const grid = gridOf(
        '表',
        texts.map((text) => [text.replace(/[\r\n]/g, ' ')]),
      );
      const narrative = readNarrative([{ grid, area: grid.area }], { projectNames: [], unitNames: [] });
      const filled = texts
        .map((text) => text.replace(/[\r\n]/g, ' ').trim())
        .filter(
          (text) => text.normalize('NFKC').replace(/[\s\u200B-\u200D\u2060\uFEFF\u00AD]+/gu, '') !== '',
        );
      expect(narrative?.paragraphs.map(({ text }) => text) ?? []).toEqual(filled);
    }),
  );
});
