import { blankSheets } from '../../src/engine';
import { FORMS } from '../../src/forms';
import { createWorkbook, openWorkbook } from '../../src/xlsx';
import { unzipSync, strFromU8 } from 'fflate';

test.each(FORMS.map(({ id }) => id))(
  'the sheets to begin with for %s fit into a file, with their validation',
  async (form) => {
    const plans = blankSheets(
      { form, what: 'entry-sheets', project: '渠道清淤', year: 2023 },
      { year: 2024, month: 2, day: 1 },
    );
    const workbook = openWorkbook(createWorkbook([{ name: '预算表', rows: [['备忘']] }]), 'a.xlsx');
    const names = await workbook.addSheets(plans);
    expect(names).toEqual(plans.map(({ name }) => (name === '预算表' ? '预算表 (2)' : name)));
    const bytes = workbook.toBytes();
    const listed = await openWorkbook(bytes, 'a.xlsx').listSheets();
    expect(listed.map(({ name, own }) => [name, own])).toEqual(
      ['预算表', ...names].map((name) => [name, null]),
    );
    const parts = Object.entries(unzipSync(bytes)).filter(([name]) => name.startsWith('xl/worksheets/sheet'));
    const counts = parts.map(([, part]) => (strFromU8(part).match(/<dataValidation /g) ?? []).length);
    expect(counts.sort((a, b) => a - b)).toEqual(
      [0, ...plans.map(({ entries }) => entries.length)].sort((a, b) => a - b),
    );
    for (const { title, hint, takes } of plans.flatMap(({ entries }) => entries)) {
      expect(title.length).toBeLessThanOrEqual(32);
      expect(hint.length).toBeLessThanOrEqual(255);
      if (takes.kind === 'list') expect(takes.words.join(',').length).toBeLessThanOrEqual(255);
    }
  },
);
