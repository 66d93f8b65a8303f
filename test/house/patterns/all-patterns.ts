import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { sourcesBelow } from '../import-graph';
import { ROOT } from '../lint';

/** Where a pattern stands, or that it was put together. */
export interface Pattern {
  readonly where: string;
  readonly regexp: RegExp;
}

/** Rooms that need a page of a browser to be loaded. */
const OF_PAGES = ['taskpane', 'workbench', 'commands'];

/** All sources of the product. */
export function sourceFiles(): string[] {
  return sourcesBelow(join(ROOT, 'src'));
}

/** Those that do not need a page, and do nothing when they are loaded. */
export function loadableFiles(): string[] {
  const isOfPage = (path: string): boolean =>
    OF_PAGES.some((room) => path.startsWith(join(ROOT, 'src', room, '/')));
  return sourceFiles().filter((path) => !isOfPage(path) && !/(?:cli[/]index|worker)\.ts$/.test(path));
}

/** The patterns that are written as such. */
export function literalPatterns(): Pattern[] {
  return sourceFiles().flatMap((path) => {
    const found: Pattern[] = [];
    const file = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest);
    const visit = (node: ts.Node): void => {
      if (ts.isRegularExpressionLiteral(node)) {
        const { text } = node;
        const end = text.lastIndexOf('/');
        const { line } = file.getLineAndCharacterOfPosition(node.getStart(file));
        const where = `${path.slice(ROOT.length)}:${line + 1}`;
        found.push({ where, regexp: new RegExp(text.slice(1, end), text.slice(end + 1)) });
      }
      ts.forEachChild(node, visit);
    };
    visit(file);
    return found;
  });
}

/** The patterns of the product that are put together while something runs. */
export async function builtPatterns(run: () => Promise<void>): Promise<Pattern[]> {
  const Own = globalThis.RegExp;
  const found = new Map<string, Pattern>();
  const note = (regexp: RegExp): RegExp => {
    // Below the lines of the error itself, of this function and of the proxy is whoever asked for the pattern.
    const from = new Error().stack?.split('\n')[3] ?? '';
    const isOurs = from.includes(`${ROOT}/src/`);
    if (isOurs && !found.has(`${regexp}`)) found.set(`${regexp}`, { where: from.trim(), regexp });
    return regexp;
  };
  const take: ProxyHandler<RegExpConstructor> = {
    construct: (_, args: unknown[]) => note(Reflect.construct(Own, args) as RegExp),
  };
  globalThis.RegExp = new Proxy(Own, take);
  try {
    await run();
  } finally {
    globalThis.RegExp = Own;
  }
  return [...found.values()];
}
