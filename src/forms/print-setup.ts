import type { PrintSetup } from '../workbook';

/** A4, one page wide, page number in the footer. */
export function a4(orientation: PrintSetup['orientation']): Omit<PrintSetup, 'area'> {
  return {
    orientation,
    paper: 'A4',
    fitToWidth: true,
    margins: { top: 1.5, bottom: 1.9, left: 1.5, right: 1.5 },
    centerHorizontally: true,
    footer: '第 &P 页 共 &N 页',
  };
}
