import { FORMS } from '../../forms';
import type { Language, Localized } from '../../language';
import { POLICIES, citationText, type Citation } from '../../policy';
import { ALL_RULES } from '../../rules';
import { severityText } from '../texts';
import type { Terminal } from '../terminal';

interface CatalogueFlags {
  readonly json?: boolean;
}

/** One line of a catalogue: columns apart by tabs, as other programs like them. */
type Line = readonly string[];

function print(
  terminal: Terminal,
  { json }: CatalogueFlags,
  data: readonly object[],
  lines: readonly Line[],
): number {
  terminal.out(
    json ? `${JSON.stringify(data, null, 2)}\n` : `${lines.map((line) => line.join('\t')).join('\n')}\n`,
  );
  return 0;
}

const sourceOf = ({ key, certainty, text }: Citation): object => ({ key, certainty, text });
const both = (text: Localized): Localized => ({ zh: text.zh, en: text.en });

/** `ziping rules`: the catalogue, in order of number. */
export function rulesCommand(flags: CatalogueFlags, language: Language, terminal: Terminal): number {
  const data = ALL_RULES.map(({ id, number, title, severity, forms, source, messages, examples }) => ({
    id,
    number,
    title: both(title),
    severity,
    forms,
    source: sourceOf(source),
    messages,
    examples,
  }));
  const lines = ALL_RULES.map(({ id, number, title, severity }) => [
    String(number),
    id,
    severityText(severity, language),
    title[language],
  ]);
  return print(terminal, flags, data, lines);
}

/** `ziping forms`: the official layouts. */
export function formsCommand(flags: CatalogueFlags, language: Language, terminal: Terminal): number {
  const data = FORMS.map(({ id, title, regions, source }) => ({
    id,
    title: both(title),
    regions,
    source: sourceOf(source),
  }));
  const lines = FORMS.map(({ id, title, source }) => [id, title[language], citationText(source)[language]]);
  return print(terminal, flags, data, lines);
}

/** `ziping policies`: the dated, cited settings of each region. */
export function policiesCommand(flags: CatalogueFlags, language: Language, terminal: Terminal): number {
  const data = POLICIES.map(({ id, title, regions, fromYear, basis, settings }) => ({
    id,
    title: both(title),
    regions,
    fromYear,
    basis: sourceOf(basis),
    settings,
  }));
  const lines = POLICIES.map(({ id, title, basis }) => [id, title[language], citationText(basis)[language]]);
  return print(terminal, flags, data, lines);
}
