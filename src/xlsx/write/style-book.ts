import type { CellStyle } from '../../workbook';
import { builtInFormat, FIRST_CUSTOM_FORMAT, GENERAL } from '../number-formats';
import { customFormats } from '../style-formats';
import { XmlEdits } from '../xml-edit';
import { escapeAttribute } from '../xml-text';
import { childOf, contentOf, parseXml, type XmlElement } from '../xml-tree';
import { declared, DECLARATION, MAIN } from './namespaces';

const EMPTY_STYLES = `${DECLARATION}<styleSheet xmlns="${MAIN}"></styleSheet>`;

/** Children of a style sheet in the order of the schema, with what the first of each has to be. */
const COLLECTIONS = {
  numFmts: '',
  fonts: '<font><sz val="11"/><name val="宋体"/><charset val="134"/></font>',
  fills: '<fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>',
  borders: '<border><left/><right/><top/><bottom/><diagonal/></border>',
  cellStyleXfs: '<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>',
  cellXfs: '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>',
  cellStyles: '<cellStyle name="常规" xfId="0" builtinId="0"/>',
} as const;
type Collection = keyof typeof COLLECTIONS;
const ORDER = Object.keys(COLLECTIONS) as Collection[];
const STANDING = {
  numFmts: 0,
  fonts: 1,
  fills: 2,
  borders: 1,
  cellStyleXfs: 1,
  cellXfs: 1,
  cellStyles: 1,
} as const;

/**
 * Appends styles to a style sheet. What stands there keeps its index, so no cell of the user's changes its look.
 * @throws XlsxError damaged
 */
export class StyleBook {
  private readonly xml: string;
  private readonly root: XmlElement;
  private readonly added: Record<Collection, string[]>;
  private readonly known = new Map<string, number>();
  private readonly content = new Map<Collection, readonly XmlElement[]>();
  private readonly formats: Map<string, number>;
  private nextFormat: number;

  constructor(xml: string | null) {
    this.xml = xml ?? EMPTY_STYLES;
    this.root = parseXml(this.xml, 'styles.xml');
    this.added = {
      numFmts: [],
      fonts: [],
      fills: [],
      borders: [],
      cellStyleXfs: [],
      cellXfs: [],
      cellStyles: [],
    };
    for (const name of ORDER) this.learn(name);
    const custom = customFormats(this.root);
    this.formats = new Map([...custom].map(([id, code]) => [code, id]));
    this.nextFormat = FIRST_CUSTOM_FORMAT;
    for (const id of custom.keys()) if (id >= this.nextFormat) this.nextFormat = id + 1;
  }

  /** What stands there in our own words, as from an earlier write, is used again: styles do not pile up. */
  private learn(name: Collection): void {
    this.standing(name)?.forEach(({ start, end }, index) => {
      const key = `${name}${this.xml.slice(start, end)}`;
      if (!this.known.has(key)) this.known.set(key, index);
    });
  }

  private standing(name: Collection): readonly XmlElement[] | undefined {
    const known = this.content.get(name);
    if (known) return known;
    const element = childOf(this.root, name);
    if (element) this.content.set(name, contentOf(element));
    return this.content.get(name);
  }

  /** Index of the style among the cell formats; added where it is new. */
  indexOf(style: CellStyle): number {
    const { font, fill, border, format } = style;
    const numFmtId = this.formatId(format ?? GENERAL);
    const fontId = font ? this.add('fonts', fontXml(font)) : 0;
    const fillId = fill ? this.add('fills', fillXml(fill)) : 0;
    const borderId = border === 'thin' ? this.add('borders', borderXml()) : 0;
    const alignment = alignmentXml(style);
    const applied = [
      numFmtId > 0 && ' applyNumberFormat="1"',
      fontId > 0 && ' applyFont="1"',
      fillId > 0 && ' applyFill="1"',
      borderId > 0 && ' applyBorder="1"',
      alignment !== '' && ' applyAlignment="1"',
    ];
    const ids = `numFmtId="${numFmtId}" fontId="${fontId}" fillId="${fillId}" borderId="${borderId}" xfId="0"`;
    const open = `<xf ${ids}${applied.filter(Boolean).join('')}`;
    return this.add('cellXfs', alignment ? `${open}>${alignment}</xf>` : `${open}/>`);
  }

