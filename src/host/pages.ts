import { AsyncLocalStorage } from 'node:async_hooks';
import { createContext, runInContext } from 'node:vm';
import type { Realm } from './office-page';

/** What the client library puts into the global object of its page. */
const LIBRARY = ['Office', 'Excel', 'OfficeExtension'] as const;

type Library = Readonly<Record<(typeof LIBRARY)[number], unknown>>;

/** The library of the page that the running code belongs to; of the first page where nothing is said. */
const running = new AsyncLocalStorage<Library | null>();

/** What a browser's page has, and a bare realm has not. */
const OF_A_PAGE = {
  setTimeout,
  clearTimeout,
  clearInterval,
  queueMicrotask,
  console,
  URL,
  performance,
};

/** A realm of its own for another page of the add-in: each page has a client library and settings of its own. */
export function otherRealm(): Realm {
  const global = createContext({ ...OF_A_PAGE });
  return { global, evaluate: (text) => runInContext(text, global) as unknown };
}

/** From here on `Office` and `Excel` are those of the page that the running code belongs to. */
export function shareGlobals(): void {
  const first = Object.fromEntries(
    LIBRARY.map((name) => [name, (globalThis as unknown as Library)[name]]),
  ) as Record<(typeof LIBRARY)[number], unknown>;
  for (const name of LIBRARY) {
    Object.defineProperty(globalThis, name, {
      get: () => (running.getStore() ?? first)[name],
      set: (value: unknown) => (first[name] = value),
      configurable: true,
      enumerable: true,
    });
  }
}

/** Runs work, and all that follows from it, as code of the page with this library; null is the first page. */
export function runIn<T>(library: Library | null, work: () => T): T {
  return running.run(library, work);
}

export function libraryOf({ global }: Realm): Library {
  return global as Library;
}
