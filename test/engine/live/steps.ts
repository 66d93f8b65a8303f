import fc from 'fast-check';
import type { CellValue } from '../../../src/workbook';

/** A row of the ledger: counted from its first entry, from its end, or somewhere between, 0…1 of the way. */
export interface Place {
  readonly from: 'head' | 'end' | 'between';
  readonly by: number;
}

type Rows = readonly (readonly CellValue[])[];

export type Action =
  | { readonly kind: 'amount'; readonly at: Place; readonly value: CellValue; readonly remote: boolean }
  | { readonly kind: 'fill'; readonly at: Place; readonly count: number; readonly value: CellValue }
  | { readonly kind: 'paste' | 'insert-filled'; readonly at: Place; readonly rows: Rows }
  | { readonly kind: 'insert' | 'delete' | 'clear'; readonly at: Place; readonly count: number }
  | { readonly kind: 'cut'; readonly at: Place; readonly count: number; readonly back: boolean }
  | { readonly kind: 'sort'; readonly descending: boolean; readonly at: Place; readonly count: number }
  | { readonly kind: 'beside'; readonly at: Place; readonly value: CellValue }
  | { readonly kind: 'budget'; readonly column: 4 | 5; readonly value: CellValue }
  | { readonly kind: 'insert-column' | 'delete-column'; readonly column: number }
  | { readonly kind: 'header'; readonly column: number; readonly text: string }
  | { readonly kind: 'unit'; readonly text: CellValue }
  | { readonly kind: 'repair' | 'undo' | 'redo' | 'copy-sheet' | 'add-sheet' | 'delete-copy' }
  | { readonly kind: 'rename'; readonly number: number }
  | { readonly kind: 'own-delete' | 'own-rename' | 'own-column'; readonly which: number }
  | { readonly kind: 'own-rows'; readonly which: number; readonly row: number; readonly insert: boolean }
  | { readonly kind: 'explain'; readonly which: number; readonly text: CellValue }
  /** `wait`: until it has been quiet for a while. */
  | { readonly kind: 'write' | 'undo-write' | 'live-off' | 'live-on' | 'refresh' | 'wait' }
  /** `unseen` happens while the pane is closed. */
  | { readonly kind: 'reopen'; readonly unseen: Action | null };

/** What is done, when, and how much of a turn the session gets afterwards. */
export interface Step {
  readonly action: Action;
  /** The round trip during which it happens; null: at once. */
  readonly during: { readonly kind: string; readonly when: 'before' | 'after' } | null;
  /** Turns of the event loop that the session gets; null: until it is done. */
  readonly turns: number | null;
}

const amount = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: -2_000_000, max: 20_000_000 }).map((fen) => fen / 100) },
  {
    weight: 1,
    arbitrary: fc.constantFrom<CellValue[]>(null, '约20', '１２３', '5,000', '—', '#DIV/0!', 0.005),
  },
);
const entry = fc
  .tuple(
    fc.constantFrom('网络维护费', '网络维护费', '设备购置费', '网络维护费小计', '合计', null),
    fc.constantFrom('302', '30201', '31002', null),
    fc.constantFrom('商品和服务支出', '办公费', '办公设备购置', null),
    fc.constantFrom('购打印机', '其他工资福利费用', '电费', '专线费用', '一、专线费用'),
    amount,
  )
  .map((cells): CellValue[] => cells);
const blankRow = fc.constant<CellValue[]>([null, null, null, null, null]);
const at: fc.Arbitrary<Place> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ from: fc.constant('head' as const), by: fc.nat(12) }) },
  {
    weight: 2,
    arbitrary: fc.record({ from: fc.constant('end' as const), by: fc.integer({ min: -4, max: 4 }) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ from: fc.constant('between' as const), by: fc.nat(1_000).map((n) => n / 1_000) }),
  },
);
const few = fc.oneof(
  { weight: 5, arbitrary: fc.integer({ min: 1, max: 3 }) },
  { weight: 1, arbitrary: fc.integer({ min: 4, max: 40 }) },
);
const rows = fc.array(fc.oneof({ weight: 5, arbitrary: entry }, { weight: 1, arbitrary: blankRow }), {
  minLength: 1,
  maxLength: 4,
});
const column = fc.nat(5);
const which = fc.nat(5);