  get isChanged(): boolean {
    return ORDER.some((name) => this.added[name].length > 0);
  }

  /** The style sheet with what was added. */
  result(): string {
    const edits = new XmlEdits(this.xml);
    const isNew = childOf(this.root, 'cellXfs') === undefined;
    const inside: string[] = [];
    for (const name of ORDER) {
      const element = childOf(this.root, name);
      const items = this.added[name].map((xml) => this.declare(xml)).join('');
      if (!element) {
        if (items === '' && (!isNew || name === 'numFmts')) continue;
        const count = STANDING[name] + this.added[name].length;
        const all = `<${name}${declared(this.root.prefix, MAIN)} count="${count}">${COLLECTIONS[name]}${this.added[name].join('')}</${name}>`;
        this.place(edits, name, all, inside);
      } else if (items !== '') {
        edits.append(element, items);
        edits.setAttribute(element, 'count', String(contentOf(element).length + this.added[name].length));
      }
    }
    edits.append(this.root, inside.join(''));
    return edits.result();
  }

  /** Before the first collection that comes later, or at the end. */
  private place(edits: XmlEdits, name: Collection, xml: string, atEnd: string[]): void {
    const earlier = ORDER.slice(0, ORDER.indexOf(name));
    const next = this.root.children.find(({ local }) => !earlier.includes(local as Collection));
    if (next) edits.insert(next.start, xml);
    else atEnd.push(xml);
  }

  private declare(xml: string): string {
    return xml.replace(/^<\w+/, (open) => open + declared(this.root.prefix, MAIN));
  }

  private add(name: Collection, xml: string): number {
    const key = `${name}${xml}`;
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const standing = this.standing(name)?.length ?? STANDING[name];
    const index = standing + this.added[name].length;
    this.added[name].push(xml);
    this.known.set(key, index);
    return index;
  }

  private formatId(code: string): number {
    const known = builtInFormat(code) ?? this.formats.get(code);
    if (known !== undefined) return known;
    const id = this.nextFormat++;
    this.formats.set(code, id);
    this.added.numFmts.push(`<numFmt numFmtId="${id}" formatCode="${escapeAttribute(code)}"/>`);
    return id;
  }
}

/** #RRGGBB as the file writes it. */
export function argb(color: string): string {
  return `FF${color.replace('#', '').toUpperCase()}`;
}

function fontXml({ name, size, bold, color }: NonNullable<CellStyle['font']>): string {
  const tone = color ? `<color rgb="${argb(color)}"/>` : '<color auto="1"/>';
  // GB2312: tells Excel for which script to find another font where this one is not installed.
  const charset = /[\u2e80-\u9fff]|GB2312|GBK/.test(name) ? '<charset val="134"/>' : '';
  return `<font>${bold ? '<b/>' : ''}<sz val="${size}"/>${tone}<name val="${escapeAttribute(name)}"/>${charset}</font>`;
}

function fillXml(color: string): string {
  return `<fill><patternFill patternType="solid"><fgColor rgb="${argb(color)}"/><bgColor indexed="64"/></patternFill></fill>`;
}

function borderXml(): string {
  const sides = ['left', 'right', 'top', 'bottom'].map(
    (side) => `<${side} style="thin"><color auto="1"/></${side}>`,
  );
  return `<border>${sides.join('')}<diagonal/></border>`;
}

function alignmentXml({ horizontal, vertical, wrap }: CellStyle): string {
  const attributes = [
    horizontal && ` horizontal="${horizontal}"`,
    vertical && ` vertical="${vertical}"`,
    wrap && ' wrapText="1"',
  ].filter(Boolean);
  return attributes.length > 0 ? `<alignment${attributes.join('')}/>` : '';
}
