/** Width and height of the dialog in percent of the screen. */
const DIALOG = { width: 30, height: 25, displayInIframe: true };

export interface BothLanguages {
  readonly zh: string;
  readonly en: string;
}

/** Errors of the engine and of the Excel port bring their words. */
interface OwnText {
  readonly text?: BothLanguages;
  readonly localized?: BothLanguages;
}

/** For failures that are none of ours: their own words are for the console. */
const UNKNOWN: BothLanguages = {
  zh: '操作没有完成，请再试一次；如果仍然失败，请保存后重新打开工作簿。',
  en: 'This was not completed. Try again; if it fails again, save and reopen the workbook.',
};

/** What a failure says to the clerk, in both languages. */
export function failureText(error: unknown): string {
  const { text, localized } = (error ?? {}) as OwnText;
  const { zh, en } = text ?? localized ?? UNKNOWN;
  return `${zh}\n${en}`;
}

/**
 * A ribbon command has no pane to speak in: the failure is shown in a small dialog where Office has one, and stands in
 * the console in any case.
 */
export function showFailure(error: unknown): void {
  console.error(error);
  showText(failureText(error));
}

/** A small dialog, where Office has one. */
export function showText(text: string): void {
  if (!Office.context.requirements.isSetSupported('DialogApi', '1.1')) return;
  const address = new URL('message.html', window.location.href);
  address.search = new URLSearchParams({ text }).toString();
  Office.context.ui.displayDialogAsync(address.href, DIALOG);
}
