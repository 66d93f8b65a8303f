import { openHeadless } from './book/headless';
import { plainSnapshot, type PlainSheet } from './book/snapshot';
import type { Book, BookChange } from './book/types';
import { frameName, type ChannelOptions } from './channel';
import { HostCore, type ExcelHost } from './excel-host';
import type { Beside } from './beside';
import { openFile } from './open-file';
import { loadOfficePage, PAGE_ORIGIN, type OfficePage } from './office-page';
import { libraryOf, otherRealm, runIn, shareGlobals } from './pages';

export type { PlainSheet } from './book/snapshot';
export type { ExcelHost } from './excel-host';
export { TransportError, type BatchAhead, type Fault, type Faults, type Operation } from './faults';

export interface WorkbookSource {
  /** Bytes of an .xlsx file. */
  readonly workbook?: Uint8Array;
  /** Sheets as plain rows; texts that begin with "=" are formulas. One empty sheet where nothing is given. */
  readonly sheets?: readonly PlainSheet[];
  /** File name; default workbook.xlsx. */
  readonly name?: string;
  /** False leaves formulas with their cached results: for workbooks whose formulas cost too much. Default true. */
  readonly compute?: boolean;
}

export interface ExcelOptions extends WorkbookSource {
  /** Requirement set that the host claims, "1.15" by default. */
  readonly excelApi?: string;
  /** zh-CN by default. */
  readonly locale?: string;
  /** Let the client refuse members that are newer than the claimed requirement set. Default true. */
  readonly policeApi?: boolean;
}

/** Another page of the add-in beside the same workbook, with a client library of its own. */
export interface OtherPage {
  /** Runs code of the add-in there: `Office` and `Excel` are those of that page in it, and in all that follows from it. */
  run<T>(work: () => T): T;
}

export interface NodeExcelHost extends ExcelHost {
  /** Calls back for every change, whoever makes it. */
  onChange(listener: (change: BookChange) => void): void;
  /** A second pane, or the page of the ribbon's commands; one for all workbooks that the host opens. */
  otherPage(): Promise<OtherPage>;
  /** Closes the workbook and opens another one. */
  reset(source?: WorkbookSource): void;
  /**
   * Closes the workbook when the client has got its last answers (it gives ranges back after `Excel.run` has resolved).
   * The library stays loaded: one load per test file.
   */
  stop(): Promise<void>;
}

/** The library is loaded once per realm, and its conversation goes on with every host that is started in it. */
const LOADED = Symbol.for('ziping.host.office-page');

/**
 * Starts an Excel in this process. After it, `Office` and `Excel` are the globals of the unmodified client library.
 * A second call in the same realm opens another workbook behind the same library, with the options of the first call.
 */
export async function startExcel(options: ExcelOptions = {}): Promise<NodeExcelHost> {
  const realm = globalThis as typeof globalThis & { [LOADED]?: NodeCore };
  const running = realm[LOADED];
  if (running) {
    running.reset(options);
    return running;
  }
  const host = new NodeCore(options);
  realm[LOADED] = host;
  await host.load();
  return host;
}

class NodeCore extends HostCore implements NodeExcelHost {
  private page: OfficePage | null;
  private other: Promise<OtherPage> | null = null;
  private otherPageOf: OfficePage | null = null;
  private stopped: boolean;
  private readonly options: ExcelOptions;

  constructor(options: ExcelOptions) {
    const { book, keep } = openSource(options);
    super(
      book,
      options.name ?? DEFAULT_NAME,
      // What another page's doing leads to is told to the first one as its own.
      channelOptions(options, (text) => runIn(null, () => this.page?.post(text))),
    );
    this.bring(keep);
    this.page = null;
    this.stopped = false;
    this.options = options;
  }

  async load(): Promise<void> {
    const name = frameName(channelOptions(this.options, () => undefined));
    this.page = loadOfficePage(name, (text) => this.channel.receive(text));
    await Office.onReady();
    this.police(OfficeExtension);
    this.traffic.reset();
  }

  onChange(listener: (change: BookChange) => void): void {
    this.book.onChange(listener);
  }

  otherPage(): Promise<OtherPage> {
    this.other ??= this.openOther();
    return this.other;
  }

  private async openOther(): Promise<OtherPage> {
    shareGlobals();
    const realm = otherRealm();
    const library = libraryOf(realm);
    const options = {
      ...channelOptions(this.options, (text) => runIn(library, () => this.otherPageOf?.post(text))),
      conversationId: 'conversation-2',
    };
    const channel = this.addChannel(options);
    this.otherPageOf = loadOfficePage(frameName(options), (text) => channel.receive(text), realm);
    await (library.Office as typeof Office).onReady();
    this.police(library.OfficeExtension);
    return { run: (work) => runIn(library, work) };
  }

  private police(extension: unknown): void {
    const { CommonUtility } = extension as { CommonUtility: { _doApiNotSupportedCheck: boolean } };
    CommonUtility._doApiNotSupportedCheck = this.options.policeApi ?? true;
  }

  reset(source: WorkbookSource = {}): void {
    this.stopped = false;
    const { book, keep } = openSource(source);
    this.replace(book, source.name ?? DEFAULT_NAME);
    this.bring(keep);
  }

  async stop(): Promise<void> {
    if (this.stopped) return;
    this.stopped = true;
    for (let turn = 0; turn < LAST_TURNS; turn++) {
      await new Promise((resolve) => setTimeout(resolve, LAST_TURN_MS));
      await this.processor.idle();
    }
    this.close();
    this.page?.close();
    this.otherPageOf?.close();
  }
}

/** Turns of the event loop that the client takes to send its last batch and to receive the answer. */
const LAST_TURNS = 3;
const LAST_TURN_MS = 5;

const DEFAULT_NAME = 'workbook.xlsx';

interface Opened {
  readonly book: Book;
  readonly keep: (beside: Beside) => void;
}

function openSource({ workbook, sheets, name = DEFAULT_NAME, compute = true }: WorkbookSource): Opened {
  if (!workbook) {
    const data = plainSnapshot('workbook', sheets ?? [{ name: 'Sheet1' }]);
    return { book: openHeadless(data, { compute }), keep: () => undefined };
  }
  const { data, keep } = openFile(workbook, 'workbook', name);
  return { book: openHeadless(data, { compute }), keep };
}

function channelOptions(options: ExcelOptions, send: (text: string) => void): ChannelOptions {
  return {
    conversationId: 'conversation-1',
    origin: PAGE_ORIGIN,
    excelApi: options.excelApi ?? '1.15',
    locale: options.locale ?? 'zh-CN',
    send,
  };
}
