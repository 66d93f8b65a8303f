import { evaluateWorkbook, openSession, type Report } from '../../../src/engine';
import { formatCellRef } from '../../../src/workbook';
import { asOf } from './clerk';
import { LEDGER, workbookWith } from './workbooks';

const COPY = '支出明细 (2)';

const copied = (report: Report) =>
  report.findings
    .filter(({ rule }) => rule === 'ledger-copied')
    .map(({ message, cells }) => [message.zh, cells.map(formatCellRef)]);

describe('a copied ledger sheet', () => {
  it.each([null, 1_500])('is named, as its spending counts twice (%s entries)', async (entries) => {
    const workbook = workbookWith(entries);
    workbook.copySheet(LEDGER, COPY);
    const [[message, cells] = []] = copied(await evaluateWorkbook(workbook, { asOf }));
    expect(message).toContain(`工作表“${COPY}”与“${LEDGER}”的`);
    expect(String(cells)).toContain(COPY);
  });

  it('is named while it is one, edit by edit', async () => {
    const workbook = workbookWith(null);
    const session = await openSession(workbook, {}, { asOf: () => asOf, quiet: 0 });
    await session.refresh();
    const settled = () => session.choose({ formId: 'unknown' }).catch(() => undefined);
    expect(copied(session.report!)).toEqual([]);
    workbook.copySheet(LEDGER, COPY);
    await settled();
    expect(copied(session.report!)).toHaveLength(1);
    workbook.edit(COPY, 3, 4, [[1]]);
    await settled();
    expect(copied(session.report!)).toEqual([]);
    workbook.edit(COPY, 3, 4, [[workbook.value(LEDGER, 3, 4)]]);
    await settled();
    expect(copied(session.report!)).toHaveLength(1);
    await session.correct({
      kind: 'sheet-out',
      place: { sheet: COPY, top: 0, left: 0, bottom: 0, right: 0 },
    });
    expect(copied(session.report!)).toEqual([]);
    await session.close();
  });

  it('is none where sheets hold entries of their own', async () => {
    const workbook = workbookWith(null);
    workbook.copySheet(LEDGER, '二季度');
    workbook.edit('二季度', 3, 3, [['水费', 12_345]]);
    expect(copied(await evaluateWorkbook(workbook, { asOf }))).toEqual([]);
  });
});
