import { cellRef, type CellValue } from '../../../../src/workbook';
import {
  readIndicatorValue,
  type IndicatorContext,
} from '../../../../src/intake/values/indicator-values/read-value';
import type { IndicatorValue } from '../../../../src/intake/values/indicator-values/types';

const CELLS = [cellRef('自评表', 12, 4)];

export function reading(
  value: CellValue,
  context: Partial<IndicatorContext> = {},
  format = 'General',
): IndicatorValue {
  return readIndicatorValue(
    { value, format, cells: CELLS },
    { role: 'target', name: '培训人数', level2: '数量指标', ...context },
  );
}

/** One line per value, for tables of expectations. */
export function inShort({ kind, sign, number, unit, base, date, status, problem }: IndicatorValue): string {
  const day = date && [date.year, date.month, date.day].filter((part) => part !== null).join('-');
  const figure =
    number && `${sign ?? ''}${number.toFixed()}${unit ?? ''} = ${base?.number.toFixed()}${base?.unit}`;
  const rest = [figure, figure ? null : sign, day, status, problem].filter((part) => part);
  return [kind, ...rest].join(' ');
}
