import { availableParallelism } from 'node:os';
import { reviewFile, type FileReview, type ReviewTask } from './review-file';

/** Stands beside the bundle of the command line. */
const WORKER = 'review-worker.cjs';

export function defaultJobs(): number {
  return availableParallelism();
}

/**
 * Reviews all files, several at a time in processes of their own; results come in the order of the files.
 * @param bundle address of the running bundle, beside which the worker stands; null reviews in this process
 */
export async function reviewAll(
  tasks: readonly ReviewTask[],
  { jobs, bundle, done }: { jobs: number; bundle: string | null; done: (review: FileReview) => void },
): Promise<FileReview[]> {
  const report = async (work: Promise<FileReview>): Promise<FileReview> => {
    const review = await work;
    done(review);
    return review;
  };
  if (bundle === null || jobs === 1 || tasks.length === 1) {
    const reviews: FileReview[] = [];
    for (const task of tasks) reviews.push(await report(reviewFile(task)));
    return reviews;
  }
  // Loaded where it is needed, and not bundled: it looks for its own files beside itself.
  const { Piscina } = await import('piscina');
  const pool = new Piscina<ReviewTask, FileReview>({
    filename: new URL(WORKER, bundle).href,
    maxThreads: Math.min(jobs, tasks.length),
  });
  try {
    return await Promise.all(tasks.map((task) => report(pool.run(task))));
  } finally {
    await pool.destroy();
  }
}
