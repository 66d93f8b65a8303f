export type LanguageCode = 'zh-CN' | 'en-US';

/** Words of the workbench's own page, in one language; {…} are filled in. */
export interface Texts {
  readonly language: 'zh' | 'en';
  /** Between two statements. */
  readonly separator: string;
  readonly title: string;
  readonly product: string;
  readonly place: string;
  readonly open: string;
  readonly openHint: string;
  readonly save: string;
  readonly saveHint: string;
  readonly undo: string;
  readonly redo: string;
  readonly otherLanguage: string;
  readonly languageHint: string;
  readonly dark: string;
  readonly light: string;
  readonly pane: string;
  readonly grid: string;
  readonly divider: string;
  readonly paneWidth: string;
  readonly cell: string;
  readonly blank: string;
  readonly drop: string;
  readonly starting: string;
  readonly opening: string;
  readonly opened: string;
  readonly openedLarge: string;
  readonly saved: string;
  readonly savedNotes: string;
  readonly savedUnchanged: string;
  readonly omitted: string;
  readonly refused: string;
  readonly lost: string;
  readonly omissions: Readonly<Record<OmissionKind, string>>;
  readonly unsaved: string;
  readonly changed: string;
  readonly cannotOpen: string;
  readonly cannotSave: string;
  readonly noWorkbook: string;
  readonly noGrid: string;
}

export type OmissionKind = 'deleted' | 'renamed' | 'order' | 'hidden' | 'lines' | 'look';

const zh: Texts = {
  language: 'zh',
  separator: '；',
  title: '自评助手 · 工作台',
  product: '自评助手',
  place: '工作台',
  open: '打开',
  openHint: '打开 .xlsx 文件，也可以把文件拖到页面上',
  save: '另存为',
  saveHint: '另存为 .xlsx，没有改动的部分与原文件完全一致',
  undo: '撤销',
  redo: '恢复',
  otherLanguage: 'English',
  languageHint: 'Switch to English',
  dark: '深色',
  light: '浅色',
  pane: '自评助手任务窗格',
  grid: '工作簿',
  divider: '调整任务窗格宽度',
  paneWidth: '{width} 像素',
  cell: '{cell}：{value}',
  blank: '空',
  drop: '松开鼠标，打开工作簿',
  starting: '正在准备表格…',
  opening: '正在打开 {file}…',
  opened: '已打开 {file}，共 {sheets} 张工作表',
  openedLarge: '已打开 {file}，共 {sheets} 张工作表；数据较多，表内公式保留文件中的结果，不再重算',
  saved: '已另存为 {file}：改动 {cells} 个单元格，写入 {sheets} 张工作表，其余部分与原文件一致',
  savedNotes: '已另存为 {file}：更正、说明和选择已一并保存，单元格没有改动',
  savedUnchanged: '已另存为 {file}：没有改动，与原文件完全一致',
  lost: '请注意，工作台不能保存{what}',
  refused: '没有执行：工作台不能保存{what}。请在 Excel 或 WPS 中改',
  omitted: '以下改动工作台不能保存：{list}',
  omissions: {
    deleted: '删除工作表“{sheet}”',
    renamed: '工作表“{sheet}”的新名称',
    order: '工作表的顺序',
    hidden: '工作表“{sheet}”的隐藏或显示',
    lines: '“{sheet}”插入或删除行列后的行高、格式和合并（数值已保存）',
    look: '“{sheet}”的格式',
  },
  unsaved: '有未保存的改动，确定打开另一个工作簿吗？',
  changed: '{file} · 未保存',
  cannotOpen: '没有打开 {file}：{reason}',
  cannotSave: '没有保存：{reason}',
  noWorkbook: '还没有打开工作簿。点“打开”选择 .xlsx 文件，或把文件拖到这里',
  noGrid: '表格组件没有加载成功，请刷新页面重试',
};

const en: Texts = {
  language: 'en',
  separator: '; ',
  title: 'Ziping · workbench',
  product: 'Ziping',
  place: 'workbench',
  open: 'Open',
  openHint: 'Open an .xlsx file, or drop one on the page',
  save: 'Save as',
  saveHint: 'Save as .xlsx; whatever was not changed stays exactly as in the file',
  undo: 'Undo',
  redo: 'Redo',
  otherLanguage: '中文',
  languageHint: '切换到中文',
  dark: 'Dark',
  light: 'Light',
  pane: 'Ziping task pane',
  grid: 'Workbook',
  divider: 'Width of the task pane',
  paneWidth: '{width} pixels',
  cell: '{cell}: {value}',
  blank: 'blank',
  drop: 'Drop to open the workbook',
  starting: 'Getting the grid ready…',
  opening: 'Opening {file}…',
  opened: 'Opened {file}, {sheets} sheets',
  openedLarge:
    'Opened {file}, {sheets} sheets; it is large, so formulas keep the results of the file and are not computed',
  saved: 'Saved as {file}: {cells} cells changed, {sheets} sheets written, all else as in the file',
  savedNotes: 'Saved as {file} with corrections, reasons and choices; no cell was changed',
  savedUnchanged: 'Saved as {file}: nothing was changed, it equals the file that was opened',
  lost: 'Mind that the workbench cannot save {what}',
  refused: 'Not done: the workbench cannot save {what}. Change it in Excel or WPS',
  omitted: 'The workbench cannot save these changes: {list}',
  omissions: {
    deleted: 'deletion of the sheet “{sheet}”',
    renamed: 'the new name of the sheet “{sheet}”',
    order: 'the order of the sheets',
    hidden: 'whether the sheet “{sheet}” is hidden',
    lines:
      'row heights, formats and merges of “{sheet}” after rows or columns were inserted or deleted (values are saved)',
    look: 'formats of “{sheet}”',
  },
  unsaved: 'There are unsaved changes. Open another workbook all the same?',
  changed: '{file} · not saved',
  cannotOpen: '{file} was not opened: {reason}',
  cannotSave: 'Not saved: {reason}',
  noWorkbook: 'No workbook is open. Press “Open” to choose an .xlsx file, or drop one here',
  noGrid: 'The grid could not be loaded; reload the page to try again',
};

export const TEXTS: Readonly<Record<LanguageCode, Texts>> = { 'zh-CN': zh, 'en-US': en };

/** Puts values in the places of a text. */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (place, key: string) => String(values[key] ?? place));
}
