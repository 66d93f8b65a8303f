/** A row to be filled in by hand, with the names that every table has (docs/domain/scoring.md#contents). */
export interface BlankRow {
  readonly level1: string;
  /** Rows that the first-level name spans; 0 for rows below the first. */
  readonly level1Rows: number;
  readonly level2: string;
}

function section(level1: string, ...level2: readonly string[]): BlankRow[] {
  return level2.map((name, index) => ({ level1, level1Rows: index === 0 ? level2.length : 0, level2: name }));
}

/** The classes of 财预〔2020〕10号 as published tables print them. */
export const BLANK_ROWS: readonly BlankRow[] = [
  ...section('产出指标', '数量指标', '质量指标', '时效指标', '成本指标'),
  ...section('效益指标', '经济效益指标', '社会效益指标', '生态效益指标', '可持续影响指标'),
  ...section('满意度指标', '服务对象满意度指标'),
];
