import { confirmed } from '../../../policy';
import { isBlank, type Amount, type FundRow, type Submission } from '../../../intake';
import { exceeds } from '../../money/agreement';
import { quantityOf, showQuantity, sumOf, type Quantity } from '../../money/quantities';
import { cellsOf, fail, notApplicable, orNotApplicable, pass, unreadable } from '../../outcomes';
import type { Outcome, Rule } from '../../types';
import { addTo } from '../../../workbook';

/** Rows of one source: a budget table may list a source once for each economic item. */
function bySource({ funds }: Submission): FundRow[][] {
  const sources = new Map<string, FundRow[]>();
  for (const row of funds?.rows.filter(({ level }) => level === 1) ?? []) {
    const key = `${row.kind}\n${row.label}`;
    addTo(sources, key, row);
  }
  return [...sources.values()];
}

/** null where an amount could not be read. */
function totalOf(rows: readonly FundRow[], column: 'planned' | 'received'): Quantity | null {
  const amounts = rows.flatMap((row) => row.amounts[column] ?? []);
  const filled = amounts.filter((amount) => !isBlank(amount));
  const read = filled.map(quantityOf).filter((amount) => amount !== null);
  if (amounts.length === 0 || read.length < filled.length) return null;
  return { ...sumOf(read, amounts[0]!.unit), cells: amounts.flatMap(({ cells }) => cells) };
}

function damagedIn(rows: readonly FundRow[]): Amount | undefined {
  return rows
    .flatMap(({ amounts }) => [amounts.planned ?? [], amounts.received ?? []].flat())
    .find((amount) => amount.value === null && !isBlank(amount));
}

function compare(rows: readonly FundRow[]): Outcome {
  const planned = totalOf(rows, 'planned');
  const received = totalOf(rows, 'received');
  if (!planned || !received) return unreadable(damagedIn(rows));
  const cells = cellsOf(received, planned);
  if (!exceeds(received, planned)) return pass(cells);
  if (rows.some(({ reason }) => !isBlank(reason))) return pass(cells);
  const found = showQuantity(received);
  const plan = showQuantity(planned);
  const values = { source: rows[0]!.label, received: found, planned: plan };
  return fail('over', { cells, found, expected: { zh: `不超过${plan}`, en: `at most ${plan}` }, values });
}

export const FUND_RECEIVED_OVER_PLAN: Rule = {
  id: 'fund-received-over-plan',
  number: 3,
  title: { zh: '来源到位超过计划', en: 'More received from a source than planned' },
  severity: 'warning',
  forms: 'H',
  source: confirmed(
    'id',
    '各来源到位资金不超过计划，超过应有说明',
    'A source gives no more than planned, or says why',
  ),
  messages: {
    over: {
      text: {
        zh: '{source}计划{planned}，实际到位{received}，未说明原因',
        en: '{source}: planned {planned}, received {received}, without a reason',
      },
      fix: {
        zh: '核对来源是否填错行；确属追加的，写明追加文件或原因',
        en: 'See whether the amount is in the wrong row; where funds were added, name the document or the reason',
      },
    },
  },
  examples: {
    fails: { zh: '自治区财政计划5万元，到位8万元', en: 'Region: planned 5, received 8' },
    passes: { zh: '自治区财政计划5万元，到位5万元', en: 'Region: planned 5, received 5' },
  },
  echoOf: ['unit-factor-10000'],
  check({ submission }) {
    const columns = submission.funds?.rows.filter(({ level }) => level === 1) ?? [];
    const planKnown = columns.some(({ amounts }) => !isBlank(amounts.planned));
    if (!planKnown) return [notApplicable(submission.funds ? 'no-basis' : 'no-table')];
    const outcomes = bySource(submission)
      .filter((rows) => rows.some(({ amounts }) => !isBlank(amounts.received)))
      .map(compare);
    return orNotApplicable(outcomes, 'blank');
  },
};
