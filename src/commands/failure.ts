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
  readonly message?: string;
}

/** What a failure says of itself: in both languages where it is one of ours. */
export function failureText(error: unknown): string {
  const { text, localized, message } = (error ?? {}) as OwnText;
  const own = text ?? localized;
  return own ? `${own.zh}\n${own.en}` : (message ?? String(error));
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
