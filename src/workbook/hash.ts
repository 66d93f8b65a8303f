const OFFSET = 0x811c9dc5;
const PRIME = 0x01000193;

/**
 * FNV-1a of 32 bits, by UTF-16 units: tells texts apart, and is no secret.
 *
 * @param from of what came before
 */
export function fnv1a(text: string, from: number = OFFSET): number {
  let value = from;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), PRIME);
  return value >>> 0;
}
