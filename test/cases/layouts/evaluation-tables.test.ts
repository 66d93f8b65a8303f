import fc from 'fast-check';
import { publishedCases } from '../published/cases';
import { EvaluationTable } from './evaluation-table';
import { TABLE_OPTIONS } from './options';
import { readAll } from './read';
import { Sheet } from './sheet';
import { asRead, asStated } from './stated';

const RUNS = Number(process.env['LAYOUT_RUNS'] ?? 25);

describe.each(publishedCases())('$id', (one) => {
  it('is read whole however it is laid out', () => {
    fc.assert(
      fc.property(TABLE_OPTIONS, (options) => {
        const sheet = new Sheet('Sheet1', options.top, options.left);
        const table = new EvaluationTable(one, options, sheet);
        table.layOut();
        const read = readAll([sheet.grid(options.merged)]);
        expect(read).toHaveLength(1);
        expect(read[0]!.origin).toBe('filled-form');
        expect(asRead(read[0]!, one, options)).toEqual(asStated(one, options, table));
      }),
      { numRuns: RUNS, seed: 20220315 },
    );
  });
});
