import * as fc from 'fast-check';
import { FORMS } from '../../src/forms';
import { FORM_READINGS } from '../../src/forms/form-readings';
import { pageStarts, partsOnPages } from '../../src/forms/pagination';
import type { Submission } from '../../src/intake';
import { readFilledForm } from '../../src/intake/submission/from-form/read-form';
import { toText } from '../../src/numbers';
import { NATIONAL_2020 } from '../../src/policy/national-2020';
import { evaluate } from '../../src/scoring';
import { areaOf, planToGrid, type SheetPlan } from '../../src/workbook';
import { formsIn } from '../intake/tables/forms/forms-in';
import {
  fundRow,
  fundsOf,
  indicator,
  money,
  part,
  points,
  quantity,
  said,
  submission,
  TODAY,
} from '../scoring/submissions';

/** Tables that take more than a page: what stands beside several rows is closed at the page's end and said again. */

const SECTIONS = [
  { level1: '产出指标', level1Kind: 'output', level2: '数量指标' },
  { level1: '产出指标', level1Kind: 'output', level2: '质量指标' },
  { level1: '效益指标', level1Kind: 'benefit', level2: '社会效益指标' },
  { level1: '满意度指标', level1Kind: 'satisfaction', level2: '服务对象满意度指标' },
] as const;

function long(form: Submission['form'], count: number): Submission {
  const amounts = { initial: money('20'), budget: money('20'), executed: money('18') };
  const rowsOfSection = Math.ceil(count / SECTIONS.length);
  return submission({
    form,
    key: '养护',
    projectName: '公路养护',
    identity: {
      projectName: said('公路养护'),
      unit: said('某市公路中心'),
      department: said('某市交通运输局'),
      signatureDates: [],
      notes: [],
      unitNames: [],
      projectNames: [],
      years: [],
    },
    funds: fundsOf(fundRow({ amounts, weight: points('10') }), part(amounts)),
    goal: { expected: said('养护公路'), actual: said('已养护') },
    indicators: Array.from({ length: count }, (_, at) =>
      indicator({
        ...SECTIONS[Math.floor(at / rowsOfSection)]!,
        name: `路段${at + 1}`,
        target: quantity('5', { sign: '>=', unit: '公里' }),
        actual: quantity('5', { unit: '公里' }),
        weight: points('2'),
        score: points('2'),
        reason: said(at % 7 === 3 ? '雨季较长，材料供应不及时，工期顺延至次年一月完成' : ''),
      }),
    ),
    claimedTotal: points('90'),
  });
}

function planOf(id: string, source: Submission): SheetPlan {
  return FORMS.find((form) => form.id === id)!.plan(evaluate(source, NATIONAL_2020, TODAY), NATIONAL_2020, {
    mode: 'formulas',
    scores: 'stated',
    sheetName: '自评表',
  });
}

function reread(id: string, plan: SheetPlan, merges: boolean): Submission {
  const grid = planToGrid(plan);
  const [table, ...others] = formsIn(merges ? grid : { ...grid, merges: [] });
  expect([table?.form, others]).toEqual([id, []]);
  return readFilledForm(
    table!,
    FORM_READINGS.find((reading) => reading.id === id)!,
  );
}

const WITH_INDICATORS = FORMS.filter(({ hasIndicators }) => hasIndicators).map(({ id }) => id);

