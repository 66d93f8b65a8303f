import type { Area } from '../workbook';
import type { ChartRecord, PageSetup, SheetBeside } from './beside-records';
import { shiftArea, type Shift } from './book/shifts';
import { shiftTable } from './tables';

/** What is kept of a sheet by area. */
export type Areas = Pick<SheetBeside, 'marks' | 'hyperlinks' | 'validations' | 'tables' | 'filter'> &
  Pick<PageSetup, 'printArea' | 'titleRows' | 'titleColumns'>;

export function areasOf({ marks, hyperlinks, validations, tables, filter, page }: SheetBeside): Areas {
  const { printArea, titleRows, titleColumns } = page;
  return {
    marks,
    hyperlinks: [...hyperlinks],
    validations: [...validations],
    tables,
    filter,
    printArea,
    titleRows,
    titleColumns,
  };
}

export function setAreas(sheet: SheetBeside, { printArea, titleRows, titleColumns, ...marks }: Areas): void {
  Object.assign(sheet, marks);
  Object.assign(sheet.page, { printArea, titleRows, titleColumns });
}

export function shiftAreas(sheet: SheetBeside, change: Shift): void {
  const { marks, hyperlinks, validations, tables, filter, printArea, titleRows, titleColumns } =
    areasOf(sheet);
  const filtered = filter && shiftArea(filter.area, change);
  const move = <T extends { readonly area: Area }>(list: readonly T[]): T[] =>
    list.flatMap((mark) => {
      const area = shiftArea(mark.area, change);
      return area ? [{ ...mark, area }] : [];
    });
  setAreas(sheet, {
    marks: Object.fromEntries(Object.entries(marks).map(([name, list]) => [name, move(list)])),
    hyperlinks: move(hyperlinks),
    validations: move(validations),
    tables: tables.flatMap((table) => shiftTable(table, change) ?? []),
    filter: filter && filtered && { ...filter, area: filtered },
    printArea: printArea.flatMap((area) => shiftArea(area, change) ?? []),
    titleRows: titleRows && shiftArea(titleRows, change),
    titleColumns: titleColumns && shiftArea(titleColumns, change),
  });
}

export function shiftCharts(charts: ChartRecord[], change: Shift): void {
  const move = (area: Area | null) => area && shiftArea(area, change);
  charts.forEach((chart, index) => {
    if (chart.sourceSheet !== change.sheetId) return;
    const series = chart.series.map(({ name, header, values, categories }) => ({
      name,
      header: move(header),
      values: move(values),
      categories: move(categories),
    }));
    charts[index] = Object.assign(chart, { source: move(chart.source) ?? chart.source, series });
  });
}

export function isSameShift(left: Shift, right: Shift): boolean {
  return (
    left.sheetId === right.sheetId &&
    left.axis === right.axis &&
    left.at === right.at &&
    left.count === right.count &&
    left.within?.first === right.within?.first &&
    left.within?.last === right.within?.last
  );
}
