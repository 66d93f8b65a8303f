import { commonlyUsed, practised } from '../../policy';
import { wordList } from './word-list';

/** Words by which nobody can tell whether a target was reached. */
export const VAGUE_TARGETS = wordList({
  source: practised(
    'CF',
    '“改善、提高、效果明显”等目标不可衡量',
    'Targets such as 改善, 提高, 效果明显 cannot be measured',
  ),
  words: [
    '改善',
    '提高',
    '提升',
    '增强',
    '加强',
    '促进',
    '推动',
    '优化',
    '完善',
    '明显',
    '显著',
    '较好',
    '良好',
    '较高',
    '逐步',
    '有效',
    '持续',
    '长期',
    '不断',
    '进一步',
    '维护.{0,6}稳定',
    '确保.{0,12}正常',
    '保障.{0,12}(?:正常|稳定|顺利)',
  ],
});

/** In time, without saying by when. */
export const TIMELESS_TARGETS = wordList({
  source: practised('CF', '“及时”等目标不可衡量', 'Targets such as 及时 cannot be measured'),
  words: [
    '^(?:确保|保证|做到|达到)?(?:及时|按时|按期|如期|准时|按照?(?:计划|要求|规定)(?:时间|进度)?)(?:性|地)?(?:完成|支付|发放|拨付|到位|办理|开展|实施|办结|上报)?(?:工作|任务)?[。]?$',
  ],
});

/** A state that is either there or not: measurable without a number. */
export const CLEAR_STATES = wordList({
  source: commonlyUsed('PWZ', '可以判断是否达到的状态', 'States that are reached or not'),
  words: [
    '^(?:是|否|有|无|高)$',
    '合规',
    '合格',
    '达标',
    '及时',
    '按时',
    '按期',
    '完成',
    '通过',
    '零',
    '^无',
    '不(?:高|低|少|超)',
    '符合',
    '规范',
    '执行',
    '建立',
    '到位',
    '全覆盖',
  ],
});

/** Words of a result where a target belongs: 已完成, 完成了, 均已. */
export const RESULT_WORDS = wordList({
  source: commonlyUsed('seed', '预期栏出现“已完成”等结果用语', 'Words of a result in the cell of the target'),
  words: [
    '已经?(?:按|全部|全面|圆满|顺利|如期|及时|基本|完成|达到|达成|实现|落实|支付|发放|拨付|到位)(?!的|项目|工程)',
    '(?:完成|达到|达成|实现|取得|开展|发放|支付)了',
    '^(?:全部|均|按计划|按时|圆满|顺利|基本)*(?:完成|达成)[。;]?$',
  ],
});

/** Words of a plan: beside words of a result they make it a person's question what the cell holds. */
export const PLAN_WORDS = wordList({
  source: commonlyUsed('MOF101', '表示计划的用语', 'Words of a plan'),
  words: ['确保', '保证', '力争', '争取', '计划(?!全部完成|完成)', '拟', '将', '通过.{2,20}(?:达到|实现)'],
});

/** Money or staff that is put in, as the name of an indicator. */
export const INPUT_NAMES = wordList({
  source: practised(
    'DYB',
    '资金、人员、物资等投入不作为目标',
    'Money, staff and materials put in are no targets',
  ),
  words: [
    '投入',
    '(?:资金|经费|拨款|预算)(?:总?额|数额?|规模|总量)?(?:\\(.*\\))?$',
    '聘用人员数',
    '安排(?:资金|人员)',
  ],
});

/** Names with money that is no input: what was earned, saved, collected, raised or paid out for somebody. */
export const EARNED_OR_SAVED = wordList({
  source: commonlyUsed(
    'PWZ',
    '收入、节约、撬动资金等属于效益',
    'Income, savings and funds raised are benefits',
  ),
  words: [
    '收入',
    '产值',
    '利润',
    '税',
    '节约',
    '节支',
    '减少',
    '撬动',
    '带动',
    '引导',
    '销售',
    '增收',
    '率',
    '到位',
    '兑现',
    '募集',
    '吸引',
    '回收',
    '挽回',
    '追回',
    '发放',
  ],
});

/** Measures of work done, which belong to 产出. */
export const OUTPUT_MEASURES = wordList({
  source: practised('CF', '产出与效益指标混用', 'Measures of output and benefit mixed up'),
  words: [
    '培训(?:人数|人次|次数|期数|场次)',
    '(?:举办|开展|召开|组织).*(?:次数|场次|期数|场数)',
    '(?:采购|购置|安装|建设|维修|改造)(?:.*)(?:数量|个数|台数|套数|面积|里程|长度)',
    '验收合格率',
    '(?:完工|开工|支付|拨付|发放)及时率',
    '工程质量合格率',
  ],
});

