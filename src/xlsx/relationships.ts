import { childrenOf, type XmlElement } from './xml-tree';

export interface Relationship {
  readonly id: string;
  /** Last part of the type address: worksheet, styles, sharedStrings … */
  readonly kind: string;
  /** Part name without leading slash; the address itself where `external`. */
  readonly target: string;
  readonly external: boolean;
}

/** The part that holds the relationships of a part ("" for the package itself). */
export function relationshipsPart(part: string): string {
  const slash = part.lastIndexOf('/');
  return `${part.slice(0, slash + 1)}_rels/${part.slice(slash + 1)}.rels`;
}

/** Reads relationships; targets relative to the source part and absolute ones alike. */
export function readRelationships(root: XmlElement, source: string): Relationship[] {
  return childrenOf(root, 'Relationship').map(({ attributes }) => {
    const external = attributes['TargetMode'] === 'External';
    const target = attributes['Target'] ?? '';
    return {
      id: attributes['Id'] ?? '',
      kind: (attributes['Type'] ?? '').replace(/^.*\//, ''),
      target: external ? target : resolveTarget(source, target),
      external,
    };
  });
}

/** The part name that a target means, seen from the source part. */
function resolveTarget(source: string, target: string): string {
  const clean = target.replaceAll('\\', '/').replace(/[#?][^]*/, '');
  const path = clean.startsWith('/') ? [] : source.split('/').slice(0, -1);
  for (const step of clean.split('/')) {
    if (step === '..') path.pop();
    else if (step !== '' && step !== '.') path.push(step);
  }
  return decodePath(path.join('/'));
}

function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** The target of a relationship of `source` that means `part`, relative where they share the folder. */
export function relativeTarget(source: string, part: string): string {
  const folder = source.slice(0, source.lastIndexOf('/') + 1);
  return part.startsWith(folder) ? part.slice(folder.length) : `/${part}`;
}
