import { fork, type Serializable } from 'node:child_process';

/** Tasks after which a fresh process takes over: what thousands of workbooks leave in memory goes with the old one. */
const TASKS_OF_A_PROCESS = 150;

/** Whether this process was started by {@link shareOut}: then it is to {@link serve}. */
export const isServing = process.send !== undefined;

/** Does what it is given, one task after the other, until its parent has no more. */
export function serve<Task extends Serializable, Result>(work: (task: Task) => Promise<Result>): void {
  process.on('message', (task: Task) => void work(task).then((result) => process.send!({ result })));
  process.once('disconnect', () => process.exit(0));
  process.send!({ isReady: true });
}

interface Message<Result> {
  readonly isReady?: true;
  readonly result?: Result;
}

/**
 * Has tasks done by processes of this very program, each of which gets the next one as soon as it has done one.
 *
 * @param told what came of a task; null where its process died over it
 */
export async function shareOut<Task extends Serializable, Result>(
  tasks: readonly Task[],
  processes: number,
  told: (task: Task, result: Result | null) => void,
): Promise<void> {
  const waiting = [...tasks];

  /** One process, from its start to its end. */
  const oneProcess = (): Promise<void> =>
    new Promise((resolve, reject) => {
      const child = fork(process.argv[1]!, process.argv.slice(2));
      let task: Task | undefined;
      let done = 0;
      child.on('message', ({ isReady, result }: Message<Result>) => {
        if (!isReady) told(task!, result!);
        task = done++ < TASKS_OF_A_PROCESS ? waiting.shift() : undefined;
        if (task === undefined) child.disconnect();
        else child.send(task);
      });
      child.once('exit', () => {
        if (done === 0) return reject(new Error('a process could not start'));
        if (task !== undefined) told(task, null);
        resolve();
      });
    });

  const inTurn = async (): Promise<void> => {
    while (waiting.length > 0) await oneProcess();
  };
  await Promise.all(Array.from({ length: Math.min(processes, tasks.length) }, inTurn));
}
