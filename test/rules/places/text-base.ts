import { gridOf, type CellValue, type Grid } from '../../../src/workbook';
import { cleanWorkbook } from '../../cases/clean-workbook';

const NAME = '渠道清淤';

/** The report that the unit writes beside its tables. */
const REPORT: readonly string[] = [
  '青岭市渠道管理所渠道清淤项目支出绩效自评报告',
  '2024年1月15日，我所成立绩效自评工作组，开展自评。',
  '一、项目基本概况',
  '（一）项目概况',
  '1.立项背景',
  '（1）项目依据：市水利局批复。',
  '（2）项目内容：沿渠各村渠道清淤，由青岭市渠道管理所实施，2023年1月1日至2023年12月31日完成。',
  '2.项目实施情况',
  '全年清淤32公里。',
  '3.经费来源和使用情况',
  '2023年年初预算60万元，全年预算60万元，实际支出57万元。预算执行率95%。',
  '（二）项目绩效目标',
  '完成渠道清淤30公里，覆盖20个村。',
  '二、项目绩效评价工作情况',
  '1.工作组成员',
  '组长：王明（所长）',
  '成员：孙小七、钱八',
  '2.工作职责',
  '组长负责审定。',
  '2024年1月22日，工作组到渠道现场检查。',
  '三、绩效分析及评价结论',
  '（一）投入',
  '资金按进度拨付。',
  '（二）过程',
  '按制度使用。',
  '（三）产出',
  '清淤32公里，验收合格率97%。',
  '（四）效果',
  '1.社会效益：覆盖22个村。',
  '2.可持续发展：建立管护台账。',
  '3.社会公众满意度：问卷调查300人，沿渠村民满意度93%。',
  '（五）评价结果和评价结论',
  '本项目自评得分98分，评价等级为“优”，达到预期绩效目标。',
  '四、经验总结、存在问题及意见或建议',
  '（一）经验总结',
  '按月检查。',
  '（二）存在问题及困难',
  '两个村管护员空缺。',
  '（三）意见或建议',
  '提前补聘管护员。',
];

function ofOneProject(grid: Grid): Grid {
  const header = grid.values.findIndex((row) => row.includes('项目名称'));
  const column = grid.values[header]!.indexOf('项目名称');
  const rows: readonly (readonly CellValue[])[] = grid.values.filter(
    (row, at) => at <= header || row[column] === NAME,
  );
  return gridOf(grid.sheet, rows);
}

/** One project in separate tables with its written report. */
export function projectWithReport(): Grid[] {
  return [
    ...cleanWorkbook().map(ofOneProject),
    gridOf(
      '文字报告',
      REPORT.map((text) => [text]),
    ),
  ];
}
