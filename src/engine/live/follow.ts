import type { Area, WorkbookChange } from '../../workbook';
import { gather, type Burst, type SheetIds } from './changes';
import type { Block } from './edited-blocks';
import { union } from './grid-patch';
import type { LiveContents } from './live-contents';
import type { OurSheet } from './read-ours';
import { nothingTouched, type Touched } from './touched';

/** What a burst of edits came to. */
export interface Followed extends Touched {
  /** A text in 情况说明 differs. */
  readonly explanations: boolean;
  /** What stands in sheets of ours that she edited. */
  readonly ours: readonly OurSheet[];
  /** Rows or cells of our own sheets moved. */
  readonly ownMoved: boolean;
  /** Whether anything changed that the report or our own sheets have to follow. */
  readonly any: boolean;
}

/** What is to be followed: what happened, what was being read then, and which sheets Excel has calculated before. */
export type Happened = [
  changes: readonly WorkbookChange[],
  readMeanwhile: SheetIds,
  calculating?: ReadonlySet<string>,
];

/** What happened to our own sheets. */
interface OwnChanges {
  readonly explanations: boolean;
  readonly ours: readonly OurSheet[];
  /** Rows or cells moved: the sheets are to be written anew. */
  readonly moved: boolean;
}

/** Our own sheets are never read for figures; what she typed into them is. */
async function followOwn(
  contents: LiveContents,
  burst: Burst,
  isOwn: (id: string) => boolean,
): Promise<OwnChanges> {
  const moved = [...burst.anew, ...burst.rows.map(({ sheetId }) => sheetId)].filter(isOwn);
  const edited = new Map<string, Area | null>();
  for (const { sheetId, area } of burst.blocks.filter((block) => isOwn(block.sheetId))) {
    const before = edited.get(sheetId);
    edited.set(sheetId, before ? union(before, area) : area);
  }
  for (const id of moved) edited.set(id, null);
  // 审核结果 is read as a whole, and grows with what is found: how far it reaches is to be known.
  const isFindings = (id: string): boolean => contents.sheet(id)?.own?.kind === 'findings';
  if (moved.length > 0 || [...edited.keys()].some(isFindings)) await contents.relist();
  return { ...(await contents.rereadOurs(edited)), moved: moved.length > 0 };
}

/**
 * Reads what a burst of edits changed, and nothing else.
 *
 * @throws what the reader throws; the caller then reads everything anew
 */
export async function follow(
  contents: LiveContents,
  ...[changes, readMeanwhile, calculating = new Set()]: Happened
): Promise<Followed> {
  const burst = gather(changes, readMeanwhile);
  const touched = nothingTouched();
  const waited = contents.formulasWait;
  const isOwn = (id: string): boolean => (contents.sheet(id)?.own ?? null) !== null;
  const isUsers = ({ sheetId }: { readonly sheetId: string }): boolean => !isOwn(sheetId);
  const own = await followOwn(contents, burst, isOwn);

  // Our own sheets were added by ourselves, or renamed, which the list of sheets tells.
  const anew = new Set([...burst.anew, ...burst.added].filter((id) => !isOwn(id)));
  for (const change of burst.rows.filter(isUsers)) {
    if (anew.has(change.sheetId)) continue;
    if (!(await contents.followInLedger(change.sheetId, change, touched))) anew.add(change.sheetId);
  }
  const blocks: Block[] = [];
  for (const block of burst.blocks.filter(isUsers)) {
    // A sheet that is read as a whole below needs no block.
    if (anew.has(block.sheetId)) continue;
    if (!(await contents.followInLedger(block.sheetId, block.area, touched))) blocks.push(block);
  }
  const others = (ids: ReadonlySet<string>): Set<string> => new Set([...ids].filter((id) => !anew.has(id)));
  const isEdit = burst.blocks.some(isUsers) || burst.rows.some(isUsers);
  const followed = { now: others(burst.calculated), ever: isEdit ? others(calculating) : new Set<string>() };
  await contents.rereadBlocks(blocks, followed, touched);
  if (anew.size > 0 || burst.sheets) await contents.rereadSheets(anew, touched);
  await contents.settle(touched);
  const isOther = touched.tables || touched.ledgerProjects.size > 0 || contents.formulasWait !== waited;
  const any = isOther || own.explanations || own.moved;
  return { ...touched, explanations: own.explanations, ours: own.ours, ownMoved: own.moved, any };
}
