import type { Univer } from '@univerjs/core';
import type { Beside } from './beside';
import type { Book } from './book/types';
import { univerBook } from './book/univer-book';
import { frameName, type ChannelOptions, type PaneExit } from './channel';
import { HostCore, type ExcelHost } from './excel-host';
import type { Turns } from './turns';

export type { Turns } from './turns';
export { openFile } from './open-file';
export type { PaneExit } from './channel';
export type { ExcelHost } from './excel-host';

export interface AttachOptions {
  /** The engine that holds and shows the workbook, and the id of the workbook in it. */
  readonly univer: Univer;
  readonly unitId: string;
  /** File name. */
  readonly workbookName: string;
  /** Puts in what the file brings and the engine does not hold; from `openFile`. */
  readonly keep?: (beside: Beside) => void;
  /** Requirement set that the host claims, "1.15" by default. */
  readonly excelApi?: string;
  /** zh-CN by default. */
  readonly locale?: string;
  /** The keyboard leaves the add-in. */
  readonly onExit?: (exit: PaneExit) => void;
  /** False leaves formulas with their cached results. Default true. */
  readonly compute?: boolean;
  /** Gets the page its turn during long batches; without it the page waits until a batch is done. */
  readonly turns?: Turns;
}

export interface PageExcelHost extends ExcelHost {
  /** The workbook as the engine holds it, and what is kept beside it: for saving. */
  readonly book: Book;
  readonly beside: Beside;
  /**
   * Shows the add-in, or shows it anew: gives the frame its name and its address. The page must be https on the same host
   * name.
   * @param locale display language of Excel from now on; as attached where absent
   */
  openAddIn(frame: HTMLIFrameElement, url: string, locale?: string): void;
  /** Takes another workbook of the same engine, after the page has opened it there. */
  reopen(options: Pick<AttachOptions, 'unitId' | 'workbookName' | 'keep' | 'compute'>): void;
  /** Stops answering and lets a later visit of the add-in page outside of the workbench start as such. */
  stop(): void;
}

/** Under this key the client remembers for the life of the tab that it is inside Excel. */
const REMEMBERED_HOST = 'hostInfoValue';

/** Plays Excel for an add-in in a frame of this page, over a workbook that a grid of this page shows. */
export function attachExcel(options: AttachOptions): PageExcelHost {
  return new PageCore(options);
}

class PageCore extends HostCore implements PageExcelHost {
  private frame: HTMLIFrameElement | null;
  private readonly univer: Univer;
  /** The channel reads them anew for every message. */
  private readonly channelOptions: { -readonly [key in keyof ChannelOptions]: ChannelOptions[key] };

  constructor(options: AttachOptions) {
    const channelOptions: ChannelOptions = {
      conversationId: newConversation(),
      origin: location.origin,
      excelApi: options.excelApi ?? '1.15',
      locale: options.locale ?? 'zh-CN',
      onExit: options.onExit,
      send: (text) => this.frame?.contentWindow?.postMessage(text, location.origin),
    };
    super(openBook(options.univer, options), options.workbookName, channelOptions, options.turns);
    this.frame = null;
    this.univer = options.univer;
    this.channelOptions = channelOptions;
    if (options.keep) this.bring(options.keep);
    addEventListener('message', this.onMessage);
    addEventListener('pagehide', this.onLeave);
  }

  openAddIn(frame: HTMLIFrameElement, url: string, locale = this.channelOptions.locale): void {
    this.frame = frame;
    this.channelOptions.conversationId = newConversation();
    this.channelOptions.locale = locale;
    const name = frameName(this.channelOptions);
    frame.name = name;
    // A frame that is there already has a name of its own, which the attribute no longer changes.
    if (frame.contentWindow) frame.contentWindow.name = name;
    frame.src = url;
  }

  reopen(options: Pick<AttachOptions, 'unitId' | 'workbookName' | 'keep' | 'compute'>): void {
    this.replace(openBook(this.univer, options), options.workbookName);
    if (options.keep) this.bring(options.keep);
  }

  stop(): void {
    removeEventListener('message', this.onMessage);
    removeEventListener('pagehide', this.onLeave);
    this.onLeave();
    this.close();
  }

  private readonly onMessage = (event: MessageEvent): void => {
    if (event.source !== this.frame?.contentWindow || typeof event.data !== 'string') return;
    this.channel.receive(event.data);
  };

  private readonly onLeave = (): void => sessionStorage.removeItem(REMEMBERED_HOST);
}

/** The client caches document settings by conversation: every load needs its own. */
function newConversation(): string {
  return `conversation-${crypto.randomUUID()}`;
}

function openBook(univer: Univer, { unitId, compute = true }: Pick<AttachOptions, 'unitId' | 'compute'>) {
  return univerBook(univer, unitId, { compute });
}
