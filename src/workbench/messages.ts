import { fill, saidBy, statements, type Language } from '../language';
import type { Omission, SavedWorkbook } from './save/save-workbook';
import type { Tone } from './page/status-line';
import { textsOf } from './texts';

/** Something to tell, in whatever language the page is in by then. */
export interface Message {
  readonly tone: Tone;
  readonly text: (language: Language) => string;
}

export const NOTHING: Message = { tone: 'info', text: () => '' };

export function opening(file: string): Message {
  return { tone: 'info', text: (language) => fill(textsOf(language).opening, { file }) };
}

export function opened(file: string, sheets: number, computed: boolean): Message {
  return {
    tone: 'info',
    text: (language) => {
      const texts = textsOf(language);
      return fill(computed ? texts.opened : texts.openedLarge, { file, sheets });
    },
  };
}

export function notOpened(file: string, error: unknown): Message {
  return {
    tone: 'error',
    text: (language) => fill(textsOf(language).cannotOpen, { file, reason: reasonOf(error, language) }),
  };
}

export function notSaved(error: unknown): Message {
  return {
    tone: 'error',
    text: (language) => fill(textsOf(language).cannotSave, { reason: reasonOf(error, language) }),
  };
}

/** What she wanted to do, and was not done as the file could not keep it. */
export function refused(what: Omission): Message {
  return {
    tone: 'warning',
    text: (language) => fill(textsOf(language).refused, { what: omissionText(what, language) }),
  };
}

/** What she did, and the file will not get. */
export function lost(what: Omission): Message {
  return {
    tone: 'warning',
    text: (language) => fill(textsOf(language).lost, { what: omissionText(what, language) }),
  };
}

/** What was saved, and what of the user's changes was not. */
export function saved(file: string, { cells, sheets, isChanged, omitted }: SavedWorkbook): Message {
  return {
    tone: omitted.length > 0 ? 'warning' : 'good',
    text: (language) => {
      const texts = textsOf(language);
      const notes = isChanged ? texts.savedNotes : texts.savedUnchanged;
      const done = fill(cells + sheets > 0 ? texts.saved : notes, { file, cells, sheets });
      if (omitted.length === 0) return done;
      const list = omitted.map((what) => omissionText(what, language));
      return statements([done, fill(texts.omitted, { list: statements(list, language) })], language);
    },
  };
}

function omissionText({ kind, sheet }: Omission, language: Language): string {
  return fill(textsOf(language).omissions[kind], { sheet });
}

function reasonOf(error: unknown, language: Language): string {
  return saidBy(error)?.[language] ?? (error instanceof Error ? error.message : String(error));
}
