import { partText, workbookPartOf, type Package } from './package';
import { childOf, parseXml, type XmlElement } from './xml-tree';

/** Resolves `<color>` elements; null for automatic. */
export type ColorReader = (element: XmlElement | undefined) => string | null;

/** The palette of Excel 97, to which `indexed` refers; 64 and 65 are the system's own. */
const INDEXED =
  '000000FFFFFFFF000000FF000000FFFFFF00FF00FF00FFFF000000FFFFFFFF000000FF000000FFFFFF00FF00FF00FFFF8000000080000000808080008000800080' +
  '80C0C0C08080809999FF993366FFFFCCCCFFFF660066FF80800066CCCCCCFF000080FF00FFFFFF0000FFFF800080800000008080' +
  '0000FF00CCFFCCFFFFCCFFCCFFFF9999CCFFFF99CCCC99FFFFCC993366FF33CCCC99CC00FFCC00FF9900FF6600666699969696003366339966003300333300993300993366333399333333';

/** Office's own theme, for packages without one: dark 1, light 1 … in the order of the theme part. */
const OFFICE_THEME = [
  '000000',
  'FFFFFF',
  '44546A',
  'E7E6E6',
  '4472C4',
  'ED7D31',
  'A5A5A5',
  'FFC000',
  '5B9BD5',
  '70AD47',
];

export function colorReader(pack: Package): ColorReader {
  const theme = themeColors(pack);
  return (element) => {
    if (!element) return null;
    const { rgb, indexed, theme: index, tint } = element.attributes;
    const base = rgb
      ? rgb.slice(-6)
      : index
        ? theme[swapped(Number(index))]
        : indexed
          ? palette(Number(indexed))
          : null;
    return base ? `#${tinted(base, Number(tint ?? 0)).toUpperCase()}` : null;
  };
}

/** Cells number light before dark, the theme part dark before light. */
function swapped(index: number): number {
  return index < 4 ? index ^ 1 : index;
}

function palette(index: number): string | null {
  return index < 64 ? INDEXED.slice(index * 6, index * 6 + 6) : null;
}

function themeColors(pack: Package): readonly string[] {
  const part = workbookPartOf(pack, 'theme');
  const xml = part === null ? null : partText(pack, part);
  if (xml === null) return OFFICE_THEME;
  const scheme = childOf(childOf(parseXml(xml, part ?? ''), 'themeElements'), 'clrScheme');
  const colors = scheme?.children.map(
    ({ children: [color] }) => color?.attributes['lastClr'] ?? color?.attributes['val'],
  );
  return colors?.map((color, index) => color ?? OFFICE_THEME[index] ?? '000000') ?? OFFICE_THEME;
}

/** Lightens (0…1) or darkens (-1…0) the luminance, near enough to Excel for a grid on the screen. */
function tinted(color: string, tint: number): string {
  if (tint === 0) return color;
  const parts = [0, 2, 4].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
  const changed = parts.map((part) => Math.round(tint < 0 ? part * (1 + tint) : part + (255 - part) * tint));
  return changed.map((part) => Math.max(0, Math.min(255, part)).toString(16).padStart(2, '0')).join('');
}
