import { fill, inBoth, type Localized } from '../language';
import { quoted } from '../text';
import type { Outcome, Phrase, RuleData, RuleMessage } from './types';

/** An outcome that is reported: it failed, or a person has to look. */
export type ReportedOutcome = Extract<Outcome, { outcome: 'fail' | 'needs-review' }>;

export interface RenderedOutcome {
  readonly message: Localized;
  readonly fix: Localized;
  readonly found: Localized | null;
  readonly expected: Localized | null;
}

/** What a message quotes is shortened: somebody may have typed a book into a cell. */
function localized(phrase: Phrase): Localized {
  return inBoth((language) => quoted(typeof phrase === 'string' ? phrase : phrase[language], language));
}

function filled(template: Localized, values: Readonly<Record<string, Phrase>>): Localized {
  const said = Object.entries(values).map(([name, phrase]) => [name, localized(phrase)] as const);
  return inBoth((language) =>
    fill(template[language], Object.fromEntries(said.map(([name, value]) => [name, value[language]]))),
  );
}

function messageOf(rule: RuleData, key: string): RuleMessage {
  const message = rule.messages[key];
  if (!message) throw new Error(`Rule ${rule.id} has no message "${key}"`);
  return message;
}

/**
 * The outcome in words. `{found}`, `{expected}` and the outcome's own values stand for themselves in the templates.
 * @throws Error where the rule lacks the message: a fault of the rule, found by its tests
 */
export function renderOutcome(
  rule: RuleData,
  { message: key, values, found, expected }: ReportedOutcome,
): RenderedOutcome {
  const message = messageOf(rule, key);
  const all = { found: found ?? '', expected: expected ?? '', ...values };
  return {
    message: filled(message.text, all),
    fix: filled(message.fix, all),
    found: found === null ? null : localized(found),
    expected: expected === null ? null : localized(expected),
  };
}
