import { reviewFile, type ReviewTask } from './review-file';

// Entry of a worker process: one file at a time, until whoever started it has no more, or is gone.
process.on('message', (task: ReviewTask) => {
  void reviewFile(task).then((review) => process.send?.(review));
});
process.once('disconnect', () => process.exit());
