import type { WorkbookChange } from '../../workbook';
import { gather, type RowChange } from './changes';
import { nothingTouched, type LiveContents, type Touched } from './live-contents';

/** What a burst of edits came to. */
export interface Followed extends Touched {
  /** A text in 情况说明 differs. */
  explanations: boolean;
  /** Names of our own sheets in which rows moved: they are written anew, not patched. */
  readonly disturbed: Set<string>;
  /** Whether anything of the user's changed at all. */
  readonly any: boolean;
}

async function followRows(contents: LiveContents, change: RowChange, touched: Touched): Promise<void> {
  const { sheetId, rows } = change;
  const store = contents.ledgerAt(sheetId, { top: rows.first });
  if (!store) return contents.rereadSheets(new Set([sheetId]), touched);
  const count = rows.last - rows.first + 1;
  if (change.kind === 'rows-deleted') {
    for (const name of store.deleteRows(rows.first, count)) touched.ledgerProjects.add(name);
  } else {
    store.insertRows(rows.first, count);
    // Inserted rows may come filled (copied rows inserted).
    await contents.rereadLedgerRows(
      store,
      { top: rows.first, bottom: rows.last, left: 0, right: 0 },
      touched,
    );
  }
  // Every entry below stands elsewhere now, of whatever project.
  for (const name of store.projects()) touched.ledgerProjects.add(name);
}

/**
 * Reads what a burst of edits changed, and nothing else.
 * @throws what the reader throws; the caller then reads everything anew
 */
export async function follow(contents: LiveContents, changes: readonly WorkbookChange[]): Promise<Followed> {
  const burst = gather(changes);
  const touched = nothingTouched();
  const disturbed = new Set<string>();
  let explanations = false;
  const anew = new Set<string>();
  const isOwn = (id: string): boolean => (contents.sheet(id)?.own ?? null) !== null;

  for (const id of burst.anew) {
    if (isOwn(id)) disturbed.add(contents.sheet(id)!.name);
    else anew.add(id);
  }
  for (const change of burst.rows) {
    if (isOwn(change.sheetId)) disturbed.add(contents.sheet(change.sheetId)!.name);
    else await followRows(contents, change, touched);
  }
  for (const { sheetId, area } of burst.blocks) {
    const sheet = contents.sheet(sheetId);
    if (sheet?.own) {
      if (sheet.own.kind === 'findings')
        explanations = (await contents.rereadExplanations(sheetId)) || explanations;
      continue;
    }
    const store = contents.ledgerAt(sheetId, area);
    // A sheet that was calculated too is read once, as a whole, below.
    if (!store && burst.calculated.has(sheetId)) continue;
    if (store) await contents.rereadLedgerRows(store, area, touched);
    else await contents.rereadBlock(sheetId, area, touched);
  }
  for (const id of burst.calculated) {
    if (!anew.has(id)) await contents.rereadCalculated(id, touched);
  }
  if (anew.size > 0 || burst.sheets) await contents.rereadSheets(anew, touched);
  const any = touched.tables || touched.ledgerProjects.size > 0 || explanations || disturbed.size > 0;
  return { ...touched, explanations, disturbed, any };
}
