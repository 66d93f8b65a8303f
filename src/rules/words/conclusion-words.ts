import { commonlyUsed, practised } from '../../policy';
import { wordList } from './word-list';

/** A text that claims that the goals were reached. */
export const GOAL_REACHED = wordList({
  source: commonlyUsed(
    'seed',
    '称已达到目标的用语',
    'Words by which a text claims that the goals were reached',
  ),
  words: [
    '(?<![未没若如要想才能否需有为])(?:达到|达成|实现|完成)了?(?:项目|年度|年初|全年)?(?:的)?(?:预期|既定|预定|设定|各项|全部|年度)(?:的)?(?:各项)?(?:绩效|工作|年度)?(?:目标|效果|任务)(?!需|[,]?(?:还|仍)?需)',
    '(?:绩效)?目标(?:已|均已|已经|全部|均)(?:全部|按期|如期)?(?:完成|达成|实现|达到)',
    '(?:没有|无|不存在)(?:未完成|未达到|未达成|未实现)的?(?:绩效)?(?:目标|指标|任务)',
  ],
});

/** A text that says that they were not. */
export const GOAL_MISSED = wordList({
  source: commonlyUsed(
    'seed',
    '承认未达到目标的用语',
    'Words by which a text admits that the goals were not reached',
  ),
  words: [
    '(?:若|如|如果|要想|想)要?(?:达到|实现|完成)(?:预期|既定|预定|年度)(?:的)?(?:绩效|工作)?(?:目标|效果)[,]?(?:还|仍|就|必须|则)?(?:需|须|应)',
    '(?<!无|没有|不存在)(?:未|没有|未能|尚未|没能)(?:全部|完全|全面|按期|如期)?(?:达到|达成|实现|完成)(?:预期|既定|预定|年度|年初)(?:的|各项)?(?:绩效|工作)?(?:目标|效果|任务)(?!原因|的原因)',
    '(?:距离?|与)(?:预期|既定|预定)目标.{0,6}(?:差距|不足)',
    '(?<!(?:没有|无|不存在)(?:项目|年度|预期|绩效|工作|总体){0,3})(?:绩效|工作|预期|年度|总体)(?:目标|任务)(?:仍|还|均|都)?(?:未能?|没有|没能|尚未)(?:全部|完全|全面|按期|如期|按时)?(?:达到|达成|实现|完成)(?!的?(?:原因|情况|的))',
  ],
});

/** Nothing was missed: 无未完成的指标. */
export const NOTHING_MISSED = wordList({
  source: commonlyUsed(
    'seed',
    '称没有未完成指标的用语',
    'Words by which a text says that no target was missed',
  ),
  words: [
    '(?:没有|无|不存在)(?:未完成|未达到|未达成|未实现|偏差)的?(?:绩效|年度)?(?:目标|指标|任务)',
    '(?:全部|所有|各项)(?:绩效)?指标(?:均|都|全部)?(?:已|已经)?(?:全部)?(?:完成|达成|达标|达到)',
  ],
});

/** Words of real problems. */
export const PROBLEM_WORDS = wordList({
  source: practised('AA', '存在问题的用语', 'Words of problems'),
  words: [
    '不足',
    '不稳定',
    '不够',
    '困难',
    '缺乏',
    '缺少',
    '缺口',
    '滞后',
    '不到位',
    '不完善',
    '不健全',
    '不规范',
    '有待',
    '较低',
    '偏低',
    '较慢',
    '难以',
    '短缺',
    '薄弱',
    '老化',
    '问题',
    '无(?:经费|资金)(?:可用|使用|保障)?',
    '(?:不能|未能|不是在?)[^,。;]{0,14}到位',
    '有一定的?影响',
  ],
});

/** Problems of others, of the past, or that are over. */
export const NOT_OF_NOW = wordList({
  source: practised('AA', '已整改、往年或其他单位的问题', 'Problems that are over, or those of others'),
  words: [
    '已(?:全部|基本|按要求)?(?:整改|解决|完善|纠正|消除)',
    '(?:上年|去年|往年|以前年度)(?:存在|出现|发现)',
    '整改(?:完毕|到位|完成)',
  ],
});

