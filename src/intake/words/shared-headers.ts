import type { Meaning } from './lexicon';
import { re } from './lexicon';

/** Whose rows of a table are. */
export const PROJECT: readonly Meaning<'project' | 'projectCode'>[] = [
  {
    meaning: 'project',
    lines: [
      { pattern: /^项目名称?$/, examples: ['项目名称', '项目名'] },
      { word: '项目' },
      { pattern: /^(?:预算|专项|所属|实施)项目(?:名称|名)?$/, examples: ['预算项目名称', '所属项目'] },
      {
        pattern: /^(?:具体|二级|三级|支出)项目(?:名称|名)$/,
        examples: ['二级项目名称', '支出项目名称', '具体项目名'],
      },
      { pattern: /^专项(?:资金)?名称$/, examples: ['专项名称', '专项资金名称'] },
      { word: '项目明细名称' },
    ],
    not: ['项目编码', '支出项目', '项目单位', '项目类别', '上年项目'],
  },
  {
    meaning: 'projectCode',
    lines: [{ word: '项目编码' }, { word: '项目代码' }, { word: '项目编号' }, { word: '项目号' }],
    not: ['科目编码', '项目名称', '单位编码'],
  },
];

/** 具体项目 and its kin: the project only where no plainer header is there. */
export const WEAK_PROJECT: Meaning<'project'> = {
  meaning: 'project',
  lines: [
    { word: '支出项目' },
    { word: '具体项目' },
    { pattern: /^[二三]级项目$/, examples: ['二级项目', '三级项目'] },
  ],
  not: ['一级项目', '项目类别'],
};

const CLASSIFIED = '(?:部门|支出|预算)*';
const CODE = '(?:编码|代码|编号|号|code)';
const NAME = '(?:名称|名|及名称)?';

/** Items of the economic classification, and where money comes from. */
export const ITEM: readonly Meaning<'code' | 'name' | 'source'>[] = [
  {
    meaning: 'code',
    lines: [
      {
        pattern: re`^${CLASSIFIED}经济(?:分类)?(?:支出)?科目${CODE}$`,
        examples: ['支出经济分类科目编码', '经济科目代码', '部门预算支出经济分类科目编码'],
      },
      {
        pattern: re`^${CLASSIFIED}(?:分类)?(?:支出)?科目${CODE}$`,
        examples: ['科目编码', '支出科目代码', '科目号'],
      },
      {
        pattern: /^(?:支出)?经济(?:分类)?(?:编码|代码|编号)$/,
        examples: ['经济分类编码', '支出经济分类代码'],
      },
      { pattern: /^(?:类款|款级?)(?:编码|代码)$/, examples: ['类款编码', '款级代码'] },
      { word: '编码' },
    ],
    not: ['功能分类科目编码', '项目编码', '会计科目编码', '科目名称', '政府经济分类编码'],
  },
  {
    meaning: 'name',
    lines: [
      {
        pattern: re`^${CLASSIFIED}经济(?:分类)?(?:支出)?科目${NAME}$`,
        examples: ['支出经济分类科目名称', '经济科目', '部门经济分类科目'],
      },
      {
        pattern: re`^${CLASSIFIED}(?:分类)?(?:支出)?科目${NAME}$`,
        examples: ['科目名称', '支出科目', '科目'],
      },
      { pattern: /^(?:部门预算)?(?:支出)?经济分类(?:名称)?$/, examples: ['经济分类', '支出经济分类名称'] },
      {
        pattern: /^(?:支出|费用|开支)(?:类别|类型|项目|名称)$/,
        examples: ['费用类别', '支出项目', '开支名称'],
      },
      { pattern: /^(?:费用|开支)科目(?:名称)?$/, examples: ['费用科目', '开支科目名称'] },
      { pattern: /^科目(?:编码|代码)(?:及|和|与)?名称$/, examples: ['科目编码及名称', '科目编码/名称'] },
    ],
    not: ['功能分类科目名称', '政府预算支出经济分类科目', '会计科目', '项目名称', '科目编码'],
  },
  {
    meaning: 'source',
    lines: [
      {
        pattern: /^(?:资金|经费|项目资金|款项)?来源(?:渠道|类别|名称|类型)?$/,
        examples: ['资金来源', '经费来源渠道', '来源'],
      },
      {
        pattern: /^(?:资金|经费|项目资金|款项)?性质(?:类别|名称|类型)?$/,
        examples: ['资金性质', '性质', '资金性质名称'],
      },
      {
        pattern: /^(?:资金|经费|项目资金|款项)?渠道(?:类别|名称|类型)?$/,
        examples: ['资金渠道', '渠道名称'],
      },
      { pattern: /^资金(?:类别|类型|来源性质)$/, examples: ['资金类别', '资金来源性质'] },
    ],
    not: ['数据来源', '指标性质', '资金用途', '项目类别'],
  },
];

/** Who stands behind a project. */
export const DEPARTMENT: Meaning<'department'> = {
  meaning: 'department',
  lines: [
    {
      pattern: /^(?:预算|业务|项目)?主管部门(?:名称)?$/,
      examples: ['主管部门', '业务主管部门', '项目主管部门名称'],
    },
    { pattern: /^(?:预算|业务|项目)?主管单位(?:名称)?$/, examples: ['主管单位', '预算主管单位'] },
  ],
  not: ['主管', '实施部门', '主管部门评分'],
};
