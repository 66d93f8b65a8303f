import { formatArea, type Area, type SheetContent } from '../workbook';
import type { Trips } from './batch';

const ONE_PAGE = 1;

export function setPrintArea({ pageLayout }: Excel.Worksheet, area: Area): void {
  pageLayout.setPrintArea(formatArea(area));
}

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
  setPrintArea(sheet, print.area);
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

/**
 * Print set-up that was left out because Excel had failed at one: tried once more, by itself. That may have been for another
 * reason, and without its set-up a sheet is printed as it was before. Our sheets are there all the same where it fails again.
 *
 * @param pages what was left out; each queues it
 */
export async function setUpPagesLater(
  trips: Trips,
  pages: readonly ((context: Excel.RequestContext) => void)[],
): Promise<void> {
  if (trips.pages !== 'doubted' || pages.length === 0) return;
  await trips.pagesAlone((context) => pages.forEach((queue) => queue(context))).catch(() => undefined);
}