const is = <K extends string>(...kinds: K[]): fc.Arbitrary<K> => fc.constantFrom(...kinds);

const amountEdit = fc.record({ kind: is('amount'), at, value: amount, remote: fc.boolean() });
const ownSheet = fc.record({ kind: is('own-delete', 'own-rename', 'own-column'), which });
const ownRows = fc.record({ kind: is('own-rows'), which, row: fc.nat(12), insert: fc.boolean() });
const explanation = fc.record({
  kind: is('explain'),
  which: fc.nat(30),
  text: fc.constantFrom<CellValue[]>('按批复执行', '已与财政局核对', null),
});
/** What may happen while the pane is closed. */
const unseen = fc.oneof(amountEdit, ownSheet, ownRows, explanation);

const action: fc.Arbitrary<Action> = fc.oneof(
  { weight: 20, arbitrary: amountEdit },
  { weight: 6, arbitrary: fc.record({ kind: is('fill'), at, count: few, value: amount }) },
  { weight: 10, arbitrary: fc.record({ kind: is('paste'), at, rows }) },
  { weight: 4, arbitrary: fc.record({ kind: is('insert-filled'), at, rows }) },
  { weight: 12, arbitrary: fc.record({ kind: is('insert', 'delete', 'clear'), at, count: few }) },
  { weight: 3, arbitrary: fc.record({ kind: is('cut'), at, count: few, back: fc.boolean() }) },
  { weight: 4, arbitrary: fc.record({ kind: is('sort'), descending: fc.boolean(), at, count: fc.nat(400) }) },
  {
    weight: 2,
    arbitrary: fc.record({ kind: is('beside'), at, value: fc.constantFrom<CellValue[]>('已核', 1, null) }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: is('budget'),
      column: fc.constantFrom(4 as const, 5 as const),
      value: fc.constantFrom<CellValue[]>(20, 19.5, null, '20万元', 0),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: is('insert-column', 'delete-column'), column }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: is('header'),
      column,
      text: fc.constantFrom('支出金额', '摘要', '金额（万元）', '日期', '备注'),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: is('unit'),
      text: fc.constantFrom<CellValue[]>('单位：万元', '单位：元', '单位：元', null),
    }),
  },
  { weight: 4, arbitrary: fc.record({ kind: is('repair') }) },
  { weight: 12, arbitrary: fc.record({ kind: is('undo', 'undo', 'redo') }) },
  { weight: 2, arbitrary: fc.record({ kind: is('copy-sheet', 'add-sheet', 'delete-copy') }) },
  { weight: 2, arbitrary: fc.record({ kind: is('rename'), number: fc.nat(3) }) },
  { weight: 2, arbitrary: ownSheet },
  { weight: 2, arbitrary: ownRows },
  { weight: 3, arbitrary: explanation },
  { weight: 4, arbitrary: fc.record({ kind: is('write') }) },
  { weight: 3, arbitrary: fc.record({ kind: is('undo-write', 'live-off', 'refresh') }) },
  { weight: 3, arbitrary: fc.record({ kind: is('live-on') }) },
  { weight: 3, arbitrary: fc.record({ kind: is('wait') }) },
  { weight: 2, arbitrary: fc.record({ kind: is('reopen'), unseen: fc.option(unseen) }) },
);

/** What may happen while a round trip is under way, or between two turns. */
export const step: fc.Arbitrary<Step> = fc.record({
  action,
  during: fc.oneof(
    { weight: 4, arbitrary: fc.constant(null) },
    {
      weight: 1,
      arbitrary: fc.record({
        kind: fc.constantFrom('read', 'read', 'update', 'update', 'write', 'list', 'columns'),
        when: fc.constantFrom('before' as const, 'after' as const),
      }),
    },
  ),
  turns: fc.oneof(
    { weight: 3, arbitrary: fc.constant(null) },
    { weight: 3, arbitrary: fc.constant(0) },
    { weight: 3, arbitrary: fc.integer({ min: 1, max: 30 }) },
  ),
});
