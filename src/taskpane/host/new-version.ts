/** What the server says of itself, beside the pages of a package (`npm run package`). */
const ADDRESS = 'version.json';
/** Only a package has the digest of its content in the name of its script. */
const SCRIPT = /taskpane\.[0-9a-f]{8}\.js(?=$|\?)/;
/** A pane may stay open for days; it asks when she comes back to it, and not at every click. */
const ASK_AGAIN_MS = 10 * 60_000;

/** The script that this page runs; null where it is none of a package. */
function runningScript(page: Pick<Document, 'querySelectorAll'>): string | null {
  for (const { src } of page.querySelectorAll<HTMLScriptElement>('script[src]')) {
    const [name] = SCRIPT.exec(src) ?? [];
    if (name !== undefined) return name;
  }
  return null;
}

/** Whether the server has another script by now. Without an answer there is nothing to say. */
async function isOutdated(running: string): Promise<boolean> {
  try {
    const response = await fetch(ADDRESS, { cache: 'no-store' });
    const said: unknown = response.ok ? await response.json() : null;
    const script = typeof said === 'object' && said !== null && 'script' in said ? said.script : null;
    return typeof script === 'string' && script !== running;
  } catch {
    return false;
  }
}

/**
 * Looks now, and when she comes back to the pane, whether the server has a newer version of it.
 * @returns ends it
 */
export function watchForNewVersion(found: () => void): () => void {
  const running = runningScript(document);
  if (running === null) return () => undefined;
  let asked = -Infinity;
  const ask = (): void => {
    if (document.hidden || Date.now() - asked < ASK_AGAIN_MS) return;
    asked = Date.now();
    void isOutdated(running).then((outdated) => {
      if (outdated) found();
    });
  };
  document.addEventListener('visibilitychange', ask);
  window.addEventListener('focus', ask);
  ask();
  return () => {
    document.removeEventListener('visibilitychange', ask);
    window.removeEventListener('focus', ask);
  };
}
