import declared from './data/declared.json';
import { HostError, memberName } from './errors';

/** Plain kinds of value, names of enumerations, and single words behind `=`; null where anything else may come. */
type Kinds = readonly string[] | null;

interface DeclaredClass {
  /** By the client's spelling: requirement set, 1 where it can be set, and what it takes then. */
  readonly scalars: Readonly<Record<string, readonly [set: string, writable: number, kinds?: Kinds]>>;
  readonly links: Readonly<Record<string, readonly [set: string, typeName: string]>>;
  readonly methods: Readonly<Record<string, readonly [set: string, ...kinds: Kinds[]]>>;
  readonly events: Readonly<Record<string, string>>;
}

/** What the client library declares of a class (scripts/host-declared.ts); null for classes of the library's own machinery. */
export function declaredClass(typeName: string): DeclaredClass | null {
  const classes = declared.classes as unknown as Readonly<Record<string, DeclaredClass>>;
  return classes[typeName.replace(/#.*/, '')] ?? null;
}

export function declaredClasses(): readonly string[] {
  return Object.keys(declared.classes);
}

/** What travels under another name than the one by which it is loaded. */
const WIRE_NAMES: Readonly<Record<string, string>> = { Gridlines: 'showGridlines', Headings: 'showHeadings' };

export function clientName(wireName: string): string {
  return WIRE_NAMES[wireName] ?? memberName(wireName);
}

/** The event that a registration is about: `_RegisterDataChangedEvent` → `onChanged`. */
export function eventName(wireName: string): string | null {
  const match = /^_(?:Unr|R)egister(\w+)$/.exec(wireName);
  if (!match) return null;
  const name = match[1]!.replace(/^Event|Event$/, '').replace(/^DataChanged$/, 'Changed');
  return `on${name}`;
}

/** Whether a requirement set, such as 1.9, is one of those that a host of this level claims. Online sets are in none. */
export function isWithin(set: string, level: string): boolean {
  if (set === '' || set === 'online') return set === '';
  const [major, minor] = set.split('.').map(Number) as [number, number];
  const [most, last] = level.split('.').map(Number) as [number, number];
  return major < most || (major === most && minor <= last);
}

/** Bounds of numbers that Excel's documentation or its dialogs name, inclusive. Sizes are points, angles degrees. */
const BOUNDS: Readonly<Record<string, readonly [least: number, most: number]>> = {
  'RangeFont.size': [1, 409],
  'RangeFont.tintAndShade': [-1, 1],
  'RangeFill.tintAndShade': [-1, 1],
  'RangeFormat.columnWidth': [0, 1790],
  'RangeFormat.rowHeight': [0, 409.5],
  'RangeFormat.indentLevel': [0, 250],
  'PageLayout.topMargin': [0, 3529],
  'PageLayout.bottomMargin': [0, 3529],
  'PageLayout.leftMargin': [0, 3529],
  'PageLayout.rightMargin': [0, 3529],
  'PageLayout.headerMargin': [0, 3529],
  'PageLayout.footerMargin': [0, 3529],
  'Worksheet.standardWidth': [0, 255],
  'Chart.width': [0, 169056],
  'Chart.height': [0, 169056],
  'Chart.style': [1, 48],
  'ChartSeries.gapWidth': [0, 500],
  'ChartSeries.overlap': [-100, 100],
  'ChartSeries.doughnutHoleSize': [10, 90],
  'ChartSeries.explosion': [0, 400],
  'ChartSeries.firstSliceAngle': [0, 360],
  'ChartSeries.markerSize': [2, 72],
  'ChartSeries.bubbleScale': [0, 300],
  'ChartFont.size': [1, 409],
};

/** @throws HostError InvalidArgument where the library declares that a property takes something else */
export function checkSet(typeName: string, wireName: string, value: unknown): void {
  const type = typeName.replace(/#.*/, '');
  const name = clientName(wireName);
  const kinds = declaredClass(type)?.scalars[name]?.[2] ?? null;
  const refuse = (): never => {
    throw new HostError('InvalidArgument', `${type}.${name}`);
  };
  if (kinds && !kinds.some((kind) => isOfKind(value, kind))) refuse();
  const bounds = BOUNDS[`${type}.${name}`];
  if (bounds && typeof value === 'number' && (value < bounds[0] || value > bounds[1])) refuse();
}

/** Only words of enumerations are checked of arguments: the methods read the others themselves. @throws HostError InvalidArgument */
export function checkArguments(typeName: string, wireName: string, values: readonly unknown[]): void {
  const type = typeName.replace(/#.*/, '');
  const name = memberName(wireName);
  const [, ...kinds] = declaredClass(type)?.methods[name] ?? [''];
  kinds.forEach((of, index) => {
    const value = values[index];
    const words = of?.filter((kind) => !PLAIN.has(kind)) ?? [];
    if (words.length === 0 || words.length !== of?.length || value === null || value === undefined) return;
    if (!words.some((kind) => isOfKind(value, kind)))
      throw new HostError('InvalidArgument', `${type}.${name}`);
  });
}

const PLAIN: ReadonlySet<string> = new Set(['string', 'number', 'boolean']);

function isOfKind(value: unknown, kind: string): boolean {
  if (kind === 'number') return typeof value === 'number' && Number.isFinite(value);
  if (PLAIN.has(kind)) return typeof value === kind;
  if (kind.startsWith('=')) return value === kind.slice(1);
  const words = (declared.enumerations as Readonly<Record<string, readonly string[]>>)[kind] ?? [];
  return words.includes(value as string);
}
