import { SOURCES, type SourceKey } from './sources';
import type { Localized } from '../language';
import type { Certainty, Citation, Publication, Setting } from './types';

const CERTAINTY_NOTE: Record<Certainty, Localized> = {
  V: { zh: '见所引文本', en: 'read in the cited text' },
  P: {
    zh: '见于已公布的表格或在用软件，属通行做法，非规定',
    en: 'practice seen in published forms or software, not a rule',
  },
  U: {
    zh: '常用做法，请向财政部门确认',
    en: 'commonly used, confirm with your finance bureau',
  },
};

/** How sure we are, in words for the screen. An unconfirmed statement is never presented as law. */
export function certaintyNote(certainty: Certainty): Localized {
  return CERTAINTY_NOTE[certainty];
}

type Cited = SourceKey | Publication;

function placeOf(cited: Cited): Pick<Citation, 'key' | 'publication'> {
  return typeof cited === 'string' ? { key: cited } : { key: cited.key, publication: cited };
}

/** A statement that was read in the cited text (V). */
export function confirmed(cited: Cited, zh: string, en: string): Citation {
  return { ...placeOf(cited), certainty: 'V', text: { zh, en } };
}

/** A statement seen in published forms or in software in use (P). */
export function practised(cited: Cited, zh: string, en: string): Citation {
  return { ...placeOf(cited), certainty: 'P', text: { zh, en } };
}

/** A statement that no readable text confirms (U); its wording always asks for confirmation. */
export function commonlyUsed(cited: Cited, zh: string, en: string): Citation {
  const note = CERTAINTY_NOTE.U;
  return { ...placeOf(cited), certainty: 'U', text: { zh: `${zh}（${note.zh}）`, en: `${en} (${note.en})` } };
}

/** A setting with its citation and, where known, the first day from which it holds (YYYY-MM-DD). */
export function setting<T>(value: T, citation: Citation, from?: string): Setting<T> {
  return from === undefined ? { value, source: citation } : { value, from, source: citation };
}

function sourceTitle({ key, publication }: Citation): Localized {
  if (publication) return publication.title;
  return key in SOURCES ? SOURCES[key as SourceKey].title : { zh: key, en: key };
}

/** The citation in one line: statement, source, and how sure we are (left out where the statement itself says so). */
export function citationText(citation: Citation): Localized {
  const { certainty, text } = citation;
  const title = sourceTitle(citation);
  const note = CERTAINTY_NOTE[certainty];
  return certainty === 'U'
    ? { zh: `${text.zh}。参考：${title.zh}`, en: `${text.en}. See: ${title.en}` }
    : {
        zh: `${text.zh}。来源：${title.zh}（${note.zh}）`,
        en: `${text.en}. Source: ${title.en} (${note.en})`,
      };
}
