import { openSession, type Report, type Session } from '../../src/engine';
import { openExcelWorkbook } from '../../src/excel';
import type { OtherPage } from '../../src/host/node';
import type { WorkbookPort } from '../../src/workbook';

const asOf = { year: 2021, month: 10, day: 26 };

/** Milliseconds that a round trip may take: more than the longest takes on a busy machine. */
const LONGEST_MS = 60_000;

export interface PaneOptions {
  /** The page in which it runs; the first one by default. */
  readonly page?: OtherPage | null;
  /** Milliseconds after which it looks at what others have done. */
  readonly quiet?: number;
  /** False for a command of the ribbon. */
  readonly stays?: boolean;
}

/** One of several panes beside a workbook. */
export class Pane {
  readonly errors: unknown[] = [];
  /** Whether it says that another one writes. */
  elsewhere = false;

  private constructor(
    readonly port: WorkbookPort,
    readonly session: Session,
    private readonly page: OtherPage | null,
  ) {}

  static async open({ page = null, quiet = 20, stays = true }: PaneOptions = {}): Promise<Pane> {
    const here = <T>(work: () => T): T => (page ? page.run(work) : work());
    const port = await here(() => openExcelWorkbook({ longest: LONGEST_MS }));
    let pane: Pane | null = null;
    const errors: unknown[] = [];
    const session = await here(() =>
      openSession(
        port,
        {
          error: (error) => (pane?.errors ?? errors).push(error),
          elsewhere: (writes) => {
            if (pane) pane.elsewhere = writes;
          },
        },
        { asOf: () => asOf, quiet, stays },
      ),
    );
    pane = new Pane(port, session, page);
    pane.errors.push(...errors);
    try {
      await pane.do((one) => one.refresh());
    } catch (error) {
      // Nobody has it to close it: it would go on beside the next workbook.
      await pane.close();
      throw error;
    }
    return pane;
  }

  get report(): Report {
    return this.session.report!;
  }

  /** Does something in its own page. */
  do<T>(work: (session: Session) => Promise<T>): Promise<T> {
    return this.page ? this.page.run(() => work(this.session)) : work(this.session);
  }

  /** The reason that it shows for a finding. */
  reason(key: string): string | null {
    return this.report.findings.find((finding) => finding.key === key)?.explained ?? null;
  }

  /** Ends it as when its window is closed in the middle of something: nothing of it is answered any more. */
  async close(): Promise<void> {
    await this.do((session) => session.close());
  }
}
