import fc from 'fast-check';
import { evaluateWorkbook, openSession, type Report, type Session } from '../../../src/engine';
import { toText } from '../../../src/numbers';
import { formatCellRef, type CellValue } from '../../../src/workbook';
import { seedGrids } from '../../cases/seed-grids';
import { MemoryWorkbook } from '../memory-workbook';

/** All operations together; ZIPING_OPERATIONS asks for more, ZIPING_SEED repeats a run. */
const OPERATIONS = Number(process.env['ZIPING_OPERATIONS'] ?? 1_000);
const SEED = Number(process.env['ZIPING_SEED'] ?? 20_261_124);
/** Operations on one workbook, compared after every few of them. */
const OF_A_WORKBOOK = 40;
const BETWEEN_LOOKS = 4;

const asOf = { year: 2021, month: 10, day: 26 };
const LEDGER_HEAD = 3;

type Operation =
  | { readonly kind: 'amount'; readonly row: number; readonly value: CellValue; readonly remote: boolean }
  | { readonly kind: 'paste'; readonly row: number; readonly rows: readonly (readonly CellValue[])[] }
  | { readonly kind: 'insert' | 'delete'; readonly row: number; readonly count: number }
  | { readonly kind: 'sort'; readonly descending: boolean }
  | { readonly kind: 'budget'; readonly column: 4 | 5; readonly value: CellValue }
  | { readonly kind: 'rename'; readonly number: number }
  | { readonly kind: 'undo' };

const amount = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: -2_000_000, max: 20_000_000 }).map((fen) => fen / 100) },
  {
    weight: 1,
    arbitrary: fc.constantFrom<CellValue[]>(null, '约20', '１２３', '5,000', '—', '#DIV/0!', 0.005),
  },
);
const entry = fc
  .tuple(
    fc.constantFrom('网络维护费', '网络维护费', '设备购置费', null),
    fc.constantFrom('302', '30201', '31002'),
    fc.constantFrom('商品和服务支出', '办公费', '办公设备购置'),
    fc.constantFrom('购打印机', '其他工资福利费用', '电费', '专线费用'),
    amount,
  )
  .map((cells): CellValue[] => cells);
const row = fc.nat(12).map((at) => LEDGER_HEAD + at);
const count = fc.integer({ min: 1, max: 3 });

const operation: fc.Arbitrary<Operation> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({ kind: fc.constant('amount' as const), row, value: amount, remote: fc.boolean() }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('paste' as const),
      row,
      rows: fc.array(entry, { minLength: 1, maxLength: 4 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constantFrom('insert' as const, 'delete' as const), row, count }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('sort' as const), descending: fc.boolean() }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('budget' as const),
      column: fc.constantFrom(4 as const, 5 as const),
      value: fc.constantFrom<CellValue[]>(20, 19.5, null, '20万元', 0),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('rename' as const), number: fc.nat(3) }) },
  { weight: 2, arbitrary: fc.constant({ kind: 'undo' as const }) },
);

/** A person at the workbook: works on it and takes cell edits back. */
class Clerk {
  ledger = '支出明细';
  #undo: (() => void)[] = [];

  constructor(private readonly workbook: MemoryWorkbook) {}

  do(step: Operation): void {
    const { workbook } = this;
    switch (step.kind) {
      case 'amount':
        return this.#put(this.ledger, step.row, 4, [[step.value]], step.remote ? 'remote' : 'user');
      case 'paste':
        return this.#put(this.ledger, step.row, 0, step.rows);
      case 'budget':
        return this.#put('预算表', 5, step.column, [[step.value]]);
      case 'insert':
        this.#undo = [];
        return workbook.insertRows(this.ledger, step.row, step.count);
      case 'delete':
        this.#undo = [];
        return workbook.deleteRows(this.ledger, step.row, step.count);
      case 'sort':
        return this.#sort(step.descending);
      case 'rename':
        this.#undo = [];
        workbook.rename(this.ledger, `支出账${step.number}`);
        this.ledger = `支出账${step.number}`;
        return;
      case 'undo':
        return this.#undo.pop()?.();
    }
  }

  /** Excel tells of a sort, and of an undo, as an edit of the block. */
  #put(
    sheet: string,
    top: number,
    left: number,
    rows: readonly (readonly CellValue[])[],
    by?: 'remote' | 'user',
  ): void {
    const { workbook } = this;
    const before = rows.map((line, r) => line.map((_, c) => workbook.value(sheet, top + r, left + c)));
    workbook.edit(sheet, top, left, rows, by);
    this.#undo.push(() => workbook.edit(sheet, top, left, before));
  }

  #sort(descending: boolean): void {
    const rows = this.workbook.sheet(this.ledger).rows.slice(LEDGER_HEAD);
    if (rows.length === 0) return;
    const lines = rows.map((line) => Array.from({ length: 5 }, (_, column) => line[column] ?? null));
    const key = (line: readonly CellValue[]): string => String(line[3] ?? '');
    lines.sort((left, right) => (key(left) < key(right) ? -1 : 1) * (descending ? -1 : 1));
    this.#put(this.ledger, LEDGER_HEAD, 0, lines);
  }
}

/** What the clerk sees of a report, as text. */
function seen(report: Report): unknown {
  return {
    verdict: report.verdict,
    findings: report.findings.map(({ rule, key, severity, cells, message, found, expected }) => ({
      rule,
      key,
      severity,
      cells: cells.map(formatCellRef),
      message,
      found,
      expected,
    })),
    projects: report.projects.map(({ submission, evaluation }) => ({
      name: submission.projectName,
      spent: submission.ledger && toText(submission.ledger.total),
      groups: submission.ledger?.groups.map((group) => [
        group.code,
        group.summary,
        group.count,
        toText(group.amount),
      ]),
      executed: evaluation.execution.executed && toText(evaluation.execution.executed),
      total: evaluation.total && toText(evaluation.total),
    })),
  };
}

async function followed(session: Session): Promise<unknown> {
  await session.setLiveUpdate(false);
  return seen(session.report!);
}

async function work(steps: readonly Operation[]): Promise<void> {
  const workbook = MemoryWorkbook.of(seedGrids());
  const errors: unknown[] = [];
  const session = await openSession(workbook, { error: (error) => errors.push(error) }, { asOf: () => asOf });
  await session.refresh();
  const clerk = new Clerk(workbook);
  for (const [index, step] of steps.entries()) {
    clerk.do(step);
    if (index % BETWEEN_LOOKS !== BETWEEN_LOOKS - 1 && index !== steps.length - 1) continue;
    expect(await followed(session)).toEqual(seen(await evaluateWorkbook(workbook, { asOf })));
  }
  expect(errors).toEqual([]);
  await session.close();
}

test(`${OPERATIONS} operations leave what a fresh evaluation gives (seed ${SEED})`, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(operation, { minLength: OF_A_WORKBOOK, maxLength: OF_A_WORKBOOK }), work),
    { seed: SEED, numRuns: Math.ceil(OPERATIONS / OF_A_WORKBOOK), endOnFailure: true },
  );
}, 3_600_000);
