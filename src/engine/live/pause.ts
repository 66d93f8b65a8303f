import type { Pause } from './project-reports';

/** Work at a stretch before the pane gets its turn. */
const STRETCH_MS = 25;

/** Lets the event loop run where the work has been going on for a while; costs next to nothing otherwise. */
export function pauses(): Pause {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < STRETCH_MS) return;
    await new Promise<void>((resolve) => setTimeout(resolve, 0));
    since = performance.now();
  };
}
