import { EDGES, type Border, type CellWrite, type Edge, type FormatChange } from '../book/types';
import { checkSet } from '../declared';
import { HostError } from '../errors';
import { isUnbounded, type SheetRange } from '../ranges';
import { entity, type HostType, type Scalar } from '../registry';
import type { Session } from '../session';
import { readColor } from './color';
import { markScalar } from './mark-scalar';
import { asText, assertWritable, constant } from './members';

type Side =
  | 'EdgeTop'
  | 'EdgeBottom'
  | 'EdgeLeft'
  | 'EdgeRight'
  | 'InsideHorizontal'
  | 'InsideVertical'
  | 'DiagonalDown'
  | 'DiagonalUp';
const SIDES: readonly Side[] = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideVertical',
  'InsideHorizontal',
  'DiagonalDown',
  'DiagonalUp',
];

interface RangeSide {
  readonly range: SheetRange;
  readonly side: Side;
}

/** The cells of a range whose edge a side of the range is, and which edge it is. */
function* edgesOf({
  range: { area },
  side,
}: RangeSide): Generator<readonly [row: number, column: number, edge: Edge]> {
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      if (side === 'EdgeTop' ? row === area.top : side === 'InsideHorizontal' && row > area.top)
        yield [row, column, 'top'];
      if (side === 'EdgeBottom' ? row === area.bottom : side === 'InsideHorizontal' && row < area.bottom)
        yield [row, column, 'bottom'];
      if (side === 'EdgeLeft' ? column === area.left : side === 'InsideVertical' && column > area.left)
        yield [row, column, 'left'];
      if (side === 'EdgeRight' ? column === area.right : side === 'InsideVertical' && column < area.right)
        yield [row, column, 'right'];
    }
  }
}

const NO_BORDER: Border = { style: 'None', weight: 'Thin', color: '#000000' };

const isSame = (left: Border, right: Border): boolean =>
  left.style === right.style && left.weight === right.weight && left.color === right.color;

/** The engine draws no diagonals. @throws HostError ApiNotFound */
function assertDrawn({ side }: RangeSide): void {
  if (side.startsWith('Diagonal')) throw new HostError('ApiNotFound', `RangeBorder.${side}`);
}

function changeBorder(self: RangeSide, session: Session, change: Partial<Border>): void {
  const { sheetId, area } = self.range;
  assertWritable(session, sheetId, 'allowFormatCells');
  assertDrawn(self);
  if (isUnbounded(area)) throw new HostError('InvalidArgument');
  const writes = new Map<string, CellWrite & { format: FormatChange }>();
  for (const [row, column, edge] of edgesOf(self)) {
    const old = session.book.format(sheetId, row, column).borders[edge];
    // Giving a weight or colour to a border that is not there draws one.
    const next = { ...(old ?? { ...NO_BORDER, style: 'Continuous' }), ...change };
    if (old && isSame(old, next)) continue;
    const key = `${row},${column}`;
    const known = writes.get(key)?.format.borders;
    const borders = { ...known, [edge]: next.style === 'None' ? null : next };
    writes.set(key, { row, column, format: { borders } });
  }
  session.book.write(sheetId, writes.values());
}

function sideValue(self: RangeSide, session: Session, key: keyof Border): string | null {
  const values = new Set<string>();
  for (const [row, column, edge] of edgesOf(self)) {
    values.add((session.book.format(self.range.sheetId, row, column).borders[edge] ?? NO_BORDER)[key]);
    if (values.size > 1) return null;
  }
  return [...values][0] ?? NO_BORDER[key];
}

export const borderType: HostType<RangeSide> = {
  name: 'RangeBorder',
  scalars: {
    SideIndex: { get: ({ side }) => side },
    Style: {
      get: (self, session) => sideValue(self, session, 'style'),
      set: (self, value, session) => changeBorder(self, session, { style: asText(value) }),
    },
    Weight: {
      get: (self, session) => sideValue(self, session, 'weight'),
      set: (self, value, session) => changeBorder(self, session, { weight: asText(value) }),
    },
    TintAndShade: {
      get: ({ range, side }, session) => tint(side).get(range, session),
      set: ({ range, side }, value, session) => tint(side).set!(range, value, session),
    },
    Color: {
      get: (self, session) => sideValue(self, session, 'color'),
      set: (self, value, session) => changeBorder(self, session, { color: readColor(value) }),
    },
  },
};

/** Lightness of a side: kept beside the grid. */
function tint(side: Side): Scalar<SheetRange> {
  return markScalar(`${side}.tintAndShade`, 0);
}

function sideNamed(range: SheetRange, key: string) {
  const side = SIDES.find((name) => name === key);
  return side ? entity('RangeBorder', { range, side }) : null;
}

export const bordersType: HostType<SheetRange> = {
  name: 'RangeBorderCollection',
  scalars: {
    Count: constant(SIDES.length),
    TintAndShade: {
      get: (range, session) => {
        const all = SIDES.map((side) => tint(side).get(range, session));
        return all.every((one) => one === all[0]) ? all[0] : null;
      },
      set: (range, value, session) => {
        for (const side of SIDES) tint(side).set!(range, value, session);
      },
    },
  },
  items: (range) => SIDES.map((side) => entity('RangeBorder', { range, side })),
  methods: {
    GetItem: (range, args) => {
      const found = sideNamed(range, args.text(0));
      if (!found) throw new HostError('InvalidArgument');
      return found;
    },
    GetItemAt: (range, args) => sideNamed(range, SIDES[args.whole(0)] ?? ''),
  },
};

/** Sets the borders of a cell as setCellProperties names them: `{ top: { style, color, weight } }`. */
export function bordersFrom(properties: Readonly<Record<string, unknown>>): FormatChange['borders'] {
  const borders: Partial<Record<Edge, Border | null>> = {};
  for (const [name, value] of Object.entries(properties)) {
    const edge = EDGES.find((one) => one === name);
    if (!edge) throw new HostError('ApiNotFound', `CellBorderCollection.${name}`);
    const given = (value ?? {}) as Readonly<Record<string, unknown>>;
    for (const [key, part] of Object.entries(given)) {
      if (!(key in NO_BORDER)) throw new HostError('ApiNotFound', `CellBorder.${key}`);
      checkSet('RangeBorder', key, part);
    }
    const color = given['color'] === undefined ? NO_BORDER.color : readColor(given['color']);
    borders[edge] = given['style'] === 'None' ? null : { ...NO_BORDER, style: 'Continuous', ...given, color };
  }
  return borders;
}
