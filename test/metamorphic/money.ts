import type { PrintedReport, Seen } from './seen';

export const FACTORS: Readonly<Record<string, number>> = {
  元: 1,
  百元: 100,
  千元: 1_000,
  万元: 10_000,
  百万元: 1_000_000,
  亿元: 100_000_000,
};

/** An amount in 元. */
export function inYuan(amount: string | null, unit: string): number | null {
  return amount === null ? null : Math.round(Number(amount) * (FACTORS[unit] ?? NaN) * 100) / 100;
}

/** All amounts of a report in 元, by project and what they are; without labels and cells. */
export function moneyOf({ json }: Seen): Map<string, number | null> {
  const money = new Map<string, number | null>();
  (json?.projects ?? []).forEach(({ name, year, funds, execution }) => {
    const of = (what: string): string => `${name}${year ?? ''} ${what}`;
    const count = new Map<string, number>();
    for (const { field, value, unit } of funds) {
      const at = count.get(field) ?? 0;
      count.set(field, at + 1);
      money.set(of(`${field}${at > 0 ? ` ${at + 1}` : ''}`), inYuan(value, unit));
    }
    money.set(of('budget'), inYuan(execution.budget, execution.unit));
    money.set(of('executed'), inYuan(execution.executed, execution.unit));
  });
  return money;
}

const isSame = (one: number | null, other: number | null): boolean =>
  one === null || other === null ? one === other : Math.abs(one - other) < 0.011;

export interface MoneyChange {
  /** Amounts that are others now. */
  readonly wrong: readonly string[];
  /** Amounts that are not there any more. */
  readonly lost: readonly string[];
}

export function moneyChange(before: Seen, after: Seen): MoneyChange {
  const now = moneyOf(after);
  const [wrong, lost]: [string[], string[]] = [[], []];
  for (const [what, amount] of moneyOf(before)) {
    const read = now.get(what) ?? null;
    if (isSame(amount, read)) continue;
    if (read === null) lost.push(what);
    else wrong.push(`${what}: ${amount ?? '–'} → ${read}`);
  }
  return { wrong, lost };
}

/** Whether the person is asked about something: materials are said to be incomplete, or parts are asked or listed. */
export function isAsked(json: PrintedReport | null, sheet: string, why?: string): boolean {
  if (!json) return false;
  const isHere = (cells: readonly string[]): boolean =>
    cells.length === 0 || cells.some((cell) => cell.replaceAll("'", '').startsWith(`${sheet}!`));
  return (
    (json.incomplete ?? []).some((one) => (why === undefined || one.why === why) && isHere(one.cells)) ||
    json.findings.some(({ rule, cells }) => rule === 'not-understood' && isHere(cells))
  );
}
