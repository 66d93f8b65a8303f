import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Localized } from '../../language';
import type { FileReview, ReviewTask } from './review-file';
import { said } from '../texts';

/** What came of one file: its review, or why the process that worked on it gave none. */
export type WorkResult = FileReview | { readonly died: Localized };

const DIED = said(({ review }) => review.died);
const TOO_SLOW = said(({ review }) => review.tooSlow);

/**
 * A process that reviews one file after the other. A file that brings it down takes no other file along: the next one gets
 * a new process.
 */
export class WorkerProcess {
  #child: ChildProcess | null = null;

  /**
   * @param script address of the worker
   * @param limit milliseconds that one file may take
   */
  constructor(
    private readonly script: URL,
    private readonly limit: number,
  ) {}

  /** Never rejects. */
  review(task: ReviewTask): Promise<WorkResult> {
    // What V8 prints when memory runs out says nothing to a clerk: the review says it.
    this.#child ??= fork(fileURLToPath(this.script), { stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
    const child = this.#child;
    return new Promise((resolve) => {
      const done = (result: WorkResult): void => {
        clearTimeout(timer);
        child.removeAllListeners();
        if ('died' in result) {
          this.#child = null;
          child.once('error', () => undefined);
          child.kill('SIGKILL');
        }
        resolve(result);
      };
      const timer = setTimeout(() => done({ died: TOO_SLOW }), this.limit);
      child.once('message', (review) => done(review as FileReview));
      child.once('error', () => done({ died: DIED }));
      child.once('exit', () => done({ died: DIED }));
      child.send(task, (error) => error && done({ died: DIED }));
    });
  }

  end(): void {
    this.#child?.kill();
    this.#child = null;
  }
}
