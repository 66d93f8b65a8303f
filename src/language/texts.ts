import type { Language } from './language';

/**
 * A text with places for values, such as 共{count}张. The type knows their names; any string may stand for it, so that the
 * words of a language are plain data.
 */
export type Text<Place extends string = string> = string & { readonly places?: Place };

type PlacesOf<Words extends string> = Words extends `${string}{${infer Place}}${infer Rest}`
  ? Place | PlacesOf<Rest>
  : never;

/** The same keys as the Chinese texts of an area, each with the same places for values: what every language has to have. */
export type TextsOf<Chinese> = Chinese extends string
  ? Text<PlacesOf<Chinese>>
  : { readonly [Key in keyof Chinese]: TextsOf<Chinese[Key]> };

/** The texts of an area by language. Each area is a folder `texts` with a file for each language. */
export function area<Chinese>(
  zh: Chinese & TextsOf<Chinese>,
  en: TextsOf<Chinese>,
): (language: Language) => TextsOf<Chinese> {
  const texts: Readonly<Record<Language, TextsOf<Chinese>>> = { zh, en };
  return (language) => texts[language];
}

export type Value = string | number;

/** Puts values into a text: fill('共{count}张', { count: 3 }). Unknown places stay as they are. */
export function fill<Place extends string>(
  text: Text<Place>,
  values: Readonly<Record<NoInfer<Place>, Value>>,
): string {
  const known: Readonly<Record<string, Value | undefined>> = values;
  return text.replaceAll(/\{(\w+)\}/g, (place, name: string) => String(known[name] ?? place));
}
