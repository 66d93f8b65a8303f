import { fold } from '../../text';
import { YEAR_ALONE } from '../words';

/** The year that is all that a cell holds: 2023, 2023年, 2023年度. */
export function yearAlone(text: string): number | null {
  const year = YEAR_ALONE.exec(fold(text))?.[1];
  return year === undefined ? null : Number(year);
}
