import type { Omission, SavedWorkbook } from './save/save-workbook';
import type { Tone } from './page/status-line';
import { fill, type Texts } from './texts';

/** Something to tell, in whatever language the page is in by then. */
export interface Message {
  readonly tone: Tone;
  readonly text: (texts: Texts) => string;
}

export const NOTHING: Message = { tone: 'info', text: () => '' };

export function opening(file: string): Message {
  return { tone: 'info', text: (texts) => fill(texts.opening, { file }) };
}

export function opened(file: string, sheets: number, computed: boolean): Message {
  return {
    tone: 'info',
    text: (texts) => fill(computed ? texts.opened : texts.openedLarge, { file, sheets }),
  };
}

export function notOpened(file: string, error: unknown): Message {
  return {
    tone: 'error',
    text: (texts) => fill(texts.cannotOpen, { file, reason: reasonOf(error, texts) }),
  };
}

export function notSaved(error: unknown): Message {
  return { tone: 'error', text: (texts) => fill(texts.cannotSave, { reason: reasonOf(error, texts) }) };
}

/** What she wanted to do, and was not done as the file could not keep it. */
export function refused({ kind, sheet }: Omission): Message {
  return {
    tone: 'warning',
    text: (texts) => fill(texts.refused, { what: fill(texts.omissions[kind], { sheet }) }),
  };
}

/** What she did, and the file will not get. */
export function lost({ kind, sheet }: Omission): Message {
  return {
    tone: 'warning',
    text: (texts) => fill(texts.lost, { what: fill(texts.omissions[kind], { sheet }) }),
  };
}

/** What was saved, and what of the user's changes was not. */
export function saved(file: string, { cells, sheets, isChanged, omitted }: SavedWorkbook): Message {
  return {
    tone: omitted.length > 0 ? 'warning' : 'good',
    text: (texts) => {
      const notes = isChanged ? texts.savedNotes : texts.savedUnchanged;
      const done = fill(cells + sheets > 0 ? texts.saved : notes, { file, cells, sheets });
      if (omitted.length === 0) return done;
      const list = omitted.map(({ kind, sheet }) => fill(texts.omissions[kind], { sheet }));
      return [done, fill(texts.omitted, { list: list.join(texts.separator) })].join(texts.separator);
    },
  };
}

/** Errors of files say in both languages what is the matter. */
function reasonOf(error: unknown, { language }: Texts): string {
  const { localized } = error as { readonly localized?: Readonly<Record<'zh' | 'en', string>> };
  if (localized) return localized[language];
  return error instanceof Error ? error.message : String(error);
}
