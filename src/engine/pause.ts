/** Gives the pane its turn between two pieces of work, so that nothing blocks it for long. */
export type Pause = () => Promise<void>;

/** Work before the pane gets its turn: one frame. With the longest step, when all code is still cold, it stays below 50 ms. */
const STRETCH_MS = 16;

/** For the command line, where nobody waits for a turn. */
export const NO_PAUSE: Pause = () => Promise.resolve();

/** Until all that waits has had its turn. A browser holds a timer that a timer has set for 4 ms, a message not at all. */
function turn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      // An open port would keep a process of Node.js from ending.
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

/** Lets the event loop run where the work has been going on for a while; costs next to nothing otherwise. */
export function pauses(): Pause {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < STRETCH_MS) return;
    await turn();
    since = performance.now();
  };
}

/** Does work that comes in steps, with a pause after each of them. @returns what the work comes to */
export async function inSteps<T>(steps: Iterator<void, T>, pause: Pause): Promise<T> {
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return step.value;
    await pause();
  }
}

/** The same work without a pause. */
export function atOnce<T>(steps: Iterator<void, T>): T {
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}
