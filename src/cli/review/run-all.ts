import { availableParallelism } from 'node:os';
import { reviewFile, unreadable, type FileReview, type ReviewTask } from './review-file';
import { WorkerProcess } from './worker-process';

/** Stands beside the bundle of the command line. */
const WORKER = 'review-worker.cjs';
/** A ledger of a million rows takes seconds. Milliseconds. */
const LIMIT = 120_000;

export function defaultJobs(): number {
  return availableParallelism();
}

interface ReviewOptions {
  readonly jobs: number;
  /** Address of the running bundle, beside which the worker stands; null reviews in this process. */
  readonly bundle: string | null;
  readonly done: (review: FileReview) => void;
  /** Milliseconds that one file may take. */
  readonly limit?: number;
}

/**
 * Reviews all files, several at a time in processes of their own; results come in the order of the files. A file that
 * brings its process down is unreadable, and the others go on.
 */
export async function reviewAll(
  tasks: readonly ReviewTask[],
  { jobs, bundle, done, limit = LIMIT }: ReviewOptions,
): Promise<FileReview[]> {
  const reviews: FileReview[] = [];
  const keep = (at: number, review: FileReview): void => {
    reviews[at] = review;
    done(review);
  };
  if (bundle === null) {
    for (const [at, task] of tasks.entries()) keep(at, await reviewFile(task));
    return reviews;
  }
  const script = new URL(WORKER, bundle);
  const waiting = tasks.entries();
  const work = async (): Promise<void> => {
    const worker = new WorkerProcess(script, limit);
    for (const [at, task] of waiting) {
      const result = await worker.review(task);
      keep(at, 'died' in result ? unreadable(task.file, result.died) : result);
    }
    worker.end();
  };
  await Promise.all(Array.from({ length: Math.min(jobs, tasks.length) }, work));
  return reviews;
}
