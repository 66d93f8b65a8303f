import type { HorizontalAlignment, VerticalAlignment } from '../workbook';
import { colorReader, type ColorReader } from './model-colors';
import type { ModelBorder, ModelFont, ModelStyle } from './model-types';
import { formatCode, GENERAL } from './number-formats';
import { partText, workbookPartOf, type Package } from './package';
import { customFormats } from './style-formats';
import { childOf, childrenOf, flag, parseXml, type XmlElement } from './xml-tree';

const DEFAULT_FONT: ModelFont = {
  name: '宋体',
  size: 11,
  bold: false,
  italic: false,
  underline: false,
  color: null,
};

const DEFAULT_STYLE: ModelStyle = {
  font: DEFAULT_FONT,
  fill: null,
  border: { left: null, right: null, top: null, bottom: null },
  horizontal: null,
  vertical: null,
  wrap: false,
  indent: 0,
  format: GENERAL,
};

const HORIZONTAL: Readonly<Record<string, ModelStyle['horizontal']>> = {
  left: 'left',
  fill: 'left',
  center: 'center',
  centerContinuous: 'center',
  right: 'right',
  justify: 'justify',
  distributed: 'justify',
} satisfies Record<string, HorizontalAlignment | 'justify'>;
const VERTICAL: Readonly<Record<string, VerticalAlignment>> = {
  top: 'top',
  center: 'center',
  justify: 'center',
  distributed: 'center',
  bottom: 'bottom',
};

/** The cell formats of a workbook, resolved; at least the default one. */
export function readModelStyles(pack: Package): ModelStyle[] {
  const part = workbookPartOf(pack, 'styles');
  const xml = part === null ? null : partText(pack, part);
  if (xml === null) return [DEFAULT_STYLE];
  const root = parseXml(xml, part ?? '');
  const color = colorReader(pack);
  const fonts = childrenOf(childOf(root, 'fonts'), 'font').map((font) => readFont(font, color));
  const fills = childrenOf(childOf(root, 'fills'), 'fill').map((fill) => readFill(fill, color));
  const borders = childrenOf(childOf(root, 'borders'), 'border').map((border) => readBorder(border, color));
  const custom = customFormats(root);
  const styles = childrenOf(childOf(root, 'cellXfs'), 'xf').map((xf): ModelStyle => {
    const { fontId = 0, fillId = 0, borderId = 0, numFmtId = 0 } = xf.attributes;
    const alignment = childOf(xf, 'alignment')?.attributes ?? {};
    return {
      font: fonts[Number(fontId)] ?? DEFAULT_FONT,
      fill: fills[Number(fillId)] ?? null,
      border: borders[Number(borderId)] ?? DEFAULT_STYLE.border,
      horizontal: HORIZONTAL[alignment['horizontal'] ?? ''] ?? null,
      vertical: VERTICAL[alignment['vertical'] ?? ''] ?? null,
      wrap: flag(alignment['wrapText']),
      indent: Number(alignment['indent'] ?? 0),
      format: formatCode(Number(numFmtId), custom),
    };
  });
  return styles.length > 0 ? styles : [DEFAULT_STYLE];
}

function isSet(font: XmlElement, name: string): boolean {
  const element = childOf(font, name);
  return element !== undefined && flag(element.attributes['val'], true);
}

function readFont(font: XmlElement, color: ColorReader): ModelFont {
  return {
    name: childOf(font, 'name')?.attributes['val'] ?? DEFAULT_FONT.name,
    size: Number(childOf(font, 'sz')?.attributes['val'] ?? DEFAULT_FONT.size),
    bold: isSet(font, 'b'),
    italic: isSet(font, 'i'),
    underline: childOf(font, 'u') !== undefined && childOf(font, 'u')?.attributes['val'] !== 'none',
    color: color(childOf(font, 'color')),
  };
}

function readFill(fill: XmlElement, color: ColorReader): string | null {
  const pattern = childOf(fill, 'patternFill');
  const kind = pattern?.attributes['patternType'] ?? 'none';
  return kind === 'none' || kind === 'gray125' ? null : color(childOf(pattern, 'fgColor'));
}

function readBorder(border: XmlElement, color: ColorReader): ModelStyle['border'] {
  const side = (...names: string[]): ModelBorder | null => {
    const element = names.map((name) => childOf(border, name)).find((found) => found);
    const style = element?.attributes['style'] ?? 'none';
    return style === 'none' ? null : { style, color: color(childOf(element, 'color')) };
  };
  return {
    left: side('left', 'start'),
    right: side('right', 'end'),
    top: side('top'),
    bottom: side('bottom'),
  };
}
