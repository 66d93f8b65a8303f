export { readAmount, readNumber, readPercent } from './amounts';
export { economicItem, economicItemsByName } from './classification/economic-items';
export { governmentItem } from './classification/government-items';
export { allNatures, matchNature, type NatureMatch } from './classification/nature';
export { datesIn, foldDates, type DateInText } from './date-text';
export { dateOfSerial, readDate } from './dates';
export { parseFigure } from './figures';
export { readIndicatorValue } from './indicator-values/read-value';
export type { Comparison, IndicatorValue, QualitativeStatus } from './indicator-values/types';
export { isPercentUnit, unitAtStart, unitMeaning } from './indicator-values/units';
export { joinItem, readItem, type ItemText } from './item-text';
export { yearAlone } from './year';
export { isNoFigureOrWord } from './letters';
export { moneyUnitAlone, moneyUnitInName, moneyUnitInNote, readMoneyUnit } from './money-unit';
export { isPercentFormat } from './number-format';
export { periodOf, readPeriod, type Period } from './periods';
export {
  dateRange,
  formatDate,
  isBefore,
  isCalendarDate,
  isSameDate,
  monthsBetween,
  parseIsoDate,
  type PlainDate,
} from './plain-date';
export { levelName, sectionWeight, type SectionWeight } from './section-weights';
export {
  isBlank,
  isReadAllTheSame,
  type Amount,
  type Stated,
  type StatedRate,
  type ValueProblem,
} from './stated';
export { blankAt, statedAs, statedText, type CellEntry } from './stated-text';
