import type { Paragraph, SectionKind } from '../../intake';
import type { Localized } from '../../language';

type Level = NonNullable<Paragraph['heading']>['level'];

/** A section that a form's outline asks for. */
export interface OutlineSection {
  /** By what it is about: titles differ. */
  readonly kind: SectionKind;
  /** 1 for 一、, 2 for （一）, 3 for 1., 4 for （1）. */
  readonly level: Level;
  readonly name: Localized;
  /** Main sections are required; details are often merged or left out with reason. */
  readonly main: boolean;
}

/** Sections of a report from first to last, each level inside the one before it. */
export type ReportOutline = readonly OutlineSection[];

const section =
  (main: boolean) =>
  (level: Level, kind: SectionKind, zh: string, en: string): OutlineSection => ({
    kind,
    level,
    name: { zh, en },
    main,
  });
const main = section(true);
const detail = section(false);

/** The older report of Hechi and its like (docs/domain/forms.md#older-report; practice). */
export const HECHI_OUTLINE: ReportOutline = [
  main(1, 'overview', '一、项目基本概况', 'I. Overview'),
  main(2, 'project-overview', '（一）项目概况', 'Project'),
  detail(3, 'background', '立项背景', 'Background'),
  detail(4, 'basis', '项目依据', 'Basis'),
  detail(4, 'content', '项目内容', 'Content'),
  detail(3, 'implementation', '项目实施情况', 'Implementation'),
  detail(3, 'funding', '经费来源和使用情况', 'Sources and use of funds'),
  main(2, 'goal', '（二）项目绩效目标', 'Goal'),
  main(1, 'evaluation-work', '二、项目绩效评价工作情况', 'II. Evaluation work'),
  detail(3, 'team', '工作组成员', 'Members of the group'),
  detail(3, 'duties', '工作职责', 'Duties'),
  main(1, 'analysis', '三、绩效分析及评价结论', 'III. Analysis and conclusion'),
  main(2, 'input', '（一）投入', 'Input'),
  main(2, 'process', '（二）过程', 'Process'),
  main(2, 'output', '（三）产出', 'Output'),
  main(2, 'effect', '（四）效果', 'Effect'),
  detail(3, 'social-benefit', '社会效益', 'Social benefit'),
  detail(3, 'satisfaction', '社会公众满意度', 'Satisfaction'),
  main(2, 'conclusion', '（五）评价结果和评价结论', 'Result and conclusion'),
  main(1, 'experience', '四、经验总结、存在问题及意见或建议', 'IV. Experience, problems, suggestions'),
  main(2, 'lessons', '（一）经验总结', 'Experience'),
  main(2, 'problems', '（二）存在问题及困难', 'Problems'),
  main(2, 'suggestions', '（三）意见或建议', 'Suggestions'),
];
