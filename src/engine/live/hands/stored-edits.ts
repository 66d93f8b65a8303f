import type { HandEdit } from '../../session-types';
import type { CellContents } from './cell-contents';
import type { FoundEdit } from './found-edits';

/** A cell of ours in which she put something else. */
export interface KeptEdit extends FoundEdit {
  /** Of the sheet. */
  readonly key: string;
  /** By which its row is known again. */
  readonly label: string;
  readonly why: 'typed' | 'old';
  /** She said that hers is to stay. */
  readonly kept: boolean;
  /** Whether it stands in the sheet: the row that it stood in may be gone. */
  readonly isPlaced: boolean;
}

/** A sheet of ours of which nobody can say cell by cell what is hers. */
export interface HeldSheet {
  readonly why: Extract<HandEdit['why'], 'moved' | 'unknown'>;
  /** What of hers stands in it, as far as that is known. */
  readonly texts: readonly string[];
  readonly kept: boolean;
}

type Loose = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Loose => typeof value === 'object' && value !== null;

function isContents(value: unknown): value is CellContents {
  return isObject(value) && 'value' in value && ['string', 'undefined'].includes(typeof value['formula']);
}

function isEdit(value: unknown): value is KeptEdit {
  if (!isObject(value)) return false;
  const { key, row, column, label, ours, hers } = value;
  return (
    typeof key === 'string' &&
    Number.isInteger(row) &&
    Number.isInteger(column) &&
    typeof label === 'string' &&
    isContents(ours) &&
    isContents(hers)
  );
}

function isHeld(value: unknown): value is HeldSheet {
  return (
    isObject(value) && Array.isArray(value['texts']) && ['moved', 'unknown'].includes(String(value['why']))
  );
}

/** As kept in the workbook; "" where there is nothing. */
export function handEditsText(edits: readonly KeptEdit[], held: ReadonlyMap<string, HeldSheet>): string {
  return edits.length + held.size === 0 ? '' : JSON.stringify({ edits, held: [...held] });
}

/** What is kept in the workbook; entries that are broken are left out. */
export function readHandEdits(text: string | null): {
  readonly edits: KeptEdit[];
  readonly held: ReadonlyMap<string, HeldSheet>;
} {
  try {
    const read: unknown = JSON.parse(text ?? '');
    const { edits, held } = isObject(read) ? read : {};
    const pairs = Array.isArray(held) ? (held as unknown[]) : [];
    return {
      edits: Array.isArray(edits) ? (edits as unknown[]).filter(isEdit) : [],
      held: new Map(
        pairs.filter(
          (pair): pair is [string, HeldSheet] =>
            Array.isArray(pair) && typeof pair[0] === 'string' && isHeld(pair[1]),
        ),
      ),
    };
  } catch {
    return { edits: [], held: new Map() };
  }
}
