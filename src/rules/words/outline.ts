import type { SectionKind } from '../../intake';
import type { Localized } from '../../policy';

/** A section that the outline of the older form asks for (docs/domain/forms.md#older-report; practice). */
export interface OutlineSection {
  readonly kind: SectionKind;
  readonly name: Localized;
  /** Main sections are required; details are often merged or left out with reason. */
  readonly main: boolean;
}

const main = (kind: SectionKind, zh: string, en: string): OutlineSection => ({
  kind,
  name: { zh, en },
  main: true,
});
const detail = (kind: SectionKind, zh: string, en: string): OutlineSection => ({
  kind,
  name: { zh, en },
  main: false,
});

export const OUTLINE: readonly OutlineSection[] = [
  main('overview', '一、项目基本概况', 'I. Overview'),
  main('project-overview', '（一）项目概况', 'Project'),
  detail('background', '立项背景', 'Background'),
  detail('basis', '项目依据', 'Basis'),
  detail('content', '项目内容', 'Content'),
  detail('implementation', '项目实施情况', 'Implementation'),
  detail('funding', '经费来源和使用情况', 'Sources and use of funds'),
  main('goal', '（二）项目绩效目标', 'Goal'),
  main('evaluation-work', '二、项目绩效评价工作情况', 'II. Evaluation work'),
  detail('team', '工作组成员', 'Members of the group'),
  detail('duties', '工作职责', 'Duties'),
  main('analysis', '三、绩效分析及评价结论', 'III. Analysis and conclusion'),
  main('input', '（一）投入', 'Input'),
  main('process', '（二）过程', 'Process'),
  main('output', '（三）产出', 'Output'),
  main('effect', '（四）效果', 'Effect'),
  detail('social-benefit', '社会效益', 'Social benefit'),
  detail('satisfaction', '社会公众满意度', 'Satisfaction'),
  main('conclusion', '（五）评价结果和评价结论', 'Result and conclusion'),
  main('experience', '四、经验总结、存在问题及意见或建议', 'IV. Experience, problems, suggestions'),
  main('lessons', '（一）经验总结', 'Experience'),
  main('problems', '（二）存在问题及困难', 'Problems'),
  main('suggestions', '（三）意见或建议', 'Suggestions'),
];
