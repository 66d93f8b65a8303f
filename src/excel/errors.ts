import type { Localized } from '../language';

export type ExcelErrorCode =
  | 'not-excel'
  | 'too-old'
  | 'cell-edit'
  | 'protected'
  | 'read-only'
  | 'refused'
  | 'too-large'
  | 'gone'
  | 'busy'
  | 'no-answer'
  | 'elsewhere'
  | 'twins'
  | 'not-saved'
  | 'no-restore-point'
  | 'in-view'
  | 'cell-changed'
  | 'cell-protected'
  | 'cell-merged'
  | 'cell-formula'
  | 'cell-spilled'
  | 'no-undo-of-cells'
  | 'failed';

const MESSAGES: Readonly<Record<ExcelErrorCode, Localized>> = {
  'not-excel': {
    zh: '当前不在 Excel 中。请在 Excel 里打开本加载项。',
    en: 'This is not running inside Excel. Open the add-in in Excel.',
  },
  'too-old': {
    zh: '当前 Excel 版本过旧，需要 Excel 2021、Microsoft 365 或网页版。',
    en: 'This Excel is too old: Excel 2021, Microsoft 365 or Excel on the web is needed.',
  },
  'cell-edit': {
    zh: '单元格正在编辑，请按回车完成输入后再试。',
    en: 'A cell is being edited. Press Enter to finish it and try again.',
  },
  protected: {
    zh: '工作簿或工作表受保护，无法写入。请先撤销保护（审阅 → 撤销工作表/工作簿保护）。',
    en: 'The workbook or sheet is protected and cannot be written to. Unprotect it first (Review).',
  },
  'read-only': {
    zh: '工作簿是只读的，没有写入。请另存为可编辑的副本，再试一次。',
    en: 'The workbook is read-only, and nothing was written. Save a copy that can be edited and try again.',
  },
  'too-large': {
    zh: '数据量超过 Excel 一次传输的上限。请减少表格的行列后再试。',
    en: 'The data is larger than Excel passes at once. Reduce the table and try again.',
  },
  gone: {
    zh: '要找的工作表或单元格已不存在，请点“重新审核”。',
    en: 'The sheet or cell is no longer there. Press “Audit again”.',
  },
  refused: {
    zh: 'Excel 拒绝了这项操作。常见原因：工作簿或工作表受保护（审阅 → 撤销保护），或被安全软件拦截。解除后再试。',
    en: 'Excel refused this. Usual causes: the workbook or a sheet is protected (Review → Unprotect), or security software steps in. Remove the cause and try again.',
  },
  'no-answer': {
    zh: 'Excel 没有回应。如果正在编辑单元格，请按回车完成输入；否则请稍候再试一次。',
    en: 'Excel does not answer. If a cell is being edited, press Enter to finish it; otherwise try again in a moment.',
  },
  elsewhere: {
    zh: '另一个窗口正在向本工作簿写入自评表，请等它完成后再试。',
    en: 'Another window is writing the tables of this workbook. Try again when it has finished.',
  },
  twins: {
    zh: '有两张工作表都标记为同一张自评表，无法判断哪一张是原表，两张都没有改动。请删除其中一张后再试。',
    en: 'Two sheets bear the mark of the same table, and nothing tells which is the original; neither was changed. Delete one of them and try again.',
  },
  'not-saved': {
    zh: '未能把设置保存到工作簿。请确认工作簿不是只读，然后再试。',
    en: 'The settings could not be kept in the workbook. Make sure that it is not read-only and try again.',
  },
  'no-restore-point': {
    zh: '这个工作簿存不下撤销信息，还没有写入。可以在任务窗格里选择仍然写入，但写入后不能撤销。',
    en: 'This workbook does not take what an undo needs, and nothing has been written. It can be written all the same from the pane, but not undone.',
  },
  'in-view': {
    zh: '当前显示的是另一个工作簿。请切换回本工作簿的窗口后再试一次。',
    en: 'Another workbook is in view. Switch back to the window of this workbook and try again.',
  },
  'cell-changed': {
    zh: '单元格里已不是原来的内容，没有更正任何单元格。请点“重新审核”后再试',
    en: 'Something else stands in a cell by now; no cell was corrected. Audit again and try again',
  },
  'cell-protected': {
    zh: '工作表受保护，没有更正任何单元格。请先撤销保护（审阅 → 撤销工作表保护）',
    en: 'The sheet is protected; no cell was corrected. Unprotect it first (Review)',
  },
  'cell-merged': {
    zh: '单元格被合并在另一格里，没有更正任何单元格。请手工修改',
    en: 'The cell is merged into another one; no cell was corrected. Change it by hand',
  },
  'cell-formula': {
    zh: '单元格是公式，没有更正任何单元格。请修改公式或它引用的单元格',
    en: 'The cell is a formula; no cell was corrected. Change the formula, or the cells it refers to',
  },
  'cell-spilled': {
    zh: '单元格由别处的公式填充，没有更正任何单元格。请修改那个公式',
    en: 'The cell is filled by a formula elsewhere; no cell was corrected. Change that formula',
  },
  'no-undo-of-cells': {
    zh: '这个工作簿存不下撤销信息，没有更正任何单元格。请手工修改，或者另存一份再试。',
    en: 'This workbook does not take what an undo needs; no cell was corrected. Change the cells by hand, or save a copy and try again.',
  },
  busy: { zh: 'Excel 正忙，请稍候再试。', en: 'Excel is busy. Try again in a moment.' },
  failed: {
    zh: 'Excel 未能完成操作，请再试一次；仍不成功时请重新打开工作簿。',
    en: 'Excel could not do this. Try again; if that does not help, open the workbook anew.',
  },
};

