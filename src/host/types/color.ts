import { HostError } from '../errors';
import { asText } from './members';

/** Reads a colour: #RRGGBB or one of the few names that are in use. */
export function readColor(value: unknown): string {
  const text = asText(value);
  if (/^#[0-9a-f]{6}$/i.test(text)) return text.toUpperCase();
  const named = COLORS[text.toLowerCase()];
  if (named === undefined) throw new HostError('InvalidArgument');
  return named;
}

const COLORS: Readonly<Record<string, string>> = {
  black: '#000000',
  white: '#FFFFFF',
  red: '#FF0000',
  green: '#008000',
  blue: '#0000FF',
  yellow: '#FFFF00',
  orange: '#FFA500',
  gray: '#808080',
  grey: '#808080',
};
