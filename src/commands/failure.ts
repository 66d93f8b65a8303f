import { saidBy } from '../language';
import { said } from './texts';

/** Width and height of the dialog in percent of the screen. */
const DIALOG = { width: 30, height: 25, displayInIframe: true };

/** What a failure says to the clerk, in both languages. */
export function failureText(error: unknown): string {
  const { zh, en } = saidBy(error) ?? said(({ failed }) => failed);
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
