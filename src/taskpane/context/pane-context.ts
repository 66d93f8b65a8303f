import { createContext, useContext } from 'react';
import type { Language, Localized } from '../../language';
import { citationText, type Citation } from '../../policy';
import type { Rule } from '../../rules';
import type { PaneActions } from '../state/pane-state';
import { textsOf, type Texts } from '../texts';

/** The text of a rule as the reference pages have it; null for rules that are unknown. */
export type RuleLookup = (id: string) => Pick<Rule, 'title' | 'source' | 'examples'> | null;

export type OpenHelp = (rule?: string) => void;

export interface Pane {
  readonly language: Language;
  readonly texts: Texts;
  readonly actions: PaneActions;
  readonly ruleOf: RuleLookup;
  /** Shows the guide, or of a rule what it asks for. */
  readonly openHelp: OpenHelp;
  /** The engine's text in the language of the pane. */
  say(text: Localized): string;
  /** A citation as one line of text. */
  cite(citation: Citation): string;
}

const PaneContext = createContext<Pane | null>(null);

export const PaneProvider = PaneContext.Provider;

export function paneOf(
  language: Language,
  actions: PaneActions,
  ruleOf: RuleLookup,
  openHelp: OpenHelp,
): Pane {
  const say = (text: Localized): string => text[language];
  return {
    language,
    texts: textsOf(language),
    actions,
    ruleOf,
    openHelp,
    say,
    cite: (citation) => say(citationText(citation)),
  };
}

/** Words, actions and languages for all parts of the pane. */
export function usePane(): Pane {
  const pane = useContext(PaneContext);
  if (!pane) throw new Error('A part of the pane is shown outside of PaneProvider');
  return pane;
}