/** Measures of effect, which belong to 效益 or 满意度. */
export const EFFECT_MEASURES = wordList({
  source: practised('CF', '产出与效益指标混用', 'Measures of output and benefit mixed up'),
  words: [
    '满意度',
    '(?:经济|社会|生态)效益',
    '可持续影响',
    '(?:人均|农民|群众)增收',
    '生活(?:水平|质量)(?:改善|提高)',
    '就业率提(?:高|升)',
  ],
});

/** What a satisfaction indicator is about. */
export const SATISFACTION_MEASURES = wordList({
  source: practised('PWZ', '服务对象满意度', 'Satisfaction of those served'),
  words: ['满意', '认可', '好评', '投诉', '信访', '评价', '认同', '支持', '口碑', '评议', '知晓'],
});

/** Rates that cannot exceed 100 %. */
export const CAPPED_RATES = wordList({
  source: practised(
    'AA',
    '合格率、满意度等不超过100%',
    'Pass rates, satisfaction and the like do not exceed 100 %',
  ),
  words: [
    '合格率',
    '满意度',
    '及时率',
    '覆盖率',
    '准确率',
    '达标率',
    '合规率',
    '到位率',
    '成活率',
    '发放率',
    '优良率',
    '入学率',
    '参保率',
    '知晓率',
    '通过率',
    '真实率',
  ],
});

/** Measures of which less is better, whatever the table leaves unsaid. */
export const LESS_IS_BETTER = wordList({
  source: commonlyUsed('PLAT-score', '按名称判断为反向指标', 'Reverse indicators by their name'),
  words: [
    '受害率',
    '成灾率',
    '发生[率数]',
    '发病率',
    '死亡[率数]',
    '事故',
    '投诉',
    '差错率',
    '故障率',
    '流失率',
    '返贫',
    '违规',
    '违法.*数',
    '超支',
    '变质',
    '损耗',
    '能耗',
    '排放',
    '误差',
    '失败率',
    '拖欠',
    '逾期',
    '上访',
  ],
});

/** The execution rate as an indicator of its own. */
export const EXECUTION_INDICATORS = wordList({
  source: practised('HB2020', '预算执行率单独计分', 'Execution has points of its own'),
  words: ['预算(?:资金)?执行率', '^资金执行率', '预算执行(?:进度|情况)?$'],
});

/** Names of the cost indicator that a system fills in for every project. */
export const DEFAULT_COST_NAMES = wordList({
  source: commonlyUsed(
    'PLAT-index',
    '系统默认的成本指标名称',
    'Names of the cost indicator that systems preset',
  ),
  words: [
    '^(?:项目)?(?:总)?成本(?:控制)?(?:率|数|情况|指标)?$',
    '^预算(?:成本)?控制(?:率|数|情况)?$',
    '^(?:不超|控制在)?预算',
  ],
});

/** What the whole project costs. */
export const COST_TOTALS = wordList({
  source: practised('CZ2022', '“项目总成本”等总额', 'Totals such as 项目总成本'),
  words: [
    '总成本',
    '总投资',
    '总费用',
    '总支出',
    '成本控制数',
    '预算控制数',
    '支出总额',
    '资金总额',
    '^项目成本$',
  ],
});

/** What a piece, a head or a time of it costs. */
export const UNIT_COSTS = wordList({
  source: practised('CZ2022', '单位成本', 'Costs of a piece'),
  words: ['单位', '人均', '户均', '次均', '亩均', '均', '每', '标准', '单价', '率'],
});

/** Scales of answers, as systems print them into the cell; none of them is an answer. */
export const ANSWER_SCALES = wordList({
  source: practised('DY-lib', '“好坏”一类选项', 'Scales such as 好坏'),
  words: [
    '^(?:好坏|是否|有无|高低|优劣|高中低|优良中?低?差|好中差|好一般差)$',
    '^(?:好[/、]坏|是[/、]否|有[/、]无|高[/、]中[/、]低|优[/、]良[/、]中(?:[/、]低)?[/、]差|优[/、]良[/、]差)$',
    '^(?:全部)?达成(?:年度指标)?[/、]部分达成(?:年度指标并具有一定效果)?[/、]未达成(?:年度指标且效果较差)?$',
  ],
});

/** Under 效益: what went in, or how far it got. 覆盖率, 保障率 and 参保率 are effects. */
export const PROGRESS_NAMES = wordList({
  source: practised('HB2020', '到位率、支付率等列入效益', 'Rates of payment filed as benefits'),
  words: [
    '(?:到位率|支付率|拨付率|支出率|结余率)$',
    '(?:^|资金|经费|预算)(?:总体)?(?:执行率|使用率)$',
    '(?:拨付|支付|支出|执行)进度$',
    '(?:项目)?(?:开工|完工)率$',
    '采购金额$',
    '人员配备(?:数|率)?$',
  ],
});

/** What was left of the money. */
export const SAVED_SHARES = wordList({
  source: practised('DY1', '四川人员类项目的“结余率”', '结余率 of Sichuan personnel projects'),
  words: ['结余率$'],
});
