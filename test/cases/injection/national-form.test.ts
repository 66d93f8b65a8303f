import type { Grid } from '../../../src/workbook';
import { changed, cleanForm, rulesOf, wanted } from './inject';
import { OTHER_FAULTS } from './national-other-faults';
import { ROWS } from './national-rows';
import { TABLE_FAULTS } from './national-table-faults';

describe('faults put into a clean national form', () => {
  let form: Grid;
  beforeAll(async () => {
    form = await cleanForm();
  });

  it('is clean', async () => {
    expect(await rulesOf([form])).toEqual([]);
    expect(form.values[ROWS.title]![0]).toBe('（2023年度）');
  });

  it.each([...TABLE_FAULTS, ...OTHER_FAULTS].map((one) => [one.rule, one.fault, one] as const))(
    '%s: %s',
    async (_, __, one) => {
      expect(await rulesOf([changed(form, one.edit)], undefined, one.policyId)).toEqual(wanted(one));
    },
  );
});
