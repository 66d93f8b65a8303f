import * as fc from 'fast-check';
import { evaluateWorkbook, planSheets } from '../../src/engine';
import { NATIONAL } from '../../src/forms/national';
import { HECHI } from '../../src/forms/hechi';
import { planReport } from '../../src/forms/report/report-sheet';
import { partsOf } from '../../src/forms/report/paragraph-parts';
import { findTables, type Narrative } from '../../src/intake';
import { readNarrative } from '../../src/intake/submission/narrative/read-narrative';
import { NATIONAL_2020 } from '../../src/policy/national-2020';
import { HECHI_OUTLINE } from '../../src/rules';
import { evaluate } from '../../src/scoring';
import { gridOf, planToGrid, type Grid, type SheetPlan } from '../../src/workbook';
import { seedGrids } from '../cases/seed-grids';
import { MemoryWorkbook } from '../engine/memory-workbook';
import { TODAY, said, submission } from '../scoring/submissions';

const NAMES = { projectNames: ['网络维护费'], unitNames: ['网络管理中心'] };

const whole = (grid: Grid): Narrative | null => readNarrative([{ grid, area: grid.area }], NAMES);

function planOf(narrative: Narrative | null, unit = '网络管理中心'): SheetPlan | null {
  const one = submission({
    form: 'hechi',
    key: '网络维护费',
    projectName: '网络维护费',
    identity: {
      projectName: said('网络维护费'),
      unit: said(unit),
      signatureDates: [],
      notes: [],
      unitNames: [],
      projectNames: [],
      years: [],
    },
    narrative,
  });
  return planReport(evaluate(one, NATIONAL_2020, TODAY), {
    form: 'hechi',
    report: HECHI.report!,
    sheetName: '自评报告-网络维护费',
  });
}

/** The report of rows that hold one text each. */
const planOfRows = (rows: readonly string[]): SheetPlan =>
  planOf(
    whole(
      gridOf(
        '文字报告',
        rows.map((text) => [text]),
      ),
    ),
  )!;

/** All that a narrative says, without the cells in which it says it. */
const saying = (narrative: Narrative | null): unknown =>
  JSON.parse(JSON.stringify(narrative, (name, value: unknown) => (name === 'cell' ? undefined : value)));

const textsOf = ({ cells }: SheetPlan): [style: string, text: string][] =>
  cells.map(({ style, value }) => [
    style!.split(' ')[0]!,
    String(value).replace(/^[\u3000\u00a0]+|[\u3000\u00a0]+$/g, ''),
  ]);

const LONG = '确保业务系统正常办理参保续保手续，维护社会稳定。';

const han = (least: number, most: number): fc.Arbitrary<string> =>
  fc
    .array(fc.constantFrom(...'河池市网络维护培训，车辆；桥梁。松林1', '万元'), {
      minLength: least,
      maxLength: most,
    })
    .map((all) => all.join(''));
const heading = fc
  .record({
    mark: fc.constantFrom('一、', '二、', '（一）', '（2）', '（三）', '1.', '2、', '（1）', '①'),
    title: fc.constantFrom(
      '项目基本概况',
      '绩效分析及评价结论',
      '产出',
      '效果',
      '存在问题',
      '立项背景',
      '网络',
    ),
    rest: fc.constantFrom('', '：', '：资金到位率100%。'),
  })
  .map(({ mark, title, rest }) => mark + title + rest);
const odd = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  han(1, 30).map((text) => `=${text}`),
  han(1, 30).map((text) => `　　${text} \u00a0\u3000`),
  han(1, 30).map((text) => `\u3000\u00a0${text}`),
  fc.array(han(1, 30), { minLength: 2, maxLength: 4 }).map((lines) => lines.join('\n')),
  fc.constantFrom(
    '2021年10月26日',
    '网络管理中心',
    '组  长： 甲',
    '100',
    '-',
    '　',
    '网络维护费支出绩效自评报告',
  ),
);
const long = fc.oneof(
  han(300, 1500),
  fc.string({ unit: 'grapheme', minLength: 500, maxLength: 1200 }),
  fc
    .constantFrom('😀', '网', 'a')
    .chain((one) => fc.integer({ min: 400, max: 1500 }).map((count) => one.repeat(count))),
);
const rows = fc.array(
  fc.oneof({ weight: 3, arbitrary: heading }, { weight: 3, arbitrary: han(1, 120) }, odd, long),
  { minLength: 1, maxLength: 25 },
);

