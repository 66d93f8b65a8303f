import type { HeaderBlock, HeaderColumn } from './header-rows';
import type { Claim, Seen } from './seen';
import { cellKey } from './uses';

/** What a column was read as: what the report says of it, and what its figures were used for. */
export interface ColumnView {
  readonly claim: Claim | null;
  /** Places in the submission for which most of its cells are used, in order of the alphabet. */
  readonly uses: readonly string[];
  /** Whether the report lists cells of it as not read. */
  readonly isListed: boolean;
  /** Whether the report lists figures that stand in all rows of the column as not read, be they in another one. */
  readonly areRowsListed: boolean;
  /** Whether a finding says that it was not understood. */
  readonly isFound: boolean;
}

interface Ref {
  readonly sheet: string;
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** Where a cell stands after the change. */
export type Move = (row: number, column: number) => { readonly row: number; readonly column: number };
export const STAYS: Move = (row, column) => ({ row, column });

/** Levels have no cells of their own in a submission: they are known by what they say. */
function levelUse({ report }: Seen, texts: readonly string[]): string[] {
  const bare = (text: string): string => text.replace(/\s/g, '').replace(/[（(]?\d+(\.\d+)?分?[）)]?$/, '');
  const indicators = (report?.projects ?? []).flatMap(({ submission }) => submission.indicators);
  if (indicators.length === 0 || texts.length === 0) return [];
  return (['level1', 'level2'] as const).flatMap((level) => {
    const said = new Set(indicators.map((one) => bare(one[level])).filter((text) => text !== ''));
    const found = texts.filter((text) => said.has(bare(text)));
    return found.length / texts.length >= 0.7 ? [`indicators.${level}`] : [];
  });
}

export function viewOf(
  seen: Seen,
  block: HeaderBlock,
  column: HeaderColumn,
  { move = STAYS, texts = [] }: { move?: Move; texts?: readonly string[] } = {},
): ColumnView {
  const { sheet } = block;
  const header = move(column.row, column.left);
  const cells = column.cells.map((cell) => move(cell.row, cell.column));
  const counts = new Map<string, number>();
  for (const { row, column: at } of cells)
    for (const use of seen.uses.get(cellKey(sheet, row, at)) ?? [])
      counts.set(use, (counts.get(use) ?? 0) + 1);
  const uses = [...counts].filter(([, count]) => count / cells.length >= 0.3).map(([use]) => use);
  const holds = (ref: Ref, row: number, at: number): boolean =>
    ref.sheet === sheet && row >= ref.top && row <= ref.bottom && at >= ref.left && at <= ref.right;
  const claims = (seen.claims ?? []).filter((claim) =>
    claim.cells.some((ref) => holds(ref, header.row, header.column)),
  );
  const claim =
    claims.find(({ state }) => state === 'read') ?? claims.find(({ meaning }) => meaning) ?? claims[0];
  return {
    claim: claim ?? null,
    uses: [...uses, ...levelUse(seen, texts)].sort(),
    isListed: seen.unread.some((ref) => cells.some(({ row, column: at }) => holds(ref, row, at))),
    areRowsListed: seen.unread.some((ref) =>
      cells.every(({ row }) => ref.sheet === sheet && row >= ref.top && row <= ref.bottom),
    ),
    isFound: seen.notUnderstood.some((ref) =>
      [header, ...cells].some(({ row, column: at }) => holds(ref, row, at)),
    ),
  };
}

/**
 * read: as before; asked, unread: said so; silent: neither; wrong: read as something else; hollow: said to be read as
 * before, its figures used for nothing.
 */
export type Fate = 'read' | 'asked' | 'unread' | 'silent' | 'wrong' | 'hollow' | 'refused';

const isRead = ({ claim }: ColumnView): boolean => claim?.state === 'read' && claim.meaning !== null;

/** Understood, and nothing that is needed: a number of lines, what is left. */
const isAside = ({ claim }: ColumnView): boolean => claim?.state === 'read' && claim.meaning === null;

/** What the column means at first; null where it was not read at all. */
export function meaningOf(view: ColumnView): string | null {
  if (isRead(view)) return view.claim!.meaning;
  if (view.claim && view.claim.state !== 'read') return null;
  return view.uses[0] ?? null;
}

/** Uses that are what the meaning says, whether or not they came to bear before. */
const SAME_THING: Readonly<Record<string, readonly string[]>> = {
  project: ['identity.projectName', 'ledger.project'],
};

function isOfMeaning(use: string, meaning: string | null): boolean {
  return meaning !== null && (use.endsWith(`.${meaning}`) || (SAME_THING[meaning] ?? []).includes(use));
}

/** What became of a column that was read before, or (before has no meaning) of one that has none. */
export function fateOf(before: ColumnView, after: ColumnView): Fate {
  const stranger = after.uses.filter((use) => !before.uses.includes(use));
  const lost = before.uses.filter((use) => !after.uses.includes(use));
  if (after.claim?.state === 'asked') return 'asked';
  if (isRead(after)) {
    const same = isRead(before)
      ? after.claim!.meaning === before.claim!.meaning
      : before.uses.length > 0 && stranger.length === 0;
    const { meaning } = after.claim!;
    if (!same || stranger.some((use) => !isOfMeaning(use, meaning))) return 'wrong';
    if (lost.length === 0 || lost.length < before.uses.length) return 'read';
    // Entries of a ledger are nothing without their amounts: where those are asked about, all of it is.
    const isOfEntries = before.uses.every((use) => use.startsWith('ledger.'));
    return isOfEntries && after.areRowsListed ? 'unread' : 'hollow';
  }
  if (isAside(before) && isAside(after) && stranger.length === 0) return 'read';
  if (after.claim?.state === 'unread') return 'unread';
  if (stranger.length > 0) return 'wrong';
  if (before.uses.length > 0 && lost.length < before.uses.length) return 'read';
  return after.isListed ? 'unread' : 'silent';
}
