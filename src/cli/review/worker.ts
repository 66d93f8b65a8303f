import { reviewFile, type FileReview, type ReviewTask } from './review-file';

/** Entry of a worker process: one file at a time. */
export default function work(task: ReviewTask): Promise<FileReview> {
  return reviewFile(task);
}
