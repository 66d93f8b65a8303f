import { readFileSync } from 'node:fs';
import ts from 'typescript';

/** A text that is given in both languages where it stands: { zh: '共{count}张', en: '{count} in all' }. */
export interface Pair {
  readonly zh: string;
  readonly en: string;
}

const HAN = /\p{Script=Han}/u;

function sourceOf(file: string, text: string): ts.SourceFile {
  const kind = file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  return ts.createSourceFile(file, text, ts.ScriptTarget.ESNext, false, kind);
}

/** What a string or a template says as it is written, with `${…}` left out; null for anything else. */
function wordsOf(node: ts.Expression): string | null {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (!ts.isTemplateExpression(node)) return null;
  return [node.head, ...node.templateSpans.map(({ literal }) => literal)].map(({ text }) => text).join('');
}

function walk(node: ts.Node, see: (node: ts.Node) => void): void {
  see(node);
  ts.forEachChild(node, (child) => walk(child, see));
}

/** All pairs of texts that a file holds as data. */
export function pairsIn(file: string, text = readFileSync(file, 'utf8')): Pair[] {
  const pairs: Pair[] = [];
  walk(sourceOf(file, text), (node) => {
    if (!ts.isObjectLiteralExpression(node)) return;
    const said = (name: string): string | null => {
      const property = node.properties.find(
        (one): one is ts.PropertyAssignment =>
          ts.isPropertyAssignment(one) && ts.isIdentifier(one.name) && one.name.text === name,
      );
      return property ? wordsOf(property.initializer) : null;
    };
    const [zh, en] = [said('zh'), said('en')];
    if (zh !== null && en !== null) pairs.push({ zh, en });
  });
  return pairs;
}

/** Chinese that a file says by itself: strings, templates, texts between tags; not comments, patterns and paths of imports. */
export function chineseIn(file: string, text = readFileSync(file, 'utf8')): string[] {
  const found: string[] = [];
  const see = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return;
    const words = ts.isJsxText(node) ? node.text : ts.isExpression(node) ? wordsOf(node) : null;
    if (words !== null && HAN.test(words)) found.push(words.trim());
    ts.forEachChild(node, see);
  };
  see(sourceOf(file, text));
  return found;
}
