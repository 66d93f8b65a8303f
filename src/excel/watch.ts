import { parseArea, type WorkbookChange } from '../workbook';
import { hasExcelApi, type Trips } from './batch';
import type { OwnWrites } from './own-writes';

type Handler = (change: WorkbookChange) => void;
type Author = 'user' | 'remote' | 'ourselves';
type Changed = Excel.WorksheetChangedEventArgs;
/** What registering a handler gives, whatever the event. */
interface Registration {
  readonly context: OfficeExtension.ClientRequestContext;
  remove(): void;
}

/** Rows such as 5:7; null for any other address. */
function wholeRows(address: string): { first: number; last: number } | null {
  const match = /^\$?(\d+):\$?(\d+)$/.exec(address);
  return match ? { first: Number(match[1]) - 1, last: Number(match[2]) - 1 } : null;
}

function authorOf(args: Changed, own: OwnWrites): Author {
  if (args.source === 'Remote') return 'remote';
  if (hasExcelApi('1.14')) return args.triggerSource === 'ThisLocalAddin' ? 'ourselves' : 'user';
  return own.take(args.worksheetId, args.address) ? 'ourselves' : 'user';
}

/** What a change event says, in our words. Whatever is not plain leads to reading the sheet anew. */
function changeOf(args: Changed, own: OwnWrites): WorkbookChange {
  const sheetId = args.worksheetId;
  const by = authorOf(args, own);
  const anew: WorkbookChange = { kind: 'structure', sheetId, by };
  switch (args.changeType) {
    case 'RangeEdited': {
      const area = parseArea(args.address);
      return area ? { kind: 'cells', sheetId, area, by } : anew;
    }
    case 'RowInserted':
    case 'RowDeleted': {
      const rows = wholeRows(args.address);
      const kind = args.changeType === 'RowInserted' ? 'rows-inserted' : 'rows-deleted';
      return rows ? { kind, sheetId, rows, by } : anew;
    }
    default:
      return anew;
  }
}

/** The library swallows what a handler throws: nothing may be thrown, and nothing awaited. */
function safely<T>(handle: (args: T) => void): (args: T) => Promise<void> {
  return (args) => {
    try {
      handle(args);
    } catch (error) {
      console.error(error);
    }
    return Promise.resolve();
  };
}

function register(context: Excel.RequestContext, own: OwnWrites, handler: Handler): Registration[] {
  const { worksheets } = context.workbook;
  const registrations: Registration[] = [
    worksheets.onChanged.add(safely((args) => handler(changeOf(args, own)))),
    worksheets.onCalculated.add(
      safely(({ worksheetId }) => handler({ kind: 'calculated', sheetId: worksheetId })),
    ),
    worksheets.onAdded.add(
      safely(({ worksheetId }) => handler({ kind: 'sheet-added', sheetId: worksheetId })),
    ),
    worksheets.onDeleted.add(
      safely(({ worksheetId }) => handler({ kind: 'sheet-deleted', sheetId: worksheetId })),
    ),
  ];
  if (hasExcelApi('1.10')) {
    const sorted = safely(({ worksheetId, address, source }: Excel.WorksheetRowSortedEventArgs) => {
      const area = parseArea(address);
      const by = source === 'Remote' ? 'remote' : 'user';
      handler(
        area
          ? { kind: 'cells', sheetId: worksheetId, area, by }
          : { kind: 'structure', sheetId: worksheetId, by },
      );
    });
    registrations.push(worksheets.onRowSorted.add(sorted));
  }
  if (hasExcelApi('1.17')) {
    const renamed = safely(({ worksheetId }: Excel.WorksheetNameChangedEventArgs) =>
      handler({ kind: 'sheet-renamed', sheetId: worksheetId }),
    );
    registrations.push(worksheets.onNameChanged.add(renamed));
  }
  return registrations;
}

/** Watches the workbook. @returns what ends the watch */
export async function watch(trips: Trips, own: OwnWrites, handler: Handler): Promise<() => Promise<void>> {
  const registrations = await trips.roundTrip((context) => {
    const added = register(context, own, handler);
    return () => added;
  });
  return async () => {
    const [first] = registrations;
    if (!first) return;
    // The library's declarations do not say so, but the context is the one of the registration.
    const removed = Excel.run(first.context as Excel.RequestContext, async (context) => {
      for (const registration of registrations) registration.remove();
      await context.sync();
    });
    await trips.within(removed);
  };
}
