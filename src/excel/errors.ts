/** A text in both languages; the same shape as in the policy layer, which this layer does not know. */
interface Localized {
  readonly zh: string;
  readonly en: string;
}

export type ExcelErrorCode =
  'not-excel' | 'too-old' | 'cell-edit' | 'protected' | 'too-large' | 'gone' | 'busy' | 'failed';

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
  'too-large': {
    zh: '数据量超过 Excel 一次传输的上限。请减少表格的行列后再试。',
    en: 'The data is larger than Excel passes at once. Reduce the table and try again.',
  },
  gone: {
    zh: '要找的工作表或单元格已不存在，请点“重新审核”。',
    en: 'The sheet or cell is no longer there. Press “Audit again”.',
  },
  busy: { zh: 'Excel 正忙，请稍候再试。', en: 'Excel is busy. Try again in a moment.' },
  failed: { zh: 'Excel 未能完成操作。', en: 'Excel could not do this.' },
};

const BY_CODE: Readonly<Record<string, ExcelErrorCode>> = {
  InvalidOperationInCellEditMode: 'cell-edit',
  AccessDenied: 'protected',
  RequestPayloadSizeLimitExceeded: 'too-large',
  ResponsePayloadSizeLimitExceeded: 'too-large',
  RangeExceedsLimit: 'too-large',
  OperationCellsExceedLimit: 'too-large',
  ItemNotFound: 'gone',
  InvalidReference: 'gone',
  InvalidRequestContext: 'gone',
  ActivityLimitReached: 'busy',
  ServerBusy: 'busy',
  ApiNotFound: 'too-old',
};

/** Why Excel did not do what was asked, in words for the clerk. */
export class ExcelError extends Error {
  override readonly name = 'ExcelError';
  readonly localized: Localized;

  constructor(
    readonly code: ExcelErrorCode,
    /** For a developer: Excel's own code and message. */
    readonly detail = '',
    options?: ErrorOptions,
  ) {
    const { zh, en } = MESSAGES[code];
    super(detail ? `${en} [${detail}]` : en, options);
    const shown = code === 'failed' && detail;
    this.localized = { zh: shown ? `${zh}（${detail}）` : zh, en: shown ? `${en} (${detail})` : en };
  }
}

/** Whether Excel refused a message for its size. */
export function isTooLarge(error: unknown): boolean {
  const code = codeOf(error);
  return code !== null && BY_CODE[code] === 'too-large';
}

function codeOf(error: unknown): string | null {
  if (typeof error !== 'object' || error === null || !('code' in error)) return null;
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
