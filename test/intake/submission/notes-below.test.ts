import { join } from 'node:path';
import { FORM_READINGS } from '../../../src/forms/form-readings';
import { findTables } from '../../../src/intake';
import { formatCellRef } from '../../../src/workbook';
import { gridsOfFile, WILD } from '../../metamorphic/cases';
import { readSubmissions } from './from-tables/read-submissions';

test('notes under headers that stand side by side are read row by row', async () => {
  const grids = await gridsOfFile(join(WILD, 'mingshan-forestry-2024.xlsx'));
  const { submissions } = readSubmissions(findTables(grids, FORM_READINGS), { readings: FORM_READINGS });
  const notes = submissions.flatMap(({ identity }) => identity.notes);
  const about = notes.filter(({ label }) => label === '存在问题');
  expect(about.map(({ text }) => text.cells.map(formatCellRef).join())).toEqual(['Sheet1!G11', 'Sheet1!G12']);
  expect(about[0]?.text.text).toContain('下达滞后');
});
