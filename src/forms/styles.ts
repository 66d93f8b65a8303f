import type { CellStyle } from '../workbook';

/** Fonts of printed government forms. Where one is not installed, Excel and the print driver take their 宋体. */
const FONT = {
  title: '方正小标宋简体',
  heading: '黑体',
  subheading: '楷体_GB2312',
  label: '宋体',
  body: '仿宋_GB2312',
} as const;

const BODY_SIZE = 10.5;
/** 三号 and 二号. */
const REPORT_SIZE = 16;
const REPORT_TITLE_SIZE = 22;
const CENTERED = { horizontal: 'center', vertical: 'center', wrap: true } as const;
const BOXED = { border: 'thin', ...CENTERED } as const;
/** What a line more was reckoned for a paragraph is space below it. */
const RUNNING = { horizontal: 'left', vertical: 'top', wrap: true } as const;
const body = { name: FONT.body, size: BODY_SIZE };

/** The look of our sheets. Colours mark only what the clerk fills in or has to look at. */
export const STYLES = {
  title: { font: { name: FONT.title, size: 20 }, ...CENTERED },
  subtitle: { font: { name: FONT.body, size: 12 }, ...CENTERED },
  coverTitle: { font: { name: FONT.title, size: 26 }, ...CENTERED },
  coverUnit: { font: { name: FONT.heading, size: 18 }, ...CENTERED },
  coverLabel: { font: { name: FONT.body, size: 14 }, horizontal: 'right', vertical: 'center', wrap: true },
  coverValue: { font: { name: FONT.body, size: 14 }, horizontal: 'left', vertical: 'center', wrap: true },
  coverFooter: { font: { name: FONT.body, size: 14 }, ...CENTERED },
  caption: { font: body, horizontal: 'left', vertical: 'center', wrap: true },
  unit: { font: body, horizontal: 'right', vertical: 'center' },
  section: { font: { name: FONT.heading, size: 12 }, ...BOXED },
  header: { font: { name: FONT.heading, size: BODY_SIZE }, ...BOXED },
  label: { font: { name: FONT.label, size: BODY_SIZE, bold: true }, ...BOXED },
  text: { font: body, ...BOXED },
  paragraph: { font: body, ...BOXED, horizontal: 'left' },
  /** Long texts in narrow columns. */
  note: { font: { ...body, size: 9 }, ...BOXED, horizontal: 'left' },
  number: { font: body, ...BOXED, horizontal: 'right' },
  figure: { font: body, ...BOXED },
  total: { font: { name: FONT.label, size: BODY_SIZE, bold: true }, ...BOXED },
  error: { font: { ...body, color: '#9C0006', bold: true }, fill: '#FFE5E5', ...BOXED },
  warning: { font: { ...body, color: '#7F4F00' }, fill: '#FFF4D6', ...BOXED },
  info: { font: { ...body, color: '#1F4E79' }, fill: '#EAF2FB', ...BOXED },
  input: { font: body, fill: '#FFFDE7', ...BOXED, horizontal: 'left', input: true },
  reportTitle: { font: { name: FONT.title, size: REPORT_TITLE_SIZE }, ...CENTERED },
  reportPart: { font: { name: FONT.heading, size: REPORT_SIZE }, ...RUNNING },
  reportSection: { font: { name: FONT.subheading, size: REPORT_SIZE }, ...RUNNING },
  reportText: { font: { name: FONT.body, size: REPORT_SIZE }, ...RUNNING },
  reportClosing: { font: { name: FONT.body, size: REPORT_SIZE }, ...RUNNING, horizontal: 'right' },
  key: { font: { ...body, color: '#808080' }, format: '@' },
} as const satisfies Record<string, CellStyle>;

export type StyleName = keyof typeof STYLES;