describe('the written report of the older form', () => {
  it('has the parts of the seed, in the type of official documents', async () => {
    const report = await evaluateWorkbook(MemoryWorkbook.of(seedGrids()), { asOf: TODAY });
    const plans = planSheets(report, { outputMode: 'formulas' });
    expect(plans.map(({ name }) => name)).toEqual([
      '自评表-网络维护费',
      '自评报告-网络维护费',
      '自评汇总',
      '审核结果',
    ]);
    const { cells, ...plan } = plans[1]!;
    const lines = textsOf({ ...plan, cells }).map(([style, text]) => `${style} ${text.slice(0, 16)}`);
    const fonts = Object.entries(plan.styles).map(
      ([name, { font }]) => `${name}: ${font?.name} ${font?.size}`,
    );
    expect({ mark: plan.mark, print: plan.print, fonts, lines }).toMatchSnapshot();
  });

  it('stands behind the form that has one, where there is a text', async () => {
    expect([HECHI.report?.outline, NATIONAL.report]).toEqual([HECHI_OUTLINE, null]);
    expect(planOf(null)).toBeNull();
    const choices = { formId: 'national' as const };
    const report = await evaluateWorkbook(MemoryWorkbook.of(seedGrids()), { choices, asOf: TODAY });
    expect(planSheets(report, { outputMode: 'formulas' }).map(({ mark }) => mark.kind)).toEqual([
      'form',
      'summary',
      'findings',
    ]);
  });

  it('with its table alone, is read back as it was', async () => {
    const report = await evaluateWorkbook(MemoryWorkbook.of(seedGrids()), { asOf: TODAY });
    const [form, text] = planSheets(report, { outputMode: 'values' });
    const again = await evaluateWorkbook(MemoryWorkbook.of([form!, text!].map(planToGrid)), { asOf: TODAY });
    expect(again.projects).toHaveLength(1);
    const narratives = [report, again].map(({ projects }) => saying(projects[0]!.submission.narrative));
    expect(narratives[1]).toEqual(narratives[0]);
  });

  it('says where each paragraph stands', () => {
    const { cells } = planOfRows(['绩效自评报告', '一、项目基本概况', LONG]);
    expect(cells.map(({ sources }) => sources?.map(({ sheet, top }) => [sheet, top]))).toEqual([
      undefined,
      [['文字报告', 0]],
      [['文字报告', 1]],
      [['文字报告', 2]],
    ]);
  });

  it('takes the level of a heading from the outline, whatever its number is', () => {
    expect(
      textsOf(planOfRows(['绩效自评报告', '三、绩效分析', '（3）产出', '1.数量', '2.质量：好。', LONG])),
    ).toEqual([
      ['reportTitle', '网络管理中心'],
      ['reportTitle', '绩效自评报告'],
      ['reportPart', '三、绩效分析'],
      ['reportSection', '（3）产出'],
      ['reportText', '1.数量'],
      ['reportText', '2.质量：好。'],
      ['reportText', LONG],
    ]);
  });

  it('sets a heading with its text behind it as text', () => {
    expect(textsOf(planOfRows(['绩效自评报告', `一、项目基本概况：${LONG}`]))[2]![0]).toBe('reportText');
  });

  it('gets the title of the cover where it has none, and neither unit nor title twice', () => {
    expect(textsOf(planOfRows(['一、项目基本概况', LONG])).slice(0, 2)).toEqual([
      ['reportTitle', '网络管理中心'],
      ['reportTitle', '网络维护费支出绩效自评报告'],
    ]);
    expect(textsOf(planOfRows(['某局', '绩效自评报告', '一、概况', LONG]))[0]).toEqual([
      'reportTitle',
      '某局',
    ]);
    expect(textsOf(planOfRows(['网络管理中心绩效自评报告', LONG]))).toHaveLength(2);
  });

  it('ends with unit and date at the right', () => {
    const rows = ['绩效自评报告', '一、概况', LONG, '网络管理中心', '2021年10月26日'];
    expect(
      textsOf(planOfRows(rows))
        .map(([style]) => style)
        .slice(-3),
    ).toEqual(['reportText', 'reportClosing', 'reportClosing']);
  });

  it('sets what stands above its title over several rows, too, where it is long', () => {
    const plan = planOfRows([LONG.repeat(40), '网络维护费支出绩效自评报告', '一、概况', LONG]);
    expect(Math.max(...plan!.rowHeights.values())).toBeLessThanOrEqual(400);
    expect(textsOf(plan).filter(([style]) => style === 'reportTitle').length).toBeGreaterThan(2);
  });

  it('begins no page behind a heading, and no row is higher than Excel can make it', () => {
    fc.assert(
      fc.property(rows, (texts) => {
        const narrative = whole(
          gridOf(
            '文字报告',
            texts.map((text) => [text]),
          ),
        );
        const plan = planOf(narrative);
        if (!plan) return;
        const styles = textsOf(plan).map(([style]) => style);
        const heights = [...plan.rowHeights.values()];
        expect(Math.max(...heights)).toBeLessThanOrEqual(400);
        const starts = [0, ...(plan.print.pageBreaks ?? []), styles.length];
        for (const [at, start] of starts.slice(1, -1).entries()) {
          const page = heights.slice(starts[at], start).reduce((total, height) => total + height, 0);
          expect(page).toBeLessThanOrEqual(640);
          const onlyHeadings = styles.slice(starts[at], start).every((style) => style !== 'reportText');
          expect(onlyHeadings || !['reportPart', 'reportSection'].includes(styles[start - 1]!)).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('whatever its paragraphs are, is read back as it was', () => {
    let read = 0;
    fc.assert(
      fc.property(rows, (texts) => {
        const hers = gridOf(
          '文字报告',
          texts.map((text) => [text]),
        );
        const narrative = whole(hers);
        const plan = planOf(narrative);
        if (!plan) return expect(narrative).toBeNull();
        read++;
        const grid = planToGrid(plan);
        expect(saying(whole(grid))).toEqual(saying(narrative));
      }),
      { numRuns: 300 },
    );
    expect(read).toBeGreaterThan(200);
  });

  it('is found where it stands as the text of hers is', () => {
    fc.assert(
      fc.property(rows, (texts) => {
        const head = ['网络维护费支出绩效自评报告', '一、项目基本概况', LONG, LONG];
        const narrative = whole(
          gridOf(
            '文字报告',
            [...head, ...texts].map((text) => [text]),
          ),
        );
        const grid = planToGrid(planOf(narrative)!);
        const found = findTables(
          [
            gridOf(
              '文字报告',
              narrative!.paragraphs.map(({ text }) => [text]),
            ),
          ],
          [],
        );
        // A text of hers that is too short to be told from a table may be found once our cover stands above it.
        fc.pre(found.some(({ role }) => role === 'narrative'));
        const again = findTables([grid], []);
        expect(again.map(({ role }) => role)).toEqual(found.map(({ role }) => role));
      }),
      { examples: [[['一、效果', '一、网络']]] },
    );
  });
});

describe('a paragraph over several rows', () => {
  const fits = (text: string): boolean => text.length <= 50;

  it('ends a row with a sentence, else with a clause', () => {
    expect(partsOf(LONG.repeat(4), fits)).toEqual([LONG.repeat(2), LONG.repeat(2)]);
    const clauses = '网络维护，'.repeat(24);
    expect(partsOf(clauses, fits).map((part) => part.at(-1))).toEqual(['，', '，', '，']);
    expect(partsOf(`他说：“${LONG}”${LONG}${LONG}`, fits)[0]).toBe(`他说：“${LONG}”`);
  });

  it('is the very text, and each part fits', () => {
    fc.assert(
      fc.property(long, (text) => {
        const parts = partsOf(text, fits);
        expect(parts.join('')).toBe(text);
        expect(parts.every(fits)).toBe(true);
      }),
    );
  });
});
