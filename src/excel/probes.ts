import { Trips } from './batch';
import { ExcelError } from './errors';
import { fresh } from './fresh-name';

/** One belief of docs/excel-beliefs.md that can be tried in a sheet. */
interface Probe {
  /** Title of its entry. */
  readonly belief: string;
  /** Queues what is to be tried, and what is asked after it. @returns what came of it */
  readonly queue: (sheet: Excel.Worksheet, context: Excel.RequestContext) => () => unknown;
  readonly expected: unknown;
}

/** How the names of scratch sheets begin. */
const SCRATCH = '_ziping try';

function valueAfter(sheet: Excel.Worksheet, format: string, written: string): () => unknown {
  const range = sheet.getRange('B2');
  range.numberFormat = [[format]];
  range.values = [[written]];
  range.load('values');
  return () => range.values[0]![0] as unknown;
}

export const PROBES: readonly Probe[] = [
  {
    belief: 'A quote before a text makes it a text',
    queue: (sheet) => valueAfter(sheet, '@', "'=1+1"),
    expected: '=1+1',
  },
  {
    belief: 'A cell formatted as text takes texts as they are',
    queue: (sheet) => valueAfter(sheet, '@', '=1+1'),
    expected: '=1+1',
  },
  {
    belief: 'The used range holds all values',
    queue: (sheet) => {
      sheet.getRange('A1').values = [['a']];
      sheet.getRange('C9').formulas = [['=""']];
      const used = sheet.getUsedRangeOrNullObject(true);
      used.load('rowCount,columnCount');
      return () => [used.rowCount, used.columnCount];
    },
    expected: [9, 3],
  },
  {
    belief: 'Number formats are read in English',
    queue: (sheet) => {
      const range = sheet.getRange('A1');
      range.load('numberFormat');
      return () => range.numberFormat[0]![0] as unknown;
    },
    expected: 'General',
  },
  {
    belief: 'Hidden names are found and kept',
    queue: (sheet) => {
      sheet.names.add('_ziping.try', '="a"').visible = false;
      const found = sheet.names.getItemOrNullObject('_ziping.try');
      found.load('visible,formula');
      return () => [found.isNullObject, found.visible, String(found.formula)];
    },
    expected: [false, false, '="a"'],
  },
  {
    belief: 'Deleting a null object does nothing',
    queue: (sheet) => {
      sheet.names.getItemOrNullObject('_ziping.none').delete();
      return () => 'done';
    },
    expected: 'done',
  },
  {
    belief: 'The text of a part that is not there is null',
    queue: (_sheet, { workbook }) => {
      const parts = workbook.customXmlParts.getByNamespace('urn:ziping:none');
      const xml = parts.getOnlyItemOrNullObject().getXml();
      return () => xml.value ?? null;
    },
    expected: null,
  },
  {
    belief: 'One page wide',
    queue: (sheet) => {
      sheet.pageLayout.zoom = { horizontalFitToPages: 1 };
      sheet.pageLayout.load('zoom');
      return () => sheet.pageLayout.zoom.horizontalFitToPages;
    },
    expected: 1,
  },
];

const nothing = (): void => undefined;

/** Adds a sheet under a name that nothing in the workbook has. @returns its id: what is deleted later is that sheet */
function addScratch(trips: Trips): Promise<string> {
  return trips.roundTrip(({ workbook }) => {
    const sheet = workbook.worksheets.add(`${SCRATCH} ${fresh()}`);
    sheet.load('id');
    return () => sheet.id;
  });
}

async function answerOf(trips: Trips, { queue }: Probe): Promise<unknown> {
  const id = await addScratch(trips);
  try {
    return await trips.roundTrip((context) => queue(context.workbook.worksheets.getItem(id), context));
  } finally {
    await trips.command(({ workbook }) => workbook.worksheets.getItem(id).delete()).catch(nothing);
  }
}

async function tryOne(trips: Trips, probe: Probe): Promise<string> {
  const told = (what: string, said: unknown): string =>
    `${what} ${probe.belief}: ${JSON.stringify(said) ?? ''}`;
  try {
    const said = await answerOf(trips, probe);
    return told(JSON.stringify(said) === JSON.stringify(probe.expected) ? 'holds' : 'DIFFERS', said);
  } catch (error) {
    return told('FAILS', error instanceof ExcelError ? error.detail : String(error));
  }
}

/** Which Excel answers: what reads a difference has to know it. */
function whichExcel(): string {
  const { host, platform, version } = Office.context.diagnostics ?? {};
  return [host, platform, version, Office.context.displayLanguage].filter(Boolean).join(' ');
}

/**
 * Tries in the open workbook what is believed of Excel, one belief after the other, each in a scratch sheet of its own. It
 * touches nothing else.
 *
 * @param onTried told after each how many of them have been tried
 * @returns plain text: which Excel it is, then one line for each: `holds`, `DIFFERS` or `FAILS`, the title of the belief,
 *   what Excel said
 */
export async function tryBeliefs(onTried?: (tried: number, of: number) => void): Promise<string> {
  const trips = new Trips();
  const lines: string[] = [whichExcel()];
  for (const [at, probe] of PROBES.entries()) {
    lines.push(await tryOne(trips, probe));
    onTried?.(at + 1, PROBES.length);
  }
  return lines.join('\n');
}
