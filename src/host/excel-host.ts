import type { Beside } from './beside';
import type { Book } from './book/types';
import { Channel, type ChannelOptions } from './channel';
import type { Events } from './events';
import { noFaults, type Faults } from './faults';
import { WorkbookView } from './inspection';
import { Person, User } from './people';
import { Processor } from './processor';
import { Session } from './session';
import { Traffic } from './traffic';
import type { Turns } from './turns';

/** Excel with one workbook open, as tests and the workbench see it. */
export interface ExcelHost {
  readonly user: User;
  readonly coauthor: Person;
  /** The workbook as it stands. */
  readonly workbook: WorkbookView;
  readonly traffic: Traffic;
  readonly faults: Faults;
  /** Computes all formulas anew. */
  recalculate(): Promise<void>;
  /** Presses a ribbon button. */
  runCommand(functionName: string): void;
  /** Looks at the workbook and does something when no batch is half done, as a person does; at once where none is. */
  between(work: () => Promise<void>): Promise<void>;
}

/** The host behind one channel; the workbook can be replaced. */
export class HostCore implements ExcelHost {
  readonly traffic = new Traffic();
  readonly faults = noFaults();
  readonly user = new User(
    () => this.session,
    'user',
    (work) => this.between(work),
  );
  readonly coauthor = new Person(
    () => this.session,
    'coauthor',
    (work) => this.between(work),
  );
  readonly workbook = new WorkbookView(() => this.session);
  readonly channel: Channel;
  protected readonly processor: Processor;
  /** One for each page. */
  private readonly pages: Events[] = [];
  private session: Session;
  private readonly level: string;
  private readonly locale: string;

  /** @param turns what else lives in the page of the host */
  constructor(book: Book, name: string, options: ChannelOptions, turns: Turns | null = null) {
    this.processor = new Processor(() => this.session, this.faults, this.traffic, turns);
    this.level = options.excelApi;
    this.locale = options.locale;
    this.channel = this.addChannel(options);
    this.session = this.open(book, name);
  }

  /** Another page of the add-in beside the same workbook: a second pane, or that of the ribbon's commands. */
  addChannel(options: ChannelOptions): Channel {
    const channel = new Channel(options, this.processor, () => this.session, this.faults);
    this.pages.push(channel.events);
    return channel;
  }

  /** Everything that is kept beside the grid. */
  get beside() {
    return this.session.beside;
  }

  /** Puts in what a file brings that the grid does not hold. */
  protected bring(keep: (beside: Beside) => void): void {
    keep(this.session.beside);
    this.session.book.setManual(this.session.waits);
  }

  get book(): Book {
    return this.session.book;
  }

  /** Closes the workbook and opens another; handlers of the add-in are gone, faults are off. */
  replace(book: Book, name: string): void {
    for (const page of this.pages) page.clear();
    this.session.book.dispose();
    this.session = this.open(book, name);
    this.traffic.reset();
    Object.assign(this.faults, noFaults());
  }

  recalculate(): Promise<void> {
    return this.session.book.recalculate();
  }

  runCommand(functionName: string): void {
    this.channel.runCommand(functionName);
  }

  between(work: () => Promise<void>): Promise<void> {
    return this.processor.between(work);
  }

  close(): void {
    for (const page of this.pages) page.clear();
    this.session.book.dispose();
  }

  private open(book: Book, name: string): Session {
    return new Session(book, name, this.pages, this.level, this.locale);
  }
}
