import type { PageSetup } from '../beside';
import { HostError } from '../errors';
import { entity, type Entity, type HostType, type Scalar } from '../registry';
import type { Session } from '../session';
import { areasFrom, type Areas } from './range-areas';
import { asFlag, asNumber, asText, kept, rangeArgument, rangeOf, required } from './members';
import { isEntity } from '../registry';
import type { Area } from '../../workbook';

function page(sheetId: string, session: Session): PageSetup {
  return session.beside.sheet(sheetId).page;
}

function field<K extends keyof PageSetup>(key: K, read: (value: unknown) => PageSetup[K]): Scalar<string> {
  return {
    get: (sheetId, session) => page(sheetId, session)[key],
    set: (sheetId, value, session) => {
      page(sheetId, session)[key] = read(value);
    },
  };
}

function margin(side: keyof PageSetup['margins']): Scalar<string> {
  return {
    get: (sheetId, session) => page(sheetId, session).margins[side],
    set: (sheetId, value, session) => {
      page(sheetId, session).margins[side] = asNumber(value);
    },
  };
}

const POINTS: Readonly<Record<string, number>> = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 };

function other(key: string, initial: unknown): Scalar<string> {
  return kept<string>((sheetId, session) => page(sheetId, session).other, key, initial);
}

function setPrintArea(sheetId: string, value: unknown, session: Session): void {
  const text = typeof value === 'string' ? value : null;
  const given = text === null && isEntity(value) ? value : areasFrom(sheetId, text ?? '');
  const self = given.self as Partial<Areas> & { area?: Area };
  page(sheetId, session).printArea = self.areas ?? (self.area ? [self.area] : []);
}

function printArea(sheetId: string, _args: unknown, session: Session): Entity | null {
  const areas = page(sheetId, session).printArea;
  return areas.length === 0 ? null : entity('RangeAreas', { sheetId, areas });
}

function title(sheetId: string, which: 'titleRows' | 'titleColumns', session: Session): Entity | null {
  const area = page(sheetId, session)[which];
  return area && rangeOf(sheetId, area);
}

/** A scale in per cent, or numbers of pages. @throws HostError InvalidArgument, ApiNotFound */
function asZoom(value: unknown): PageSetup['zoom'] {
  if (typeof value !== 'object' || value === null) throw new HostError('InvalidArgument', 'PageLayout.zoom');
  for (const [name, number] of Object.entries(value)) {
    const bounds = ZOOM[name];
    if (!bounds) throw new HostError('ApiNotFound', `PageLayoutZoomOptions.${name}`);
    if (number === null || number === undefined) continue;
    if (!Number.isInteger(number) || Number(number) < bounds[0] || Number(number) > bounds[1])
      throw new HostError('InvalidArgument', 'PageLayout.zoom');
  }
  return value as PageSetup['zoom'];
}

const ZOOM: Readonly<Record<string, readonly [least: number, most: number]>> = {
  scale: [10, 400],
  horizontalFitToPages: [0, 32_767],
  verticalFitToPages: [0, 32_767],
};

export const pageLayoutType: HostType<string> = {
  name: 'PageLayout',
  navigation: { HeadersFooters: (sheetId) => entity('HeaderFooterGroup', sheetId) },
  scalars: {
    Orientation: field('orientation', asText),
    PaperSize: field('paperSize', asText),
    Zoom: field('zoom', asZoom),
    CenterHorizontally: field('centerHorizontally', asFlag),
    CenterVertically: field('centerVertically', asFlag),
    PrintGridlines: field('printGridlines', asFlag),
    PrintHeadings: field('printHeadings', asFlag),
    BlackAndWhite: field('blackAndWhite', asFlag),
    TopMargin: margin('top'),
    BottomMargin: margin('bottom'),
    LeftMargin: margin('left'),
    RightMargin: margin('right'),
    HeaderMargin: margin('header'),
    FooterMargin: margin('footer'),
    PrintComments: other('PrintComments', 'NoComments'),
    PrintErrors: other('PrintErrors', 'AsDisplayed'),
    PrintOrder: other('PrintOrder', 'DownThenOver'),
    DraftMode: other('DraftMode', false),
    FirstPageNumber: other('FirstPageNumber', ''),
  },
  methods: {
    SetPrintArea: (sheetId, args, session) => setPrintArea(sheetId, args.at(0), session),
    SetPrintMargins: (sheetId, args, session) => {
      const factor = POINTS[args.text(0)];
      if (factor === undefined) throw new HostError('InvalidArgument');
      const margins = page(sheetId, session).margins;
      for (const [side, size] of Object.entries((args.at(1) ?? {}) as Record<string, unknown>)) {
        if (side in margins) margins[side as keyof typeof margins] = asNumber(size) * factor;
      }
    },
    SetPrintTitleRows: (sheetId, args, session) => {
      page(sheetId, session).titleRows = rangeArgument(session, args, 0, sheetId).area;
    },
    SetPrintTitleColumns: (sheetId, args, session) => {
      page(sheetId, session).titleColumns = rangeArgument(session, args, 0, sheetId).area;
    },
    GetPrintAreaOrNullObject: printArea,
    GetPrintArea: (sheetId, args, session) => required(printArea(sheetId, args, session)),
    GetPrintTitleRowsOrNullObject: (sheetId, _args, session) => title(sheetId, 'titleRows', session),
    GetPrintTitleRows: (sheetId, _args, session) => required(title(sheetId, 'titleRows', session)),
    GetPrintTitleColumnsOrNullObject: (sheetId, _args, session) => title(sheetId, 'titleColumns', session),
    GetPrintTitleColumns: (sheetId, _args, session) => required(title(sheetId, 'titleColumns', session)),
  },
};

