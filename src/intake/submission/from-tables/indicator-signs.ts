import { fold } from '../../../text';
import type { Stated } from '../../values';
import type { Indicator } from '../submission';

/** What stands in a column for signs, where it is one: 正向, 反向 and 定性 are none. */
export function signOf(text: string): string | null {
  const folded = fold(text);
  if (folded === '' || /^(?:正|反|逆)(?:向|指标|向指标)?$|^定[性量]/.test(folded)) return null;
  return text;
}

/** 正向 / 反向 of a column. @returns undefined where the column says something else */
export function directionOf(stated: Stated<string> | undefined): Indicator['direction'] {
  const folded = fold(stated?.text ?? '');
  if (!stated) return undefined;
  if (/^正(?:向|指标|向指标)?$/.test(folded)) return { ...stated, value: 'higher' };
  return /^(?:反|逆|负)(?:向|指标|向指标)?$/.test(folded) ? { ...stated, value: 'lower' } : undefined;
}
