import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

export const PAGE_ORIGIN = 'https://localhost:3000';
const LIBRARY_PATH = '/office/';

/** Where a page lives: its global object, and what evaluates a script there. */
export interface Realm {
  readonly global: object;
  readonly evaluate: (text: string) => unknown;
}

/** The realm of the caller, so that `error instanceof Error` holds in the add-in's catch blocks. */
const OWN_REALM: Realm = { global: globalThis, evaluate: eval };

interface Parent {
  readonly postMessage: (text: string) => void;
}

type Listener = (event: { readonly data: string; readonly origin: string; readonly source: Parent }) => void;

export interface OfficePage {
  /** Sends a message text of the host to the page, in a later task. */
  readonly post: (text: string) => void;
  /** Ends the client's own watch over late answers, which would keep the process alive for seconds. */
  readonly close: () => void;
}

/**
 * Loads the real Office.js client into a realm with the little of a browser page that it needs. After it, `Office` is a
 * global there, and `Excel` will be when the client has got its answers.
 * @param name the name of the frame, from `frameName`
 * @param receive takes the message texts of the page
 */
export function loadOfficePage(name: string, receive: (text: string) => void, realm = OWN_REALM): OfficePage {
  const listeners = new Map<string, Listener[]>();
  const parent: Parent = { postMessage: (text) => receive(text) };
  const watches = new Set<ReturnType<typeof setInterval>>();
  const globals = {
    ...pageGlobals(name, parent, listeners, realm),
    setInterval: watchingSetInterval(watches),
  };
  for (const [key, value] of Object.entries(globals)) {
    Object.defineProperty(realm.global, key, { value, writable: true, configurable: true, enumerable: true });
  }
  evaluateFile(join(libraryFolder(), 'office.js'), realm);
  return {
    post: (text) => {
      setTimeout(() => {
        for (const listener of listeners.get('message') ?? []) {
          listener({ data: text, origin: PAGE_ORIGIN, source: parent });
        }
      }, 0);
    },
    close: () => {
      for (const watch of watches) clearInterval(watch);
      watches.clear();
    },
  };
}

function watchingSetInterval(watches: Set<ReturnType<typeof setInterval>>) {
  const original = globalThis.setInterval;
  return (work: () => void, milliseconds: number) => {
    const watch = original(work, milliseconds);
    watches.add(watch);
    return watch;
  };
}

function libraryFolder(): string {
  const require = createRequire(join(process.cwd(), 'package.json'));
  return dirname(require.resolve('@microsoft/office-js/dist/office.js'));
}

function evaluateFile(file: string, realm: Realm): void {
  realm.evaluate(`${readFileSync(file, 'utf8')}\n//# sourceURL=${file}`);
}

interface ScriptElement {
  readonly tagName: 'SCRIPT';
  src: string;
  onload?: () => void;
  onerror?: (error: unknown) => void;
  readonly setAttribute: () => void;
  readonly getAttribute: () => null;
}

function scriptElement(src: string): ScriptElement {
  return { tagName: 'SCRIPT', src, setAttribute: () => undefined, getAttribute: () => null };
}

/** An anchor, with which the client takes URLs apart. */
function anchorElement() {
  let url: URL | null = null;
  return {
    get href() {
      return url?.href ?? '';
    },
    set href(text: string) {
      url = new URL(text);
    },
    get protocol() {
      return url?.protocol ?? '';
    },
    get hostname() {
      return url?.hostname ?? '';
    },
    get port() {
      return url?.port ?? '';
    },
  };
}

function pageDocument(realm: Realm) {
  const scripts = [scriptElement(`${PAGE_ORIGIN}${LIBRARY_PATH}office.js`)];
  const head = {
    appendChild(element: ScriptElement) {
      scripts.push(element);
      queueMicrotask(() => {
        try {
          evaluateFile(join(libraryFolder(), new URL(element.src).pathname.replace(LIBRARY_PATH, '')), realm);
          element.onload?.();
        } catch (error) {
          element.onerror?.(error);
        }
      });
    },
  };
  return {
    domain: new URL(PAGE_ORIGIN).hostname,
    URL: `${PAGE_ORIGIN}/taskpane.html`,
    body: { appendChild: () => undefined },
    getElementById: () => null,
    getElementsByTagName: (tag: string) => (tag === 'script' ? scripts : tag === 'head' ? [head] : []),
    querySelectorAll: () => [],
    addEventListener: () => undefined,
    createElement: (tag: string) =>
      tag === 'script' ? scriptElement('') : tag === 'a' ? anchorElement() : {},
  };
}

function pageStorage() {
  const entries = new Map<string, string>();
  return {
    getItem: (key: string) => entries.get(key) ?? null,
    setItem: (key: string, value: string) => void entries.set(key, value),
    removeItem: (key: string) => void entries.delete(key),
    clear: () => entries.clear(),
    key: (index: number) => [...entries.keys()][index] ?? null,
    get length() {
      return entries.size;
    },
  };
}

function pageGlobals(
  name: string,
  parent: Parent,
  listeners: Map<string, Listener[]>,
  realm: Realm,
): Record<string, unknown> {
  return {
    window: realm.global,
    self: realm.global,
    top: parent,
    parent,
    name,
    document: pageDocument(realm),
    sessionStorage: pageStorage(),
    location: {
      href: `${PAGE_ORIGIN}/taskpane.html`,
      search: '',
      hash: '',
      origin: PAGE_ORIGIN,
      protocol: 'https:',
      hostname: 'localhost',
    },
    history: {},
    navigator: { userAgent: 'node' },
    external: {},
    open: () => null,
    addEventListener: (type: string, listener: Listener) =>
      void listeners.set(type, [...(listeners.get(type) ?? []), listener]),
    removeEventListener: (type: string, listener: Listener) =>
      void listeners.set(
        type,
        (listeners.get(type) ?? []).filter((other) => other !== listener),
      ),
  };
}
