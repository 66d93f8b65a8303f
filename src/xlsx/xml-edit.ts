import { escapeAttribute } from './xml-text';
import type { XmlElement } from './xml-tree';

interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** Collects edits of one part; everything that is not edited stays as it stands, to the byte. */
export class XmlEdits {
  private readonly edits: Edit[] = [];

  constructor(private readonly xml: string) {}

  insert(at: number, text: string): void {
    if (text !== '') this.edits.push({ from: at, to: at, text });
  }

  remove({ start, end }: XmlElement): void {
    this.edits.push({ from: start, to: end, text: '' });
  }

  /** Adds elements at the end of another one, which may be empty. */
  append(parent: XmlElement, text: string): void {
    if (text === '') return;
    if (parent.closeStart !== parent.end) {
      this.insert(parent.closeStart, text);
      return;
    }
    const slash = this.xml.lastIndexOf('/', parent.openEnd);
    this.edits.push({ from: slash, to: parent.openEnd, text: `>${text}</${parent.name}>` });
  }

  /** Sets or adds an attribute without prefix; null takes it away. */
  setAttribute(element: XmlElement, name: string, value: string | null): void {
    const tag = this.xml.slice(element.start, element.openEnd);
    const match = new RegExp(`\\s${name}\\s*=\\s*("[^"]*"|'[^']*')`).exec(tag);
    const text = value === null ? '' : ` ${name}="${escapeAttribute(value)}"`;
    const at = element.start + (match ? match.index : 1 + element.name.length);
    this.edits.push({ from: at, to: at + (match?.[0].length ?? 0), text });
  }

  result(): string {
    const ordered = this.edits.map((edit, order) => ({ ...edit, order }));
    ordered.sort((left, right) => left.from - right.from || left.to - right.to || left.order - right.order);
    let text = '';
    let at = 0;
    for (const edit of ordered) {
      text += this.xml.slice(at, edit.from) + edit.text;
      at = edit.to;
    }
    return text + this.xml.slice(at);
  }
}
