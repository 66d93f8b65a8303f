import { datesIn, foldDates } from '../date-text';
import { isCalendarDate, type PlainDate } from '../plain-date';

export interface Deadline {
  /** Null where the text gives no year. */
  readonly date: PlainDate | null;
  /** Whether it is a limit (…前, …底, …内). */
  readonly before: boolean;
  readonly problem: 'no-year' | 'not-a-date' | null;
}

/** Words around a date that leave the cell a deadline and nothing else. */
const AROUND =
  /^(?:[,。;:、()至到~\-—]|于|在|截[至止]|自|从|起|止|之?前|以前|底|末|内|之内|以内|初|上旬|中旬|下旬|年度?|全部|全年|当年|完成|完工|竣工|结束|支付|拨付|发放|到位|开工|验收|交付|实施|启动|已|按时|按期|及时|时间|为|的|达到|≤|<=|<|不晚于|不迟于|早于|目标|任务|工作|项目|资金|均|日|号)*$/;
const MONTH_WITHOUT_YEAR = /(?<!\d|年)(\d{1,2})月(?:份)?(?:(\d{1,2})[日号])?(?![内后]?\d)/g;
const YEAR_END_WITHOUT_YEAR =
  /^(?:当|本)?年(?:度)?(?:内|底|末|终)(?:之?前)?(?:全部)?(?:完成|完工|支付|到位)?$/;
const BEFORE = /前|底|末|内|≤|<|不晚于|不迟于|早于|截[至止]/;

function withYear(year: number | null, month: string, day: string | undefined): PlainDate | null {
  return year === null ? null : { year, month: Number(month), day: day === undefined ? null : Number(day) };
}

interface Found {
  readonly date: PlainDate | null;
  readonly real: boolean;
  readonly start: number;
  readonly end: number;
}

/** 2000.5 and 20211231 are dates only where one is expected; 2021年12月 and 2021-12-31 always are. */
function isWritten(text: string): boolean {
  return /[年月]/.test(text) || text.split(/[./-]/).length === 3;
}

function allDates(text: string, yearElsewhere: number | null, expected: boolean): Found[] {
  const complete: Found[] = datesIn(text)
    .filter(({ text: written }) => expected || isWritten(written))
    .map(({ date, real, start, end }) => ({ date, real, start, end }));
  const inside = (at: number): boolean => complete.some(({ start, end }) => at >= start && at < end);
  const year = complete[0]?.date?.year ?? yearElsewhere;
  const months = (text.includes('月') ? [...text.matchAll(MONTH_WITHOUT_YEAR)] : [])
    .filter((match) => !inside(match.index) && Number(match[1]) >= 1 && Number(match[1]) <= 12)
    .map((match) => {
      const date = withYear(year, match[1] ?? '', match[2]);
      return {
        date,
        real: date === null || isCalendarDate(date),
        start: match.index,
        end: match.index + match[0].length,
      };
    });
  return [...complete, ...months].sort((left, right) => left.start - right.start);
}

function without(text: string, dates: readonly Found[]): string {
  let rest = '';
  let from = 0;
  for (const { start, end } of dates) {
    rest += text.slice(from, start);
    from = Math.max(from, end);
  }
  return rest + text.slice(from);
}

/** A text without the dates in it, so that their digits are not taken for a value: 11月底完成100% → 底完成100%. */
export function withoutDates(text: string): string {
  const folded = foldDates(text);
  return without(folded, allDates(folded, null, false));
}

/**
 * Reads a deadline or a date of completion: 2021年12月底前, 9月前, 2021年底, 2021年1月至12月 (its end).
 * @param yearElsewhere year for a date that gives none, where another value of the row does
 * @param expected whether the row is about a date, so that 2021.12 is one
 * @returns null where the text is no date, or more than one
 */
export function readDeadline(text: string, yearElsewhere: number | null, expected: boolean): Deadline | null {
  const folded = foldDates(text);
  if (YEAR_END_WITHOUT_YEAR.test(folded)) {
    const date = yearElsewhere === null ? null : { year: yearElsewhere, month: 12, day: null };
    return { date, before: true, problem: date ? null : 'no-year' };
  }
  const dates = allDates(folded, yearElsewhere, expected);
  const last = dates.at(-1);
  const rest = without(folded, dates);
  if (!last || !AROUND.test(rest)) return null;
  if (!last.real) return { date: null, before: false, problem: 'not-a-date' };
  return {
    date: last.date,
    before: BEFORE.test(rest) || /[底末]/.test(folded),
    problem: last.date ? null : 'no-year',
  };
}
