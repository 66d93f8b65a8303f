import fc from 'fast-check';
import { gridOf } from '../../../src/workbook';
import { publishedCases } from '../published/cases';
import { layOutTable } from './evaluation-table';
import { IndicatorPart } from './indicator-part';
import { TABLE_OPTIONS } from './options';
import { readAll } from './read';
import { Sheet } from './sheet';
import { asRead, asStated, type Said } from './stated';

const SEED = 20220315;
const CASES = publishedCases();
const CASE = fc.constantFrom(...CASES);

describe.each(CASES)('$id', (one) => {
  it('is read whole however it is laid out', () => {
    fc.assert(
      fc.property(TABLE_OPTIONS, (options) => {
        const sheet = new Sheet('Sheet1', options.top, options.left);
        layOutTable(one, options, sheet);
        const read = readAll([sheet.grid(options.merged)]);
        expect(read.map(({ origin }) => origin)).toEqual(['filled-form']);
        expect(asRead(read[0]!, one, options)).toEqual(asStated(one, options));
      }),
      { numRuns: 25, seed: SEED },
    );
  });
});

it('several tables are read apart, on one sheet or on their own', () => {
  const several = fc.uniqueArray(CASE, {
    minLength: 2,
    maxLength: 3,
    selector: ({ project }) => project.name,
  });
  fc.assert(
    fc.property(several, TABLE_OPTIONS, fc.boolean(), fc.nat(3), (cases, options, together, gap) => {
      const sheets = cases.map((_, at) => new Sheet(`Sheet${at + 1}`, options.top, options.left));
      cases.forEach((one, at) => {
        const sheet = sheets[together ? 0 : at]!;
        if (together && at > 0) sheet.skip(gap);
        layOutTable(one, options, sheet);
      });
      const grids = sheets.slice(0, together ? 1 : undefined).map((sheet) => sheet.grid(options.merged));
      const read = readAll(grids);
      expect(read).toHaveLength(cases.length);
      cases.forEach((one, at) => expect(asRead(read[at]!, one, options)).toEqual(asStated(one, options)));
    }),
    { numRuns: 60, seed: SEED },
  );
});

it('a table cut short anywhere says nothing else than the whole one', () => {
  fc.assert(
    fc.property(CASE, TABLE_OPTIONS, fc.nat(60), (one, options, cut) => {
      const sheet = new Sheet('Sheet1', options.top, options.left);
      layOutTable(one, options, sheet);
      const grid = sheet.grid(options.merged);
      const rows = grid.values.slice(0, Math.max(1, cut));
      const formats = grid.formats!.slice(0, rows.length);
      const area = { ...grid.area, bottom: grid.area.top + rows.length - 1 };
      const merges = grid.merges.filter(({ bottom }) => bottom <= area.bottom);
      const read = readAll([{ ...grid, area, values: rows, formats, merges }]);
      expect(read.length).toBeLessThanOrEqual(1);
      const whole = asStated(one, options);
      const part: Said | undefined = read[0] && asRead(read[0], one, options);
      if (!part) return;
      const funds = part.funds.filter(({ initial, budget, executed }) => initial ?? budget ?? executed);
      expect(whole.funds).toEqual(expect.arrayContaining(funds));
      expect(part.indicators).toEqual(whole.indicators.slice(0, part.indicators.length));
      expect([null, whole.total]).toContain(part.total);
      expect(['', whole.name]).toContain(part.name);
    }),
    { numRuns: 150, seed: SEED },
  );
});

it('indicators are read from a sheet of their own', () => {
  fc.assert(
    fc.property(CASE, TABLE_OPTIONS, (one, options) => {
      const sheet = new Sheet('绩效指标', options.top, options.left);
      new IndicatorPart(one, options, sheet, 0).layOut();
      const about = gridOf('项目信息', [
        ['项目名称', one.project.name],
        ['项目单位', one.project.unit],
        ['主管部门', one.project.department],
      ]);
      const read = readAll([about, sheet.grid(options.merged)]);
      expect(read).toHaveLength(1);
      const [said, whole] = [asRead(read[0]!, one, options), asStated(one, options)];
      expect(said.indicators).toEqual(whole.indicators);
      expect(said.total).toEqual(whole.total);
    }),
    { numRuns: 150, seed: SEED },
  );
});
