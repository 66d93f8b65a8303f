import type { ValidationRecord } from '../../host/beside';
import type { EntryCells, EntryKind } from '../../workbook';

const asText = (value: unknown): string => (typeof value === 'string' ? value : '');

function takenBy({ rule }: ValidationRecord): EntryKind {
  const { source } = (rule['list'] ?? {}) as { readonly source?: unknown };
  if (typeof source === 'string') return { kind: 'list', words: source.split(',') };
  if (rule['decimal'] !== undefined) return { kind: 'number' };
  return { kind: rule['date'] === undefined ? 'text' : 'date' };
}

/** Cells with data validation, as {@link AddedSheet} has them: the grid itself offers none, so they come from our templates. */
export function entryCells(validations: readonly ValidationRecord[]): EntryCells[] {
  return validations.map((record) => ({
    area: record.area,
    takes: takenBy(record),
    title: asText(record.prompt['title']),
    hint: asText(record.prompt['message']),
  }));
}
