import { formatArea, type SheetContent } from '../workbook';

const ONE_PAGE = 1;

/** Print set-up as planned: A4, orientation, area, margins, titles, page numbers, page breaks. */
export function setUpPage(sheet: Excel.Worksheet, { print }: SheetContent): void {
  const { pageLayout } = sheet;
  pageLayout.orientation = print.orientation === 'landscape' ? 'Landscape' : 'Portrait';
  pageLayout.paperSize = 'A4';
  pageLayout.centerHorizontally = print.centerHorizontally ?? false;
  if (print.fitToWidth) {
    pageLayout.zoom = {
      horizontalFitToPages: ONE_PAGE,
      ...(print.fitToHeight && { verticalFitToPages: ONE_PAGE }),
    };
  }
  pageLayout.setPrintArea(formatArea(print.area));
  pageLayout.setPrintMargins('Centimeters', { ...print.margins });
  if (print.titleRows) {
    const [first, last] = print.titleRows;
    pageLayout.setPrintTitleRows(`$${first + 1}:$${last + 1}`);
  }
  if (print.footer !== undefined) {
    pageLayout.headersFooters.defaultForAllPages.centerFooter = print.footer;
  }
  sheet.horizontalPageBreaks.removePageBreaks();
  for (const row of print.pageBreaks ?? []) sheet.horizontalPageBreaks.add(`A${row + 1}`);
}
