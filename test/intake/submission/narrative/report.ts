import type { Narrative } from '../../../../src/intake/submission/narrative-types';
import { readNarrative } from '../../../../src/intake/submission/narrative/read-narrative';
import { gridOf } from '../../../../src/workbook';

/** Names of the project and unit of the reports below. */
export const KNOWN = { projectNames: ['公园绿化养护项目'], unitNames: ['和平市园林绿化中心'] };

/** The report whose paragraphs stand one below the other. */
export function report(paragraphs: readonly string[], known = KNOWN): Narrative {
  const grid = gridOf(
    '文字报告',
    paragraphs.map((paragraph) => [paragraph]),
  );
  const narrative = readNarrative([{ grid, area: grid.area }], known);
  if (!narrative) throw new Error('no text');
  return narrative;
}

/** A short report in good order. */
export const ORDERLY: readonly string[] = [
  '和平市园林绿化中心公园绿化养护项目支出绩效自评报告',
  '2021年3月5日，我中心成立绩效评价工作组，开展自评。',
  '一、项目基本概况',
  '（一）项目概况',
  '1.立项背景',
  '（1）项目依据：市政府文件。',
  '（2）项目内容：养护公园绿地12处。',
  '2.项目实施情况',
  '全年养护12处。',
  '3.经费来源和使用情况',
  '2020年市财政预算安排30万元，资金到位30万元，全年支出27万元，其中：人工费12万元、苗木费15万元。预算执行率90%。',
  '（二）项目绩效目标',
  '全年养护公园绿地12处。',
  '二、项目绩效评价工作情况',
  '1.工作组成员',
  '组长：张三（主任）',
  '副组长：李四',
  '成员：王五、赵六 孙小七',
  '2.工作职责',
  '组长负责审定。',
  '2021年3月10日，工作组到公园现场检查。',
  '三、绩效分析及评价结论',
  '（一）投入',
  '资金到位率100%。',
  '（二）过程',
  '按制度使用。',
  '（三）产出',
  '养护12处。',
  '（四）效果',
  '1.社会效益：市民休闲环境改善。',
  '2.可持续发展：建立养护台账。',
  '3.社会公众满意度：问卷调查120份，满意度为96.5%。',
  '（五）评价结果和评价结论',
  '本项目自评得分97.5分，评价等级为“优”。',
  '四、经验总结、存在问题及意见或建议',
  '（一）经验总结',
  '按月检查。',
  '（二）存在问题及困难',
  '苗木补植不及时。',
  '（三）意见或建议',
  '提前备苗。',
];
