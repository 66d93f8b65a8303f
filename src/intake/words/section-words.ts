/** Levels of the outline: 1 for 一、. */
export type HeadingLevel = 1 | 2 | 3 | 4;

/** Parts of the report outline (docs/domain/forms.md#older-report) that rules ask for. */
export type SectionKind =
  | 'overview'
  | 'project-overview'
  | 'background'
  | 'basis'
  | 'content'
  | 'implementation'
  | 'funding'
  | 'goal'
  | 'evaluation-work'
  | 'team'
  | 'duties'
  | 'analysis'
  | 'input'
  | 'process'
  | 'output'
  | 'effect'
  | 'social-benefit'
  | 'sustainability'
  | 'satisfaction'
  | 'conclusion'
  | 'experience'
  | 'lessons'
  | 'problems'
  | 'suggestions'
  | 'other';

/** By which words a title tells what its section is about; the first entry that fits counts. */
export interface SectionWords {
  readonly kind: SectionKind;
  readonly words: RegExp;
  /** Only at these levels of the outline. */
  readonly levels?: readonly HeadingLevel[];
  /** Only inside a section of these kinds. */
  readonly inside?: readonly SectionKind[];
}

/** Titles of the older report form (河池, 岳阳, 浙江 and their like), and the variants in use. */
export const SECTION_WORDS: readonly SectionWords[] = [
  { kind: 'overview', words: /概况|基本情况/, levels: [1] },
  {
    kind: 'analysis',
    words: /绩效.*分析|评价分析|综合评价|绩效情况|(?:评价|自评)(?:结论|结果)/,
    levels: [1],
  },
  { kind: 'evaluation-work', words: /(?:评价|自评).*(?:工作|组织|过程|开展)|工作开展情况/, levels: [1] },
  { kind: 'experience', words: /经验|问题|建议|做法/, levels: [1] },
  { kind: 'duties', words: /职责/ },
  { kind: 'team', words: /组成员|成员组成|评价小组|工作组(?:组成|人员)|人员(?:组成|分工)$/ },
  { kind: 'goal', words: /目标(?!.*(?:完成|实现))/ },
  { kind: 'project-overview', words: /项目(?:基本)?(?:概况|情况)|基本情况|项目简介/, levels: [2, 3] },
  { kind: 'background', words: /背景/ },
  { kind: 'basis', words: /依据/ },
  { kind: 'content', words: /(?:项目|主要|实施|建设)内容/ },
  { kind: 'funding', words: /(?:经费|资金).*(?:来源|使用|安排|到位|落实|情况)/ },
  { kind: 'implementation', words: /(?:实施|执行|组织管理)情况/ },
  { kind: 'social-benefit', words: /社会效(?:益|果)/ },
  { kind: 'sustainability', words: /可持续/ },
  { kind: 'satisfaction', words: /满意/ },
  { kind: 'input', words: /投入|项目决策/ },
  { kind: 'process', words: /过程|项目管理/ },
  { kind: 'output', words: /产出/ },
  { kind: 'effect', words: /效果|效益/, levels: [2, 3] },
  { kind: 'conclusion', words: /评价(?:结果|结论)|自评(?:结果|结论)|评分结果/ },
  { kind: 'problems', words: /问题|困难|不足/ },
  { kind: 'suggestions', words: /建议|改进/ },
  { kind: 'lessons', words: /经验|做法/ },
];
