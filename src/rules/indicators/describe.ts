import { decimalPlaces, roundHalfAwayFromZero, toText, type Decimal } from '../../numbers';
import type { Indicator, IndicatorLevel1, IndicatorValue } from '../../intake';
import { fold } from '../../text';
import { inBoth, listed, type Localized } from '../../language';

/** An indicator in a message: its name, or its class where it has none. */
export function nameOf({ name, level2, level1 }: Indicator): string {
  return name || level2 || level1;
}

/** Points in a message: 10, 9.5, 8.75; more decimals only where they were typed. */
export function showPoints(points: Decimal): string {
  const most = 4;
  return toText(decimalPlaces(points) > most ? roundHalfAwayFromZero(points, most) : points);
}

/** A target or actual value in a message: as typed, with the unit of its column. */
export function showValue({ text, unit, unitFrom }: IndicatorValue): string {
  return unitFrom === 'column' && unit && !fold(text).endsWith(fold(unit)) ? `${text}${unit}` : text;
}

/** 一级指标 in words. */
export const LEVEL1_NAMES: Readonly<Record<IndicatorLevel1, Localized>> = {
  output: { zh: '产出指标', en: 'output (产出)' },
  benefit: { zh: '效益指标', en: 'benefit (效益)' },
  satisfaction: { zh: '满意度指标', en: 'satisfaction (满意度)' },
  cost: { zh: '成本指标', en: 'cost (成本)' },
  other: { zh: '其他指标', en: 'other' },
};

/** Several texts in one: 甲、乙. */
export function list(texts: readonly string[]): string {
  return texts.join('、');
}

/** Several texts in both languages in one. */
export function listPhrases(phrases: readonly Localized[]): Localized {
  return inBoth((language) =>
    listed(
      phrases.map((phrase) => phrase[language]),
      language,
    ),
  );
}
