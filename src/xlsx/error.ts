import type { Localized } from '../language';

export type XlsxErrorCode =
  | 'empty'
  | 'not-zip'
  | 'truncated'
  | 'encrypted'
  | 'xls'
  | 'xlsb'
  | 'strict'
  | 'not-workbook'
  | 'too-large'
  | 'damaged'
  | 'missing-sheet'
  | 'bad-plan'
  | 'twins';

const MESSAGES: Readonly<Record<XlsxErrorCode, Localized>> = {
  empty: { zh: '文件是空的。', en: 'The file is empty.' },
  'not-zip': {
    zh: '这不是 .xlsx 工作簿。请用 Excel 或 WPS 另存为“Excel 工作簿 (*.xlsx)”后再打开。',
    en: 'This is not an .xlsx workbook. Save it as "Excel Workbook (*.xlsx)" in Excel or WPS and open it again.',
  },
  truncated: {
    zh: '文件不完整，可能下载或复制时中断。请重新取得该文件。',
    en: 'The file is incomplete; a download or copy may have been cut off. Please obtain it again.',
  },
  encrypted: {
    zh: '文件设有打开密码，无法读取。请在 Excel 中取消密码后再打开。',
    en: 'The file is protected by a password and cannot be read. Remove the password in Excel and open it again.',
  },
  xls: {
    zh: '这是旧的 .xls 格式。请用 Excel 或 WPS 另存为 .xlsx 后再打开。',
    en: 'This is the old .xls format. Save it as .xlsx in Excel or WPS and open it again.',
  },
  xlsb: {
    zh: '这是二进制 .xlsb 格式。请另存为 .xlsx 后再打开。',
    en: 'This is the binary .xlsb format. Save it as .xlsx and open it again.',
  },
  strict: {
    zh: '这是“Strict Open XML”格式。请另存为普通的“Excel 工作簿 (*.xlsx)”后再打开。',
    en: 'This is a "Strict Open XML" workbook. Save it as an ordinary "Excel Workbook (*.xlsx)" and open it again.',
  },
  'not-workbook': {
    zh: '压缩包中没有 Excel 工作簿。',
    en: 'The package holds no Excel workbook.',
  },
  'too-large': {
    zh: '文件解压后过大，为安全起见不予打开。',
    en: 'The file is too large when unpacked and is not opened, for safety.',
  },
  damaged: {
    zh: '文件内容已损坏，无法读取。',
    en: 'The contents of the file are damaged and cannot be read.',
  },
  'missing-sheet': { zh: '工作簿中没有这张工作表。', en: 'The workbook has no such sheet.' },
  twins: {
    zh: '有两张工作表都标记为同一张自评表，无法判断哪一张是原表。请删除其中一张后再试。',
    en: 'Two sheets bear the mark of the same table, and nothing tells which is the original. Delete one of them and try again.',
  },
  'bad-plan': { zh: '无法按此内容写出工作表。', en: 'A sheet cannot be written from this content.' },
};

export interface XlsxErrorPlace {
  readonly file?: string;
  readonly sheet?: string;
  /** A1. */
  readonly cell?: string;
  /** What exactly was wrong, for a developer; part of the message. */
  readonly detail?: string;
}

/** Why a file could not be read or written, for the clerk, with the place where it is known. */
export class XlsxError extends Error {
  override readonly name = 'XlsxError';
  readonly text: Localized;
  readonly file: string | undefined;
  readonly sheet: string | undefined;
  readonly cell: string | undefined;
  readonly detail: string | undefined;

  constructor(
    readonly code: XlsxErrorCode,
    { file, sheet, cell, detail }: XlsxErrorPlace = {},
  ) {
    const { zh, en } = MESSAGES[code];
    const place = [file, sheet && (cell ? `${sheet}!${cell}` : sheet)].filter(Boolean).join(' · ');
    const more = detail ? ` [${detail}]` : '';
    const text = {
      zh: `${place ? `${place}：` : ''}${zh}${more}`,
      en: `${place ? `${place}: ` : ''}${en}${more}`,
    };
    super(text.en);
    this.text = text;
    this.file = file;
    this.sheet = sheet;
    this.cell = cell;
    this.detail = detail;
  }

  /** The same error with the place, where a caller knows more of it. */
  at(place: XlsxErrorPlace): XlsxError {
    const { file, sheet, cell, detail, code } = this;
    const known = { file, sheet, cell, detail };
    return new XlsxError(code, {
      ...place,
      ...Object.fromEntries(Object.entries(known).filter(([, v]) => v)),
    });
  }
}
