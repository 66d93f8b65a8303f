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

/** Rooms that read what others wrote. */
const ROOMS = [
  'numbers',
  'workbook',
  'text',
  'intake',
  'policy',
  'scoring',
  'rules',
  'forms',
  'engine',
  'excel',
  'xlsx',
  'cli',
];

export function sourceFiles(): string[] {
  return ROOMS.flatMap((room) => sourcesBelow(join(ROOT, 'src', room)));
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

/** The patterns that are put together while something runs. */
export async function builtPatterns(run: () => Promise<void>): Promise<Pattern[]> {
  const Own = globalThis.RegExp;
  const found = new Map<string, Pattern>();
  const note = (regexp: RegExp): RegExp => {
    found.set(`${regexp}`, { where: `put together: ${regexp.source.slice(0, 60)}`, regexp });
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
