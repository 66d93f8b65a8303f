import fc from 'fast-check';
import { FindingsInOrder, inReportOrder } from '../../src/engine/finding-order';
import type { Finding } from '../../src/rules';

const SHEETS = ['预算表', '支出明细', '绩效指标'];

const finding = fc
  .record({
    rule: fc.constantFrom('wages-under-302', 'weight-total', 'date-future'),
    severity: fc.constantFrom('error', 'warning', 'info'),
    sheet: fc.constantFrom(...SHEETS, '别处'),
    row: fc.nat(3),
    hasCell: fc.boolean(),
  })
  .map(({ rule, severity, sheet, row, hasCell }): Finding => {
    const cells = hasCell ? [{ sheet, top: row, left: 0, bottom: row, right: 0 }] : [];
    return { rule, severity, cells } as unknown as Finding;
  });
const ordered = fc.array(finding, { maxLength: 8 }).map((findings) => inReportOrder(findings, SHEETS));

describe('findings in order', () => {
  it('gives after every change what putting all findings in order anew gives', () => {
    const change = fc.record({ project: fc.nat(3), findings: ordered, keeps: fc.array(fc.boolean()) });
    fc.assert(
      fc.property(
        fc.array(ordered, { minLength: 4, maxLength: 4 }),
        fc.array(change, { maxLength: 12 }),
        (first, changes) => {
          const order = new FindingsInOrder();
          const projects = first.map((findings) => ({ findings }));
          const check = (): void => {
            const anew = inReportOrder(
              projects.flatMap(({ findings }) => findings),
              SHEETS,
            );
            expect(order.of(projects, SHEETS)).toEqual(anew);
            order.of(projects, SHEETS).forEach((one, at) => expect(one).toBe(anew[at]));
          };
          check();
          for (const { project, findings, keeps } of changes) {
            const kept = projects[project]!.findings.filter((_, at) => keeps[at]);
            projects[project] = { findings: inReportOrder([...kept, ...findings], SHEETS) };
            check();
          }
        },
      ),
    );
  });

  it('puts all in order anew where sheets or projects come and go', () => {
    const order = new FindingsInOrder();
    const projects = fc.sample(ordered, 3).map((findings) => ({ findings }));
    order.of(projects, SHEETS);
    const turned = [...SHEETS].reverse();
    const fewer = projects.slice(1);
    expect(order.of(fewer, turned)).toEqual(
      inReportOrder(
        fewer.flatMap(({ findings }) => inReportOrder(findings, turned)),
        turned,
      ),
    );
  });
});
