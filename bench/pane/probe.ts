/** What a page of the pane notes of itself, in milliseconds since it began. */
export interface PaneTimes {
  /** Office.onReady has answered. */
  ready?: number;
  /** The four steps are there, and what they show is being read. */
  steps?: number;
  /** The first answer of Excel after the pane is ready: its reading has begun. */
  begun?: number;
  /** The last large answer of Excel before the report: the data is there. */
  data?: number;
  /** The report is there. */
  report?: number;
}

declare global {
  interface Window {
    paneTimes?: PaneTimes;
    longestFrame?: { stop(): { frame: number; work: number } };
    Office?: { onReady(): Promise<unknown> };
  }
}

/** Runs in every frame before its scripts. */
export function noteTimes(): void {
  /** Characters of an answer that brings cells. */
  const large = 5000;
  if (!location.pathname.endsWith('taskpane.html')) return;
  const times: PaneTimes = {};
  window.paneTimes = times;
  const asking = setInterval(() => {
    if (!window.Office?.onReady) return;
    clearInterval(asking);
    void window.Office.onReady().then(() => (times.ready = performance.now()));
  }, 1);
  addEventListener('message', ({ data }) => {
    const now = performance.now();
    if (times.ready !== undefined) times.begun ??= now;
    if (times.report === undefined && typeof data === 'string' && data.length > large) times.data = now;
  });
  new MutationObserver((_changes, observer) => {
    if (document.querySelector('[role="tablist"]')) times.steps ??= performance.now();
    if (!document.querySelector('footer')) return;
    times.report = performance.now();
    observer.disconnect();
  }).observe(document, { childList: true, subtree: true });
}

/** Begins to watch frames: the longest time between two, and the longest work that held one up (0 below 50 ms). */
export function watchFrames(): void {
  let [longest, work, last, running] = [0, 0, performance.now(), true];
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) work = Math.max(work, duration);
  });
  observer.observe({ type: 'longtask' });
  const frame = (now: number): void => {
    longest = Math.max(longest, now - last);
    last = now;
    if (running) requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
  window.longestFrame = {
    stop() {
      running = false;
      observer.disconnect();
      return { frame: longest, work };
    },
  };
}
