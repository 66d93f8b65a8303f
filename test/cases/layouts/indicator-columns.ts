import type { TableOptions } from './options';

export interface IndicatorColumn {
  readonly key: string;
  readonly header: string;
}

/** Columns of the indicator block from left to right, the side label left out. */
export function indicatorColumns({
  headers,
  target,
  order,
  extra,
  number,
}: TableOptions): readonly IndicatorColumn[] {
  const words = {
    national: [
      '一级指标',
      '二级指标',
      '三级指标',
      '年度指标值',
      '实际完成值',
      '分值',
      '得分',
      '偏差原因分析及改进措施',
    ],
    short: ['一级指标', '二级指标', '指标名称', '指标值', '完成值', '权重', '自评得分', '偏差原因'],
    letters: [
      '一级指标',
      '二级指标',
      '三级指标',
      '年度指标值(A)',
      '实际完成值(B)',
      '分值',
      '得分',
      '偏差原因分析及改进措施',
    ],
    long: [
      '一级\n指标',
      '二级\n指标',
      '三级指标',
      '年初绩效指标值',
      '全年实际完成值',
      '指标分值',
      '自评得分',
      '未完成原因和改进措施',
    ],
    'two-rows': [
      '一级指标',
      '二级指标',
      '三级指标',
      '预期指标值',
      '实际完成指标值',
      '标准分值',
      '自评分',
      '未完成原因分析',
    ],
  }[headers];
  const keys = ['level1', 'level2', 'level3', 'target', 'actual', 'weight', 'score', 'reason'];
  let columns = keys.map((key, at) => ({ key, header: words[at]! }));
  const place = (key: string): number => columns.findIndex((column) => column.key === key);
  if (target !== 'whole') {
    const at = place('target');
    const split = [
      { key: 'sign', header: target === 'split' ? '指标符号' : '比较符号' },
      { key: 'number', header: words[3]! },
      { key: 'unit', header: target === 'split' ? '计量单位' : '度量单位' },
    ];
    if (target === 'sign-last') split.push(split.shift()!);
    columns.splice(at, 1, ...split);
  }
  const move = (key: string, before: string): void => {
    const [column] = columns.splice(place(key), 1);
    columns.splice(place(before), 0, column!);
  };
  if (order === 'weight-first') move('weight', target === 'whole' ? 'target' : 'number');
  if (order === 'reason-before-score') move('reason', 'score');
  if (extra) columns.splice(place('score') + 1, 0, { key: 'extra', header: extra });
  if (number) columns = [{ key: 'no', header: '序号' }, ...columns];
  return columns;
}