interface HeaderFooter {
  readonly sheetId: string;
  readonly pages: string;
}

function texts(sheetId: string, session: Session): Record<string, unknown> {
  return page(sheetId, session).headersFooters;
}

export const headerFooterGroupType: HostType<string> = {
  name: 'HeaderFooterGroup',
  navigation: Object.fromEntries(
    ['DefaultForAllPages', 'FirstPage', 'EvenPages', 'OddPages'].map((pages) => [
      pages,
      (sheetId: string) => entity('HeaderFooter', { sheetId, pages }),
    ]),
  ),
  scalars: {
    State: kept(texts, 'State', 'Default'),
    UseSheetMargins: kept(texts, 'UseSheetMargins', true),
    UseSheetScale: kept(texts, 'UseSheetScale', true),
  },
};

export const headerFooterType: HostType<HeaderFooter> = {
  name: 'HeaderFooter',
  scalars: Object.fromEntries(
    ['LeftHeader', 'CenterHeader', 'RightHeader', 'LeftFooter', 'CenterFooter', 'RightFooter'].map(
      (place) => [
        place,
        {
          get: ({ sheetId, pages }: HeaderFooter, session: Session) =>
            texts(sheetId, session)[pages === 'DefaultForAllPages' ? place : `${pages}.${place}`] ?? '',
          set: ({ sheetId, pages }: HeaderFooter, value: unknown, session: Session) => {
            texts(sheetId, session)[pages === 'DefaultForAllPages' ? place : `${pages}.${place}`] =
              asText(value);
          },
        },
      ],
    ),
  ),
};

interface Breaks {
  readonly sheetId: string;
  readonly axis: 'rows' | 'columns';
}

export const pageBreakCollectionType: HostType<Breaks> = {
  name: 'PageBreakCollection',
  items: (self, session) =>
    page(self.sheetId, session).pageBreaks[self.axis].map((index) => entity('PageBreak', { ...self, index })),
  methods: {
    Add: (self, args, session) => {
      const { area } = rangeArgument(session, args, 0, self.sheetId);
      const index = self.axis === 'rows' ? area.top : area.left;
      const breaks = page(self.sheetId, session).pageBreaks;
      breaks[self.axis] = [...new Set([...breaks[self.axis], index])].sort((left, right) => left - right);
      return entity('PageBreak', { ...self, index });
    },
    GetCount: (self, _args, session) => page(self.sheetId, session).pageBreaks[self.axis].length,
    GetItem: (self, args, session) => {
      const index = page(self.sheetId, session).pageBreaks[self.axis][args.whole(0)];
      if (index === undefined) throw new HostError('ItemNotFound');
      return entity('PageBreak', { ...self, index });
    },
    RemovePageBreaks: (self, _args, session) => {
      page(self.sheetId, session).pageBreaks[self.axis] = [];
    },
  },
};

export const pageBreakType: HostType<Breaks & { readonly index: number }> = {
  name: 'PageBreak',
  scalars: {
    RowIndex: { get: ({ axis, index }) => (axis === 'rows' ? index : 0) },
    ColumnIndex: { get: ({ axis, index }) => (axis === 'columns' ? index : 0) },
  },
  methods: {
    Delete: (self, _args, session) => {
      const breaks = page(self.sheetId, session).pageBreaks;
      breaks[self.axis] = breaks[self.axis].filter((index) => index !== self.index);
    },
    GetCellAfterBreak: ({ sheetId, axis, index }) =>
      axis === 'rows'
        ? rangeOf(sheetId, { top: index, left: 0, bottom: index, right: 0 })
        : rangeOf(sheetId, { top: 0, left: index, bottom: 0, right: index }),
  },
};