describe.each(WITH_INDICATORS)('%s with 43 indicators', (id) => {
  const source = long(id, 43);
  const plan = planOf(id, source);
  const starts = plan.print.pageBreaks ?? [];

  test('no label runs over the end of a page, and each page names its indicators', () => {
    expect(starts.length).toBeGreaterThan(0);
    const cut = plan.merges.filter((merge) => starts.some((row) => merge.top < row && row <= merge.bottom));
    expect(cut).toEqual([]);
    const [header] = plan.print.titleRows!;
    const last = plan.cells.find(({ value }) => value === '路段43')!.row;
    for (const row of starts.filter((start) => start > header && start <= last)) {
      const texts = plan.cells.filter((cell) => cell.row === row && cell.value !== null);
      expect(texts.some(({ value }) => SECTIONS.some(({ level2 }) => value === level2))).toBe(true);
      expect(texts.some(({ value }) => SECTIONS.some(({ level1 }) => String(value).startsWith(level1)))).toBe(
        true,
      );
    }
  });

  test('labels are centred both ways', () => {
    const styles = plan.cells.flatMap(({ style }) =>
      style?.startsWith('label') ? [plan.styles[style]!] : [],
    );
    expect(styles.length).toBeGreaterThan(5);
    for (const { horizontal, vertical } of styles)
      expect([horizontal, vertical]).toEqual(['center', 'center']);
  });

  test.each([true, false])('is read back as it was written (merges known: %s)', (merges) => {
    const read = reread(id, plan, merges);
    const hasPoints = plan.cells.some(({ value }) => /分值|权重/.test(String(value)));
    expect(
      read.indicators.map(({ level1, level2, name, weight }) => [
        level1,
        level2,
        name,
        weight?.value && toText(weight.value),
      ]),
    ).toEqual(
      source.indicators.map(({ level1, level2, name }) => [
        level1,
        level2,
        name,
        hasPoints ? '2' : undefined,
      ]),
    );
    const kinds = read.sectionWeights.map(({ level1Kind }) => level1Kind);
    expect(new Set(kinds).size).toBe(kinds.length);
    const again = reread(id, planOf(id, read), merges);
    const texts = (one: Submission) =>
      one.indicators.map(({ target, actual, score }) => [target.text, actual.text, score?.text]);
    expect(texts(again)).toEqual(texts(read));
  });
});

test('a table a little higher than a page is printed smaller, not over two pages', () => {
  const counts = [16, 22, 43].map((count) => planOf('national', long('national', count)).print);
  expect(
    counts.map(({ fitToHeight, pageBreaks }) => [fitToHeight ?? false, pageBreaks?.length ?? 0]),
  ).toEqual([
    [false, 0],
    [true, 0],
    [false, 1],
  ]);
});

describe('pages', () => {
  const heights = fc.array(fc.integer({ min: 10, max: 200 }), { minLength: 1, maxLength: 60 });
  test('none is fuller than it holds, and rows are kept together where they can be', () => {
    fc.assert(
      fc.property(heights, fc.nat(59), fc.uniqueArray(fc.nat(59)), (rows, repeatedRow, joinedRows) => {
        const joined = new Set(joinedRows);
        const starts = pageStarts({ capacity: 700, heights: rows, forced: [], joined, repeatedRow });
        const firsts = [0, ...starts];
        for (const [index, first] of firsts.entries()) {
          const own = rows.slice(first, firsts[index + 1]);
          const again = first > repeatedRow ? rows[repeatedRow]! : 0;
          const total = own.reduce((sum, height) => sum + height, again);
          if (own.length > 1) expect(total).toBeLessThanOrEqual(700);
        }
        for (const [index, start] of starts.entries()) {
          const above = rows.slice(firsts[index], start);
          let together = start;
          while (together > firsts[index]! && joined.has(together)) together--;
          const again = together > repeatedRow ? rows[repeatedRow]! : 0;
          const moved = rows.slice(together, start + 1).reduce((sum, height) => sum + height, again);
          if (joined.has(start) && above.length > 0)
            expect(together === firsts[index] || moved > 700).toBe(true);
        }
      }),
    );
  });

  test('an area is parted where pages begin, and nowhere else', () => {
    expect(partsOnPages(areaOf(2, 0, 6), [1, 2, 5, 7, 8])).toEqual([
      areaOf(2, 0, 3),
      areaOf(5, 0, 2),
      areaOf(7, 0),
    ]);
    expect(partsOnPages(areaOf(2, 0), [2])).toEqual([areaOf(2, 0)]);
  });
});
