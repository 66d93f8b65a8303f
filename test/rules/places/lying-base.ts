import { gridOf, type CellValue, type Grid } from '../../../src/workbook';
import { cleanWorkbook } from '../../cases/clean-workbook';

type Row = readonly CellValue[];

/** What two projects say of themselves, each in a column of its own. Amounts in 万元. */
const SUMMARY: readonly Row[] = [
  ['2023年度项目支出绩效自评情况表', null, null, null],
  [null, null, null, '单位：万元'],
  ['项目名称', null, '渠道清淤', '水质监测'],
  ['主管部门', null, '青岭市水利局', '青岭市水利局'],
  ['项目单位', null, '青岭市渠道管理所', '青岭市水质监测站'],
  ['项目负责人', null, '王明', '李强'],
  ['联系电话', null, '05514283456', '05514283457'],
  ['邮编', null, '230000', '230000'],
  ['评价类型', null, '事后评价', '事后评价'],
  ['评价日期', null, '2024年2月20日', '2024年2月20日'],
  ['项目开始日期', null, '2023年1月1日', '2023年1月1日'],
  ['项目结束日期', null, '2023年12月31日', '2023年12月31日'],
  ['年初预算数', '合计', 60, 45],
  [null, '当年财政拨款', 55, 40],
  [null, '其他资金', 5, 5],
  ['全年预算数', '合计', 60, 45],
  [null, '当年财政拨款', 55, 40],
  [null, '其他资金', 5, 5],
  ['全年执行数', '合计', 57, 42.75],
  [null, '当年财政拨款', 52, 37.75],
  [null, '其他资金', 5, 5],
  ['预算执行率', null, '95%', '95%'],
  ['预期目标', null, '完成渠道清淤30公里，覆盖20个村。', '完成水质监测120次，覆盖20个村。'],
  ['实际完成情况', null, '清淤32公里，覆盖22个村。', '监测126次，覆盖22个村。'],
  ['存在问题', null, '两个村管护员空缺。', '两个村采样员空缺。'],
  ['综合得分', null, 98, 98],
  ['自评等级', null, '优', '优'],
  ['部门（单位）名称（盖章）', null, '青岭市渠道管理所', '青岭市水质监测站'],
  ['填报人（签字）', null, '孙小七', '钱八'],
  ['评价组组长（签字）', null, '王明', '李强'],
  ['填报日期', null, '2024年2月20日', '2024年2月20日'],
];

/** Two projects whose facts lie on their side; only their indicators stand in rows. */
export function lyingProjects(): Grid[] {
  const names = SUMMARY[2]!.slice(2);
  const indicators = cleanWorkbook().find(({ sheet }) => sheet === '绩效指标')!;
  const rows = indicators.values.filter(([name], at) => at < 2 || names.includes(name ?? null));
  return [gridOf('自评情况', SUMMARY), gridOf('绩效指标', rows)];
}