/** Codes whose detail is names of sheets, or a cell. */
const NAMES_PLACES: ReadonlySet<ExcelErrorCode> = new Set([
  'twins',
  'cell-changed',
  'cell-protected',
  'cell-merged',
  'cell-formula',
  'cell-spilled',
]);

const BY_CODE: Readonly<Record<string, ExcelErrorCode>> = {
  InvalidOperationInCellEditMode: 'cell-edit',
  AccessDenied: 'refused',
  InvalidOperation: 'refused',
  InvalidSelection: 'in-view',
  InactiveWorkbook: 'in-view',
  Timeout: 'no-answer',
  GenericTimeout: 'no-answer',
  RequestPayloadSizeLimitExceeded: 'too-large',
  ResponsePayloadSizeLimitExceeded: 'too-large',
  RangeExceedsLimit: 'too-large',
  OperationCellsExceedLimit: 'too-large',
  MemoryLimitReached: 'too-large',
  ItemNotFound: 'gone',
  InvalidReference: 'gone',
  InvalidRequestContext: 'gone',
  ActivityLimitReached: 'busy',
  ServerBusy: 'busy',
  ApiNotFound: 'too-old',
  ApiNotAvailable: 'too-old',
  NotImplemented: 'too-old',
};

/** Why Excel did not do what was asked, in words for the clerk. */
export class ExcelError extends Error {
  override readonly name = 'ExcelError';
  readonly text: Localized;

  constructor(
    readonly code: ExcelErrorCode,
    /** For a developer: Excel's own code and message. */
    readonly detail = '',
    options?: ErrorOptions,
  ) {
    const { zh, en } = MESSAGES[code];
    super(detail ? `${en} [${detail}]` : en, options);
    // They say which ones are meant.
    this.text =
      NAMES_PLACES.has(code) && detail ? { zh: `${zh}（${detail}）`, en: `${en} (${detail})` } : { zh, en };
  }
}

/** Whether Excel refused a message for its size. */
export function isTooLarge(error: unknown): boolean {
  const code = codeOf(error);
  return code !== null && BY_CODE[code] === 'too-large';
}

/** Whether Excel failed at a read without a reason that we know: nothing that is read is refused for a protection. */
export function isUnexplained(error: unknown): boolean {
  return error instanceof ExcelError && (error.code === 'failed' || error.code === 'refused');
}

/** Whether what failed may be an object that is not what it is taken for: a null object, a sheet without cells. */
export function isOfObjects(error: unknown): boolean {
  return isUnexplained(error) || (error instanceof ExcelError && error.code === 'gone');
}

/** Where Excel says that it failed, if that is the print set-up. */
const OF_PAGES = /\((?:PageLayout|PageBreak|HeadersFooters|HeaderFooter)\w*\./;

/** Whether Excel failed at the print set-up of a sheet. */
export function isOfPages(error: unknown): boolean {
  return error instanceof ExcelError && OF_PAGES.test(error.detail);
}

function codeOf(error: unknown): string | null {
  if (typeof error !== 'object' || error === null || !('code' in error)) return null;
  // What was cancelled has a code too, of the browser's own.
  if ('name' in error && error.name === 'AbortError') return null;
  return String((error as { code: unknown }).code);
}

/** The error in our words; errors that are not Excel's pass as they are. */
export function asExcelError(error: unknown): unknown {
  const code = codeOf(error);
  if (error instanceof ExcelError || code === null) return error;
  const { message = '', debugInfo } = error as { message?: string; debugInfo?: { errorLocation?: string } };
  const place = debugInfo?.errorLocation ? ` (${debugInfo.errorLocation})` : '';
  return new ExcelError(BY_CODE[code] ?? 'failed', `${code}: ${message}${place}`, { cause: error });
}
