import { convertMoney, sum } from '../../../numbers';
import { isBlank } from '../../values';
import { beginsParts, FUND_COLUMNS, PARTS_OF_FISCAL, type FundRowKind, type Vocabulary } from '../../words';
import type { FundRow } from '../submission';

/** A row as far as its label and cells tell; kind and level follow from all rows together. */
export type RawRow = Omit<FundRow, 'kind' | 'level'>;

/** Whether only this row has weight and score, as the total has, and none is labelled as one. */
function carriesPoints(row: RawRow, rows: readonly RawRow[]): boolean {
  const has = ({ weight, score }: RawRow): boolean => Boolean(weight?.value && score?.value);
  return has(row) && rows.filter(has).length === 1 && rows.length > 1;
}

/** Kinds and levels where the row at `top` is the total; −1 where none is known to be it by its place. */
function levelled(vocabulary: Vocabulary, rows: readonly RawRow[], top: number): FundRow[] {
  const used = new Set<FundRowKind>();
  let underFiscal = false;
  return rows.map((row, index) => {
    const known = vocabulary.fundRow(row.label);
    const isPart = beginsParts(row.label);
    const total = index === top || (known?.kind === 'total' && top < 0 && !used.has('total'));
    const wanted: FundRowKind = total
      ? 'total'
      : known && known.kind !== 'total'
        ? known.kind
        : `row-${index}`;
    const kind = used.has(wanted) ? (`row-${index}` as const) : wanted;
    used.add(kind);
    if (total) return { ...row, kind, level: 0 as const };
    const deeper = underFiscal && (PARTS_OF_FISCAL.has(kind) || (isPart && !known));
    underFiscal = kind === 'fiscal' || deeper;
    return { ...row, kind, level: known?.level && known.level > 0 ? known.level : deeper ? 2 : 1 };
  });
}

/** Whether the total equals the sum of its parts in every column that it fills, and in one of at least two parts. */
function addsUp(rows: readonly FundRow[]): boolean {
  const total = rows.find(({ level }) => level === 0);
  const parts = rows.filter(({ level }) => level === 1);
  let several = false;
  for (const column of FUND_COLUMNS) {
    const whole = total?.amounts[column];
    if (!whole || isBlank(whole)) continue;
    const filled = parts.flatMap(({ amounts }) => amounts[column] ?? []).filter((one) => !isBlank(one));
    const values = filled.flatMap(({ value, unit }) =>
      value ? [convertMoney(value, unit, whole.unit)] : [],
    );
    if (!whole.value || values.length < filled.length || !sum(values).eq(whole.value)) return false;
    several ||= values.filter((value) => !value.eq(0)).length >= 2;
  }
  return several;
}

/** The row that equals the sum of the others, whose label tells nothing; null where no row or several do. */
function totalBySum(vocabulary: Vocabulary, rows: readonly RawRow[]): FundRow[] | null {
  const ways = rows.flatMap((row, top) => {
    if (vocabulary.fundRow(row.label) !== null || beginsParts(row.label)) return [];
    const levels = levelled(vocabulary, rows, top);
    return addsUp(levels) ? [levels] : [];
  });
  return ways.length === 1 ? ways[0]! : null;
}

/** 合计 may stand below its parts. */
export function totalFirst(rows: readonly FundRow[]): FundRow[] {
  return [...rows.filter(({ level }) => level === 0), ...rows.filter(({ level }) => level !== 0)];
}

/**
 * Kinds and levels of all rows, the total first: the one that is labelled so or carries the points, else the one that the
 * others add up to, else the first unless its label says otherwise.
 */
export function classified(vocabulary: Vocabulary, rows: readonly RawRow[]): FundRow[] {
  const [first] = rows;
  if (!first) return [];
  const labelled = rows.some(({ label }) => vocabulary.fundRow(label)?.kind === 'total');
  const bySum = labelled || carriesPoints(first, rows) ? null : totalBySum(vocabulary, rows);
  if (bySum) return totalFirst(bySum);
  const known = vocabulary.fundRow(first.label);
  const leads =
    !beginsParts(first.label) && (known === null || known.kind === 'total' || carriesPoints(first, rows));
  return totalFirst(levelled(vocabulary, rows, leads ? 0 : -1));
}
