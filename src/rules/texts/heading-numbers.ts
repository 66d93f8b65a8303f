import type { Narrative, Section } from '../../intake';
import { addTo } from '../../workbook';

/** Headings of one level inside the same section, in order. */
export function siblingGroups({ sections }: Narrative, deepest: 1 | 2 | 3 | 4): Section[][] {
  const groups = new Map<string, Section[]>();
  for (const section of sections) {
    const { level } = section.heading;
    if (level > deepest) continue;
    const key = `${level} ${section.parent ?? ''}`;
    addTo(groups, key, section);
  }
  return [...groups.values()];
}

const DIGITS = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];

function chinese(number: number): string {
  if (number <= 10) return DIGITS[number] ?? String(number);
  return number < 20 ? `十${DIGITS[number - 10]}` : String(number);
}

/** The number as the heading shows it: 三、 （三） 3. （3）. */
export function headingNumber({ style, number }: Pick<Section['heading'], 'style' | 'number'>): string {
  if (style === '一') return `${chinese(number)}、`;
  if (style === '(一)') return `（${chinese(number)}）`;
  return style === '1' ? `${number}.` : `（${number}）`;
}

export function headingText({ heading }: Section): string {
  return headingNumber(heading) + heading.title;
}

/** Finds the number of a heading at the beginning of a sentence, in any style, with whatever runs on behind it. */
export function numberInText(number: number): RegExp {
  const word = chinese(number);
  return new RegExp(
    `(?:^|[。;:,])(?:第?${word}(?:[、.,:是]|部分)|[([]${word}[)\\]]|${number}[、.](?!\\d)|[([]?${number}[)\\]])`,
  );
}
