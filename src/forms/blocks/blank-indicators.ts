/** A row to be filled in by hand, with what the form prints in it. */
export interface BlankRow {
  readonly level1: string;
  /** Rows that the first-level name spans; 0 for rows below the first. */
  readonly level1Rows: number;
  readonly level2: string;
  readonly level2Rows: number;
  readonly name?: string;
  /** Points printed for it. */
  readonly weight?: string;
  /** Whether it is the row of 预算执行率, which the funds fill in. */
  readonly isExecution?: true;
}

/** What a form prints below one second-level name. */
export interface BlankGroup {
  readonly level2: string;
  readonly rows: readonly Pick<BlankRow, 'name' | 'weight' | 'isExecution'>[];
}

/** All rows below a first-level name. */
export function blankSection(level1: string, ...groups: readonly BlankGroup[]): BlankRow[] {
  const count = groups.reduce((total, { rows }) => total + rows.length, 0);
  return groups.flatMap(({ level2, rows }, at) =>
    rows.map((row, index) => ({
      ...row,
      level1,
      level1Rows: at === 0 && index === 0 ? count : 0,
      level2,
      level2Rows: index === 0 ? rows.length : 0,
    })),
  );
}

/** Second-level names with the same lines below each of them. */
export function blankGroups(lines: readonly string[], ...level2: readonly string[]): BlankGroup[] {
  const rows = lines.map((name) => (name === '' ? {} : { name }));
  return level2.map((name) => ({ level2: name, rows }));
}

/** The classes of 财预〔2020〕10号 as published tables print them (docs/domain/scoring.md#contents), with the lines below each of them. */
export const commonBlankRows = (
  lines: readonly string[],
  [output, benefit, satisfaction]: readonly [string, string, string] = ['产出指标', '效益指标', '满意度指标'],
): readonly BlankRow[] => [
  ...blankSection(output, ...blankGroups(lines, '数量指标', '质量指标', '时效指标', '成本指标')),
  ...blankSection(
    benefit,
    ...blankGroups(lines, '经济效益指标', '社会效益指标', '生态效益指标', '可持续影响指标'),
  ),
  ...blankSection(satisfaction, ...blankGroups(lines, '服务对象满意度指标')),
];

export const BLANK_ROWS = commonBlankRows(['']);

/** Lines that many forms print below each second-level name. */
export const NUMBERED_LINES = ['指标1：', '指标2：', '……'] as const;
