import names from '../data/colors.json';
import { HostError } from '../errors';
import { asText } from './members';

/** Reads a colour: #RRGGBB, with or without its sign, or one of the names that HTML knows. */
export function readColor(value: unknown): string {
  const text = asText(value).trim();
  if (/^#?[0-9a-f]{6}$/i.test(text)) return `#${text.replace('#', '').toUpperCase()}`;
  const named = (names as Readonly<Record<string, string>>)[text.toLowerCase()];
  if (named === undefined) throw new HostError('InvalidArgument');
  return named;
}
