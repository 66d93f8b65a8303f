import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import ts from 'typescript';

/** Which file imports which, by their paths below a folder: `import type`, `import('…')` and re-exports included. */
export type ImportGraph = ReadonlyMap<string, ReadonlySet<string>>;

const OPTIONS: ts.CompilerOptions = {
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  resolveJsonModule: true,
};

export function sourcesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return sourcesBelow(path);
    return /\.tsx?$/.test(entry.name) ? [path] : [];
  });
}

/** Reads the imports of every TypeScript file below a folder. Packages are no part of the graph. */
export function importGraph(root: string): ImportGraph {
  const cache = ts.createModuleResolutionCache(root, (name) => name, OPTIONS);
  const nameOf = (path: string) => relative(root, path).split(sep).join('/');

  const importedBy = (file: string) => {
    const { importedFiles } = ts.preProcessFile(readFileSync(file, 'utf8'), true, true);
    return importedFiles.flatMap(({ fileName }) => {
      if (!fileName.startsWith('.')) return [];
      const found = ts.resolveModuleName(fileName, file, OPTIONS, ts.sys, cache).resolvedModule;
      if (found) return [nameOf(found.resolvedFileName)];
      if (existsSync(join(dirname(file), fileName))) return []; // a stylesheet or a picture
      throw new Error(`${nameOf(file)} imports ${fileName}, which is not there`);
    });
  };

  return new Map(sourcesBelow(root).map((file) => [nameOf(file), new Set(importedBy(file))]));
}
