/**
 * What the client library declares of Excel's object model, as far as the host needs it to tell what is missing and what is
 * not valid: src/host/data/declared.json, one class or enumeration a line.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const root = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));
const DECLARATIONS = root('node_modules/@microsoft/office-js/dist/office.d.ts');

/** Members of the client's own machinery, which no host is asked for. */
const OF_THE_CLIENT = /^(?:context|isNullObject|items|load|set|toJSON|track|untrack|sync|retrieve.*)$/;

type Members = Record<string, unknown>;

function levelOf(node: ts.Node): string {
  const text = node.getFullText().slice(0, node.getStart() - node.getFullStart());
  const found = /\[Api set: ?(ExcelApi\w*) ([\d.]+)/.exec(text);
  if (!found) return '';
  return found[1] === 'ExcelApi' ? found[2]! : 'online';
}

/** The kinds of plain value that a type admits: names of enumerations, string, number, boolean; null where it is another. */
function kindsOf(type: ts.TypeNode | undefined): string[] | null {
  if (!type) return null;
  const parts = ts.isUnionTypeNode(type) ? [...type.types] : [type];
  const kinds: string[] = [];
  for (const part of parts) {
    const text = part.getText();
    if (text === 'undefined' || text === 'null') continue;
    if (/^(?:string|number|boolean)$/.test(text)) kinds.push(text);
    else if (/^(["']).*\1$/.test(text)) kinds.push(`=${text.slice(1, -1)}`);
    else if (ENUMS.has(text.replace(/^Excel\./, ''))) kinds.push(text.replace(/^Excel\./, ''));
    else return null;
  }
  // An enumeration stands beside its own words.
  const named = kinds.filter((kind) => !kind.startsWith('='));
  return named.some((kind) => ENUMS.has(kind)) ? named : kinds;
}

const ENUMS = new Map<string, string[]>();
const CLASSES = new Map<string, ts.ClassDeclaration>();

function readDeclarations(): void {
  const source = ts.createSourceFile(
    DECLARATIONS,
    readFileSync(DECLARATIONS, 'utf8'),
    ts.ScriptTarget.ES2022,
    true,
  );

  for (const statement of source.statements) {
    if (!ts.isModuleDeclaration(statement) || statement.name.text !== 'Excel') continue;
    const body = statement.body as ts.ModuleBlock;
    for (const one of body.statements) {
      if (ts.isEnumDeclaration(one)) {
        const words = one.members.map((m) => (m.initializer as ts.StringLiteral).text);
        ENUMS.set(one.name.text, words);
      } else if (ts.isClassDeclaration(one) && one.name && isObject(one)) CLASSES.set(one.name.text, one);
    }
  }
}

function isObject(node: ts.ClassDeclaration): boolean {
  return node.heritageClauses?.some((clause) => clause.getText().includes('ClientObject')) ?? false;
}

function membersOf(node: ts.ClassDeclaration): Members {
  const [scalars, links, events]: [Members, Members, Members] = [{}, {}, {}];
  const methods: Record<string, { set: string; args: (string[] | null)[] }> = {};
  for (const member of node.members) {
    const name = member.name?.getText() ?? '';
    if (!name || OF_THE_CLIENT.test(name) || name.startsWith('_')) continue;
    const set = levelOf(member);
    if (ts.isPropertyDeclaration(member)) {
      const type = member.type?.getText().replace(/^Excel\./, '') ?? '';
      const readOnly = member.modifiers?.some((m) => m.kind === ts.SyntaxKind.ReadonlyKeyword) ?? false;
      if (type.startsWith('OfficeExtension.EventHandlers')) events[name] = set;
      else if (CLASSES.has(type)) links[name] = [set, type];
      else scalars[name] = [set, readOnly ? 0 : 1, ...(readOnly ? [] : [kindsOf(member.type)])];
    } else if (ts.isMethodDeclaration(member)) {
      const args = member.parameters.map((one) => kindsOf(one.type));
      const known = methods[name];
      // Overloads: an argument may be what any of them takes.
      methods[name] = known
        ? {
            set: known.set,
            args: Array.from({ length: Math.max(args.length, known.args.length) }, (_, i) => {
              if (i >= args.length || i >= known.args.length) return args[i] ?? known.args[i] ?? null;
              return args[i] && known.args[i] ? [...new Set([...args[i], ...known.args[i]])] : null;
            }),
          }
        : { set, args };
    }
  }
  return {
    scalars,
    links,
    methods: Object.fromEntries(Object.entries(methods).map(([n, { set, args }]) => [n, [set, ...args]])),
    events,
  };
}

/** The text of src/host/data/declared.json. */
export function declaredText(): string {
  readDeclarations();
  const used = new Set<string>();
  const lines = [...CLASSES]
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([name, node]) => {
      const members = JSON.stringify(membersOf(node));
      for (const [, word] of members.matchAll(/"([A-Z]\w+)"/g)) if (ENUMS.has(word!)) used.add(word!);
      return `    ${JSON.stringify(name)}: ${members}`;
    });
  const enums = [...used]
    .sort()
    .map((name) => `    ${JSON.stringify(name)}: ${JSON.stringify(ENUMS.get(name))}`);
  return `{\n  "classes": {\n${lines.join(',\n')}\n  },\n  "enumerations": {\n${enums.join(',\n')}\n  }\n}\n`;
}
