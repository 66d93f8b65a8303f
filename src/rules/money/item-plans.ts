import { isBlank, type ExpenseLine, type LedgerGroup, type Submission } from '../../intake';
import type { Memory } from '../../memory';
import { cellsOfGroup } from '../spending/entry-cells';
import { ledgerQuantity, quantityOf, sumOf, type Quantity } from './quantities';

/** Planned funds of one economic item beside what the ledger spent on it. */
export interface ItemPlan {
  readonly label: string;
  readonly planned: Quantity;
  readonly spent: Quantity;
  /** A line of the item gives a reason. */
  readonly reasoned: boolean;
}

function linesByCode(lines: readonly ExpenseLine[]): Map<string, ExpenseLine[]> {
  const byCode = new Map<string, ExpenseLine[]>();
  for (const line of lines) {
    if (line.code !== '' && !isBlank(line.planned))
      byCode.set(line.code, [...(byCode.get(line.code) ?? []), line]);
  }
  return byCode;
}

/** The planned item that covers a ledger code: the longest one that it begins with. */
function covering(code: string, planned: readonly string[]): string | null {
  const fitting = planned.filter((item) => code.startsWith(item));
  return fitting.sort((left, right) => right.length - left.length)[0] ?? null;
}

function spentOn(groups: readonly LedgerGroup[], memory: Memory): Quantity {
  const exact = groups.map(({ amount }) => ({
    yuan: amount,
    interval: { low: amount, high: amount },
    unit: '元' as const,
    cells: [],
  }));
  return { ...sumOf(exact, '元'), cells: groups.flatMap((group) => cellsOfGroup(group, 'amount', memory)) };
}

/** Items that both a budget table plans and the ledger spends on; empty where the two cannot be matched by code. */
export function plannedAgainstLedger(
  { budgetLines, ledger }: Submission,
  memory: Memory,
): readonly ItemPlan[] {
  if (!ledger || !ledgerQuantity(ledger)) return [];
  const planned = linesByCode(budgetLines);
  const codes = [...planned.keys()];
  return codes.flatMap((code) => {
    const lines = planned.get(code) ?? [];
    const amounts = lines.map((line) => quantityOf(line.planned)).filter((amount) => amount !== null);
    const groups = ledger.groups.filter((group) => group.code !== '' && covering(group.code, codes) === code);
    if (amounts.length < lines.length || groups.length === 0) return [];
    const plan = sumOf(amounts, amounts[0]!.unit);
    const reasoned = lines.some(({ reason }) => !isBlank(reason));
    return [{ label: `${code}${lines[0]!.name}`, planned: plan, spent: spentOn(groups, memory), reasoned }];
  });
}
