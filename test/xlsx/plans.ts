import type { OwnSheetMark, SheetPlan } from '../../src/workbook';

export const SUMMARY: OwnSheetMark = { kind: 'summary' };

/** A small sheet of ours with one of everything. */
export function planOf(name: string, mark: OwnSheetMark = SUMMARY, more: Partial<SheetPlan> = {}): SheetPlan {
  return {
    name,
    mark,
    columnWidths: [12, 20, 14, 0],
    rowHeights: new Map([
      [0, 40],
      [5, 60],
    ]),
    styles: {
      title: {
        font: { name: '方正小标宋简体', size: 20 },
        horizontal: 'center',
        vertical: 'center',
        wrap: true,
      },
      head: { font: { name: '黑体', size: 11, bold: true }, fill: '#D9E2F3', border: 'thin' },
      number: {
        font: { name: '仿宋_GB2312', size: 10.5, color: '#9C0006' },
        border: 'thin',
        format: '#,##0.00',
      },
      text: { border: 'thin', wrap: true, format: '@' },
      date: { format: 'yyyy"年"m"月"d"日"' },
    },
    cells: [
      { row: 0, column: 0, value: '项目支出绩效自评表', style: 'title' },
      { row: 1, column: 0, value: ' 前后空格 ', style: 'head' },
      { row: 1, column: 1, value: '=不是公式\n<&"第二行', style: 'text' },
      { row: 1, column: 2, value: true },
      { row: 2, column: 0, value: 0.1, exact: '0.10', style: 'number' },
      { row: 3, column: 0, value: 12345.67, exact: '12345.67', style: 'number' },
      { row: 4, column: 0, value: 12345.77, exact: '12345.77', formula: '=SUM(A3:A4)', style: 'number' },
      { row: 4, column: 1, value: '良', formula: '=IF(A5>1,"良","中")', style: 'text' },
      { row: 5, column: 0, value: 46350, style: 'date' },
      { row: 5, column: 1, value: '#DIV/0!', formula: '=1/0' },
    ],
    merges: [{ top: 0, left: 0, bottom: 0, right: 2 }],
    freeze: { rows: 2, columns: 1 },
    print: {
      orientation: 'landscape',
      paper: 'A4',
      area: { top: 0, left: 0, bottom: 22, right: 2 },
      titleRows: [1, 1],
      fitToWidth: true,
      margins: { top: 2, bottom: 2, left: 1.5, right: 1.5 },
      centerHorizontally: true,
      pageBreaks: [5],
      footer: '第 &P 页 共 &N 页',
    },
    charts: [
      {
        title: '得分',
        categories: { top: 2, left: 0, bottom: 3, right: 0 },
        values: { top: 2, left: 0, bottom: 3, right: 0 },
        place: { top: 7, left: 0, bottom: 21, right: 2 },
      },
    ],
    tabColor: '#1F4E79',
    showGridlines: false,
    ...more,
  };
}
