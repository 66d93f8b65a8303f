/** A common misspelling with the right word. General knowledge of the language (U): shown as a hint. */
export interface WrongWord {
  readonly wrong: string;
  readonly right: string;
}

export const WRONG_WORDS: readonly WrongWord[] = [
  { wrong: '根椐', right: '根据' },
  { wrong: '跟据', right: '根据' },
  { wrong: '依椐', right: '依据' },
  { wrong: '数椐', right: '数据' },
  { wrong: '布署', right: '部署' },
  { wrong: '按排', right: '安排' },
  { wrong: '既使', right: '即使' },
  { wrong: '台帐', right: '台账' },
  { wrong: '帐户', right: '账户' },
  { wrong: '帐目', right: '账目' },
  { wrong: '报帐', right: '报账' },
  { wrong: '记帐', right: '记账' },
  { wrong: '转帐', right: '转账' },
  { wrong: '园满', right: '圆满' },
  { wrong: '凋研', right: '调研' },
  { wrong: '绩郊', right: '绩效' },
  { wrong: '自平报告', right: '自评报告' },
  { wrong: '惨考', right: '参考' },
  { wrong: '座落', right: '坐落' },
  { wrong: '必需要', right: '必须要' },
  { wrong: '在接再厉', right: '再接再厉' },
  { wrong: '再接再励', right: '再接再厉' },
  { wrong: '己完成', right: '已完成' },
  { wrong: '己支付', right: '已支付' },
  { wrong: '己到位', right: '已到位' },
  { wrong: '即定', right: '既定' },
  { wrong: '重迭', right: '重叠' },
  { wrong: '幅射', right: '辐射' },
  { wrong: '渡过难关', right: '度过难关' },
  { wrong: '反应问题', right: '反映问题' },
  { wrong: '精减', right: '精简' },
  { wrong: '松驰', right: '松弛' },
  { wrong: '震憾', right: '震撼' },
  { wrong: '迫不急待', right: '迫不及待' },
];

/** Words that may stand twice: 逐个逐个 and other ways of saying "one by one", and doubled verbs of speech. */
export const MAY_REPEAT =
  /^(?:一|逐|每|[\u4e00-\u9fa5]?[〇零一二三四五六七八九十百千万两几])|^(?:许多|很多|非常|十分|研究|讨论|考虑|商量|试验|体验|了解|学习|休息|沟通)$/;
