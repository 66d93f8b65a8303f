import { partText, type Package } from '../package';
import { readRelationships, relationshipsPart } from '../relationships';
import { parseXml } from '../xml-tree';
import { writeZip, type ZipPart } from '../zip-write';

/** The parts of a package while they are changed: new and replaced ones, removed ones; the rest is copied as it is. */
export class Parts {
  private readonly changed = new Map<string, string>();
  private readonly removed = new Set<string>();

  constructor(private readonly pack: Package) {}

  has(part: string): boolean {
    const key = part.toLowerCase();
    return this.changed.has(key) || (this.pack.byName.has(key) && !this.removed.has(key));
  }

  /** Text of a part as it stands now; null where there is none. */
  text(part: string): string | null {
    const key = part.toLowerCase();
    const name = this.nameOf(key);
    if (this.changed.has(name)) return this.changed.get(name)!;
    return this.removed.has(key) ? null : partText(this.pack, part);
  }

  set(part: string, text: string): void {
    this.removed.delete(part.toLowerCase());
    this.changed.set(this.nameOf(part.toLowerCase(), part), text);
  }

  remove(part: string): void {
    this.changed.delete(this.nameOf(part.toLowerCase(), part));
    this.removed.add(part.toLowerCase());
  }

  /** The last number that was taken, by kind of name. */
  private readonly numbers = new Map<string, number>();

  /** First free name of the kind `xl/worksheets/sheet#.xml`; the caller takes it. */
  freeName(pattern: string): string {
    for (let number = (this.numbers.get(pattern) ?? 0) + 1; ; number++) {
      this.numbers.set(pattern, number);
      const name = pattern.replace('#', String(number));
      if (!this.has(name) && !this.removed.has(name.toLowerCase())) return name;
    }
  }

  get isChanged(): boolean {
    return this.changed.size + this.removed.size > 0;
  }

  /** Parts that a part refers to. */
  targets(part: string): string[] {
    const name = relationshipsPart(part);
    const xml = this.text(name);
    if (xml === null) return [];
    return readRelationships(parseXml(xml, name), part)
      .filter(({ external }) => !external)
      .map(({ target }) => target);
  }

  /** The package: parts in their old order, new ones behind. */
  toBytes(): Uint8Array {
    const parts: ZipPart[] = [];
    const written = new Set<string>();
    for (const entry of this.pack.entries) {
      const key = entry.name.toLowerCase();
      if (this.removed.has(key)) continue;
      const content = this.changed.get(entry.name);
      if (content === undefined) parts.push({ kind: 'raw', entry, source: this.pack.bytes });
      else parts.push({ kind: 'new', name: entry.name, content: asUtf8(content) });
      written.add(entry.name);
    }
    for (const [name, content] of this.changed) {
      if (!written.has(name)) parts.push({ kind: 'new', name, content: asUtf8(content) });
    }
    return writeZip(parts);
  }

  /** The spelling that the package has for a part, else the given one. */
  private nameOf(key: string, given = key): string {
    return this.pack.byName.get(key)?.name ?? given;
  }
}

/** Parts are written as UTF-8, whatever the declaration of the old text said. */
function asUtf8(xml: string): string {
  return xml.replace(/^(\ufeff?<\?xml[^>]*?encoding=["'])[^"']*/, '$1UTF-8');
}