/** Nothing to report: 暂无, 无. */
export const NO_PROBLEMS = wordList({
  source: practised('DY1', '“暂无”问题', 'No problems (暂无)'),
  words: [
    '^(?:存在)?(?:的)?(?:主要)?(?:问题)?(?:及困难)?[:]?(?:暂无|无|没有|未发现|不存在|/|-+|—+)(?:问题|明显问题|存在问题|困难)?[。]?$',
    '(?:未发现|不存在)(?:明显|重大)?问题',
  ],
});

/** Evidence of a survey. */
export const SURVEY_WORDS = wordList({
  source: practised('DOCZJ', '满意度＝满意数÷有效回答数', 'Satisfaction = satisfied ÷ valid answers'),
  words: ['问卷', '调查', '抽样', '测评', '访谈', '走访', '回访', '座谈', '评议'],
});

/** Other evidence of what people think: 好评, complaints, answers that came back. */
export const SURVEYED = wordList({
  source: commonlyUsed('DOCZJ', '满意度依据的其他说法', 'Other words for the basis of a satisfaction'),
  words: ['样本', '收回', '回收', '好差评', '投诉率', '\\d份', '随机'],
});

/** Size of a sample: 100份, 50人. */
export const SAMPLE_SIZES = wordList({
  source: practised('DOCZJ', '满意度＝满意数÷有效回答数', 'Satisfaction = satisfied ÷ valid answers'),
  words: ['\\d(?:份|人次|人|户|名|家|位|个样本|例)'],
});

/** A reason that tells of something not done. */
export const SHORTFALL_REASONS = wordList({
  source: practised('AA', '满分却写未完成原因', 'Full marks beside a reason for a shortfall'),
  words: [
    '未(?:完成|达|能|按|实现|到位|支付|开工)',
    '没有完成',
    '滞后',
    '延[迟期误]',
    '推迟',
    '不足',
    '减少',
    '偏低',
    '低于',
    '进度慢',
    '受.{0,8}(?:影响|制约)',
    '疫情',
  ],
});

/** Words after which no shortfall is meant: 无偏差. */
export const NO_SHORTFALL = wordList({
  source: practised('AA', '“无偏差”等说明', 'Remarks such as 无偏差'),
  words: [
    '^(?:无|没有|未|不存在)(?:偏差|差异|出现|发生|此)',
    '(?:未|没有|不)(?:出现|发生|产生|存在|受)',
    '避免',
    '克服',
    '减少了?(?:支出|成本|浪费|投诉|事故)',
    '已(?:完成|达到|达成|实现)',
  ],
});

/** Reasons that explain nothing. */
export const EMPTY_REASONS = wordList({
  source: practised('AA', '原因应当具体', 'A reason should be specific'),
  words: [
    '^(?:由于|因|受)?(?:客观|主观|其他|特殊|历史|工作|实际|各种)*(?:原因|因素|情况)(?:影响|所致|造成)?[。]?$',
    '^(?:扣分|按规定扣分|自评扣分|酌情扣分|有偏差|有差距|存在偏差)[。]?$',
    '^扣?\\d+(?:\\.\\d+)?分[。]?$',
  ],
});

/** What keeps a budget from being spent, wherever a form gives room for it. */
export const UNSPENT_REASONS = wordList({
  source: practised('LF', '资金未支付、结余的说明', 'Remarks on money that was not spent'),
  words: [
    '未(?:全部|及时|完全)?(?:支付|拨付|到位|结算|执行|使用|完工|付)',
    '结余',
    '结转',
    '尾款',
    '质保金',
    '保证金',
    '节约',
    '核减',
    '审减',
    '压减',
    '调减',
    '下达(?:较|偏|过)?[晚迟]',
    '滞后',
    '进度',
    '延[期后迟]',
    '跨年',
    '执行率(?:较|偏|过)?低',
  ],
});
