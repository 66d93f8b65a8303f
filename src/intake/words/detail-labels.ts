import type { InfoField } from './info-field';
import type { Meaning } from './lexicon';

/** Labels of everything about a project but names. */
export const DETAIL_LABELS: readonly Meaning<InfoField>[] = [
  {
    meaning: 'evaluationTypes',
    lines: [
      { pattern: /^(?:绩效)?(?:评价|考评)类型$/, examples: ['评价类型', '绩效评价类型', '考评类型'] },
      { pattern: /^(?:绩效)?评价阶段$/, examples: ['评价阶段'] },
    ],
    not: ['项目类型', '评价方式'],
  },
  {
    meaning: 'evaluationMethod',
    lines: [
      { pattern: /^(?:绩效)?(?:评价|考评)方式$/, examples: ['评价方式', '绩效评价方式', '考评方式'] },
      { pattern: /^(?:绩效)?评价方法$/, examples: ['评价方法'] },
    ],
    not: ['评价类型', '支付方式'],
  },
  {
    meaning: 'evaluationAgency',
    lines: [
      { pattern: /^(?:绩效)?(?:评价|考评)机构$/, examples: ['评价机构', '绩效评价机构', '考评机构'] },
      { pattern: /^(?:绩效)?评价组织$/, examples: ['评价组织'] },
    ],
    not: ['中介机构', '评价单位'],
  },
  {
    meaning: 'reportDate',
    lines: [
      { pattern: /^(?:绩效)?评价(?:日期|时间)$/, examples: ['评价时间', '绩效评价日期'] },
      { pattern: /^(?:绩效)?报告(?:日期|时间)$/, examples: ['报告日期', '报告时间'] },
      { pattern: /^(?:绩效)?(?:自评|编报)(?:日期|时间)$/, examples: ['自评日期', '编报时间'] },
    ],
    not: ['填报日期', '开工日期'],
  },
  {
    meaning: 'fillingDate',
    lines: [
      { pattern: /^填报(?:日期|时间)$/, examples: ['填报日期', '填报时间'] },
      { pattern: /^填[表写](?:日期|时间)$/, examples: ['填表日期', '填写时间'] },
      { pattern: /^(?:编制|制表)(?:日期|时间)$/, examples: ['编制日期', '制表时间'] },
      { word: '日期' },
    ],
    not: ['评价日期', '时间', '支付日期'],
  },
  {
    meaning: 'issuer',
    lines: [
      { pattern: /^制[表发](?:单位|机关|部门)$/, examples: ['制表单位', '制发机关'] },
      { pattern: /^[印监]制(?:单位|机关|部门)$/, examples: ['印制单位', '监制部门'] },
    ],
    not: ['填报单位', '主管部门'],
  },
  {
    meaning: 'manager',
    lines: [
      { pattern: /^项目负责人(?:姓名)?$/, examples: ['项目负责人', '项目负责人姓名'] },
      { pattern: /^项目(?:责任人|主管)$/, examples: ['项目责任人', '项目主管'] },
      { word: '负责人' },
      {
        pattern: /^(?:项目)?负责人(?:姓名)?[及和、](?:联系)?(?:电话|方式)$/,
        examples: ['负责人及电话', '项目负责人及联系电话'],
      },
    ],
    not: ['财务负责人', '填报人', '单位负责人'],
  },
  {
    meaning: 'financeManager',
    lines: [{ word: '财务负责人' }, { word: '财务主管' }],
    not: ['负责人', '项目主管'],
  },
  {
    meaning: 'phone',
    lines: [
      { pattern: /^联系(?:电话|手机)(?:号码)?$/, examples: ['联系电话', '联系手机号码'] },
      { pattern: /^(?:电话|手机)(?:号码)?$/, examples: ['电话', '手机号码'] },
      { pattern: /^(?:办公|负责人)(?:电话|手机)(?:号码)?$/, examples: ['办公电话', '负责人手机'] },
      { word: '联系方式' },
    ],
    not: ['联系人', '联系地址'],
  },
  {
    meaning: 'address',
    lines: [
      { pattern: /^单位地址$/, examples: ['单位地址'] },
      { pattern: /^(?:通讯|联系)地址$/, examples: ['通讯地址', '联系地址'] },
      { pattern: /^(?:办公|详细)?地址$/, examples: ['地址', '办公地址'] },
    ],
    not: ['项目地点', '联系电话'],
  },
  { meaning: 'postcode', lines: [{ word: '邮政编码' }, { word: '邮编' }], not: ['项目编码'] },
  {
    meaning: 'period',
    lines: [
      {
        pattern: /^(?:项目)?起止(?:时间|年限|期限|日期|期间|年月|周期|期)$/,
        examples: ['起止时间', '项目起止时间', '起止年月'],
      },
      {
        pattern: /^(?:项目)?实施(?:时间|年限|期限|日期|期间|年月|周期|期)$/,
        examples: ['实施期限', '项目实施期', '项目实施时间'],
      },
      {
        pattern: /^(?:项目)?(?:建设|执行)(?:时间|年限|期限|日期|期间|年月|周期|期)$/,
        examples: ['建设期', '执行期限'],
      },
      { pattern: /^项目(?:期限|周期|时间)$/, examples: ['项目期限', '项目周期'] },
    ],
    not: ['开工时间', '评价时间', '时间'],
  },
  {
    meaning: 'periodStart',
    lines: [
      { pattern: /^(?:项目)?(?:开始|起始)(?:时间|日期)$/, examples: ['开始时间', '起始日期'] },
      { pattern: /^(?:项目)?(?:开工|启动)(?:时间|日期)$/, examples: ['开工日期', '项目启动时间'] },
    ],
    not: ['起止时间', '完工日期'],
  },
  {
    meaning: 'periodEnd',
    lines: [
      { pattern: /^(?:项目)?(?:结束|终止|截止)(?:时间|日期)$/, examples: ['结束时间', '截止日期'] },
      { pattern: /^(?:项目)?(?:完成|竣工|完工)(?:时间|日期)$/, examples: ['完工日期', '项目完成时间'] },
    ],
    not: ['开工日期', '起止时间'],
  },
  {
    meaning: 'year',
    lines: [
      { pattern: /^预算年度$/, examples: ['预算年度'] },
      { pattern: /^(?:评价|绩效)年度$/, examples: ['评价年度', '绩效年度'] },
      { pattern: /^(?:所属|项目|财政|资金)?年度$/, examples: ['年度', '所属年度', '项目年度'] },
      { word: '年份' },
    ],
    not: ['年度目标', '年度总体目标', '本年度'],
  },
  {
    meaning: 'goalExpected',
    lines: [
      {
        pattern:
          /^(?:项目)?(?:年度|预期|总体|绩效|年初设定|年初)*(?:年度|预期|年初设定|年初)目标(?:值)?(?:设定)?$/,
        examples: ['年度目标', '预期目标', '年初设定目标'],
      },
      {
        pattern: /^(?:项目)?(?:年度|预期|总体|绩效|年初设定|年初)*总体目标(?:值)?(?:设定)?$/,
        examples: ['年度总体目标', '总体目标', '总体目标设定'],
      },
      {
        pattern: /^(?:项目)?(?:年度|预期|总体|绩效|年初设定|年初)*绩效目标(?:值)?(?:设定)?$/,
        examples: ['绩效目标', '项目绩效目标', '年度绩效目标'],
      },
      { word: '预期' },
    ],
    not: ['目标完成情况', '指标值', '上年目标'],
  },
  {
    meaning: 'goalActual',
    lines: [
      {
        pattern: /^(?:年度|总体|绩效|项目|预期)*(?:目标)?实际完成(?:情况)?$/,
        examples: ['实际完成情况', '年度目标实际完成情况'],
      },
      {
        pattern: /^(?:年度|总体|绩效|项目|预期)*目标完成(?:情况)?$/,
        examples: ['目标完成情况', '年度目标完成情况', '总体目标完成情况'],
      },
      { pattern: /^(?:年度|总体|绩效|项目|预期)*完成(?:情况)?$/, examples: ['完成情况', '项目完成情况'] },
      { pattern: /^(?:年度|总体|绩效|项目|预期)*(?:目标)?全年完成(?:情况)?$/, examples: ['全年完成情况'] },
    ],
    not: ['完成值', '完成率', '未完成原因', '完成时间'],
  },
  {
    meaning: 'claimedTotal',
    lines: [
      { pattern: /^自评(?:得分|总分|总得分|评分|分数|分值)$/, examples: ['自评得分', '自评总分'] },
      { pattern: /^综合(?:得分|总分|总得分|评分|分数|分值)$/, examples: ['综合得分', '综合评分'] },
      { pattern: /^(?:评价|绩效)(?:得分|总分|总得分|评分|分数|分值)$/, examples: ['评价得分', '绩效评分'] },
      { word: '自评分' },
      { word: '总分' },
      { word: '总得分' },
    ],
    not: ['得分', '分值', '复核得分'],
  },
  {
    meaning: 'claimedGrade',
    lines: [
      { pattern: /^自评(?:结果)?(?:等次|等级)$/, examples: ['自评等次', '自评结果等级'] },
      { pattern: /^(?:评价|绩效)(?:等次|等级)$/, examples: ['评价等级', '绩效等次'] },
      { word: '等次' },
      { word: '等级' },
    ],
    not: ['自评得分', '等保等级'],
  },
  {
    meaning: 'filledBy',
    lines: [
      { pattern: /^填报人(?:员)?(?:姓名)?$/, examples: ['填报人', '填报人员'] },
      { pattern: /^填[表写]人(?:员)?(?:姓名)?$/, examples: ['填表人', '填写人姓名'] },
    ],
    not: ['负责人', '联系人'],
  },
  {
    meaning: 'teamLeader',
    lines: [
      { pattern: /^(?:绩效)?评价(?:工作)?(?:小)?组组长$/, examples: ['评价组组长', '评价工作小组组长'] },
      { pattern: /^(?:绩效)?自评(?:工作)?(?:小)?组组长$/, examples: ['自评工作组组长'] },
    ],
    not: ['组长', '评价人员'],
  },
  {
    meaning: 'intermediary',
    lines: [
      { pattern: /^中介机构(?:负责人|名称)?$/, examples: ['中介机构', '中介机构负责人'] },
      { pattern: /^第三方机构(?:负责人|名称)?$/, examples: ['第三方机构', '第三方机构名称'] },
    ],
    not: ['评价机构', '实施机构'],
  },
  {
    meaning: 'note',
    lines: [
      {
        pattern: /^(?:主要)?(?:存在)?(?:的)?问题(?:及原因)?$/,
        examples: ['存在问题', '存在的问题及原因', '问题'],
      },
      { pattern: /^(?:下一步)?改进措施$/, examples: ['改进措施', '下一步改进措施'] },
      { pattern: /^(?:评价|自评)结论$/, examples: ['评价结论', '自评结论'] },
      { pattern: /^项目(?:类别|类型|属性)$/, examples: ['项目类别', '项目属性'] },
      { pattern: /^项目(?:概况|简介|内容)$/, examples: ['项目概况', '项目内容'] },
      { word: '预算变动原因' },
      { word: '中央主管部门' },
      {
        pattern: /^(?:分配科学|下达及时|拨付合规|使用规范|执行准确)性$/,
        examples: ['分配科学性', '执行准确性'],
      },
      { word: '预算绩效管理情况' },
      { word: '支出责任履行情况' },
    ],
    not: ['备注', '项目名称', '偏差原因'],
  },
];
