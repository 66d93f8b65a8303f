import { OWN_MARK_NAME, parseArea, parseOwnMark, type Anchor, type Area, type SheetInfo } from '../workbook';
import { anchorsIn, FIRST_ANCHORS, queueAnchors } from './anchors';
import type { Trips } from './batch';
import type { FoundParts } from './custom-xml';
import { isOfObjects } from './errors';
import { countHiddenRows, hiddenRowsOf } from './hidden-rows';
import { queueParts, type PartIds } from './journal-parts';
import { queueSeals } from './seals';

/**
 * Excel cannot list sheets together with their used ranges in one round trip unless it is told how many there are, so the
 * first look asks for this many, one after the other; what is beyond the last sheet is a null object and costs little.
 */
const FIRST_LOOK = 64;

interface QueuedSheet {
  readonly sheet: Excel.Worksheet;
  readonly used: Excel.Range;
  readonly mark: Excel.NamedItem;
}

function queue(sheet: Excel.Worksheet): QueuedSheet {
  sheet.load('id,name,visibility');
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load('address,rowCount,rowHidden');
  const mark = sheet.names.getItemOrNullObject(OWN_MARK_NAME);
  mark.load('formula');
  return { sheet, used, mark };
}

function usedArea(used: Excel.Range): Area | null {
  if (used.isNullObject) return null;
  return parseArea(used.address.slice(used.address.lastIndexOf('!') + 1));
}

function infoOf({ sheet, used, mark }: QueuedSheet): SheetInfo {
  return {
    id: sheet.id,
    name: sheet.name,
    visible: sheet.visibility === 'Visible',
    used: usedArea(used),
    ...hiddenRowsOf(used),
    own: mark.isNullObject ? null : parseOwnMark(String(mark.formula)),
  };
}

interface Look {
  readonly sheets: readonly SheetInfo[];
  readonly count: number;
  readonly anchors: readonly Anchor[];
  /** The notes and restore points that there are. */
  readonly parts: PartIds;
  readonly seals: FoundParts;
  /** The highest number of an anchor. */
  readonly highest: number;
}

/** Queues something else along with the list. */
type Also = (context: Excel.RequestContext) => () => void;

/** Queues a look at what hangs on the workbook. */
function queueHangingOn(
  context: Excel.RequestContext,
  anchorLimit: number,
  also?: Also,
): () => Omit<Look, 'sheets' | 'count'> {
  const anchors = queueAnchors(context, anchorLimit);
  const parts = queueParts(context);
  const seals = queueSeals(context);
  const pickUp = also?.(context);
  return () => {
    pickUp?.();
    return { parts: parts(), seals: seals(), ...anchorsIn(anchors) };
  };
}

function look(trips: Trips, limit: number, anchorLimit: number, also?: Also): Promise<Look> {
  return trips.roundTrip((context) => {
    const { worksheets } = context.workbook;
    const count = worksheets.getCount();
    const queued: QueuedSheet[] = [];
    let sheet = worksheets.getFirst();
    for (let index = 0; index < limit; index++) {
      queued.push(queue(sheet));
      sheet = sheet.getNextOrNullObject();
    }
    const hangingOn = queueHangingOn(context, anchorLimit, also);
    return () => ({
      sheets: queued.filter((one) => !one.sheet.isNullObject).map(infoOf),
      count: count.value,
      ...hangingOn(),
    });
  });
}

/** All sheets and what hangs on them. */
export type Listed = Pick<Look, 'sheets' | 'anchors' | 'parts' | 'seals'>;

/**
 * All sheets in workbook order with used range and mark, and the notes that hang on cells: one round trip, two beyond
 * {@link FIRST_LOOK} sheets or {@link FIRST_ANCHORS} notes, one more where some rows of a sheet are not shown. Where Excel fails at that, the sheets are asked for one by one.
 */
export async function listSheets(trips: Trips, also?: Also): Promise<Listed> {
  const listed = await listAll(trips, also);
  return { ...listed, sheets: await countHiddenRows(trips, listed.sheets) };
}

async function listAll(trips: Trips, also?: Also): Promise<Listed> {
  if (!trips.asksNullObjects) return listOneByOne(trips, also);
  try {
    return await listInRow(trips, also);
  } catch (error) {
    if (!isOfObjects(error)) throw error;
    return listOneByOne(trips, also)
      .catch(() => listWarily(trips, also))
      .catch(() => Promise.reject(error as Error));
  }
}

async function listInRow(trips: Trips, also?: Also): Promise<Listed> {
  const first = await look(trips, FIRST_LOOK, FIRST_ANCHORS, also);
  const isWhole = first.count <= first.sheets.length && first.highest <= FIRST_ANCHORS;
  return isWhole
    ? first
    : look(trips, Math.max(first.count, first.sheets.length), Math.max(first.highest, FIRST_ANCHORS), also);
}

/** One sheet; null where it is none of cells, such as a chart sheet. */
async function sheetInfo(trips: Trips, id: string): Promise<SheetInfo | null> {
  try {
    return await trips.roundTrip(({ workbook }) => {
      const queued = queue(workbook.worksheets.getItem(id));
      return () => infoOf(queued);
    });
  } catch (error) {
    if (isOfObjects(error)) return null;
    throw error;
  }
}

/** The same, with nothing asked of null objects; where that helps, nothing is asked of them from now on. */
async function listWarily(trips: Trips, also?: Also): Promise<Listed> {
  trips.asksNullObjects = false;
  try {
    return await listOneByOne(trips, also);
  } catch (error) {
    trips.asksNullObjects = true;
    throw error;
  }
}

/** The same for an Excel that does nothing with null objects, or has sheets without cells among the others. */
async function listOneByOne(trips: Trips, also?: Also): Promise<Listed> {
  const { ids, ...rest } = await trips.roundTrip((context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/id');
    const hangingOn = queueHangingOn(context, FIRST_ANCHORS, also);
    return () => ({ ids: worksheets.items.map(({ id }) => id), ...hangingOn() });
  });
  const sheets: SheetInfo[] = [];
  for (const id of ids) sheets.push(...[await sheetInfo(trips, id)].filter((one) => one !== null));
  return { ...rest, sheets };
}
