import type { ImportGraph } from './import-graph';

/** What is in a circle: each reaches each of the others. In order of their names. */
export type Circle = readonly string[];

/** The strongly connected parts of a graph with more than one member (Tarjan 1972). */
function circlesIn(graph: ImportGraph): Circle[] {
  const circles: Circle[] = [];
  const order = new Map<string, number>();
  const open: string[] = [];

  const visit = (node: string): number => {
    const number = order.size;
    order.set(node, number);
    open.push(node);
    let lowest = number;
    for (const next of graph.get(node) ?? []) {
      if (!order.has(next)) lowest = Math.min(lowest, visit(next));
      else if (open.includes(next)) lowest = Math.min(lowest, order.get(next)!);
    }
    if (lowest === number) {
      const members = open.splice(open.indexOf(node));
      if (members.length > 1) circles.push(members.sort());
    }
    return lowest;
  };

  for (const node of graph.keys()) if (!order.has(node)) visit(node);
  return circles.sort((a, b) => (a.join() < b.join() ? -1 : 1));
}

/** Circles of files: `a` imports `b`, and `b` by whatever way `a`. */
export const fileCircles = circlesIn;

/** The folders that hold a file, from the outermost, `''`, to its own. */
function foldersOf(file: string): string[] {
  const parts = file.split('/').slice(0, -1);
  return ['', ...parts.map((_, at) => parts.slice(0, at + 1).join('/'))];
}

/** What stands immediately in a folder and is or holds a file. A folder ends with a slash. */
function childOf(folder: string, file: string): string {
  const start = folder === '' ? 0 : folder.length + 1;
  const end = file.indexOf('/', start);
  return end < 0 ? file : file.slice(0, end + 1);
}

/**
 * Circles of folders. In each folder, what stands immediately in it, files and folders, is a graph: one child imports
 * another if anything in the one imports anything in the other. A circle of it that has a folder in it is one of folders.
 * So an index may re-export what is in the folders beside it as long as nothing in them imports the index.
 */
export function folderCircles(graph: ImportGraph): Circle[] {
  const levels = new Map<string, Map<string, Set<string>>>();
  const importsOf = (folder: string, child: string) => {
    const level = levels.get(folder) ?? new Map<string, Set<string>>();
    levels.set(folder, level);
    const imports = level.get(child) ?? new Set<string>();
    level.set(child, imports);
    return imports;
  };
  for (const [file, imports] of graph) {
    for (const imported of imports) {
      const folders = foldersOf(imported);
      // Both are below their common folders; they part in the innermost.
      const common = foldersOf(file)
        .filter((folder, at) => folders[at] === folder)
        .at(-1)!;
      const [from, to] = [childOf(common, file), childOf(common, imported)];
      if (from !== to) importsOf(common, from).add(to);
    }
  }
  return [...levels.values()]
    .flatMap(circlesIn)
    .filter((circle) => circle.some((name) => name.endsWith('/')));
}
