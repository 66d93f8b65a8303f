import { put, type Block, type Draft } from '../draft';
import { fixed } from '../content';
import type { Field } from '../fields';
import type { Span } from '../plan-builder';
import type { StyleName } from '../styles';

/** A label and its field, beside others in one row. */
export interface LabelledField {
  readonly label: string;
  readonly labelColumns: Span;
  readonly field: Field;
  readonly columns: Span;
  readonly style?: StyleName;
}

/** A row of the form's full width that opens a section. */
export function sectionRow(draft: Draft, title: string): void {
  put(draft, draft.width, fixed(title), 'section');
  draft.builder.atLeast(draft.row, 24);
  draft.row += 1;
  // A title with its header and a first row.
  for (const below of [0, 1]) draft.builder.keepWithAbove(draft.row + below);
}

/** Such a row as a block of its own. */
export const section =
  (title: string): Block =>
  (draft) =>
    sectionRow(draft, title);

/** A row of labels with their fields. */
export const labelledRow =
  (...fields: readonly LabelledField[]): Block =>
  (draft) => {
    for (const { label, labelColumns, field, columns, style = 'text' } of fields) {
      put(draft, labelColumns, fixed(label), 'label');
      put(draft, columns, field(draft.evaluation.submission), style);
    }
    draft.row += 1;
  };

/** A label beside a text that may be long: it takes as many rows as it needs to be printed whole. */
export const longTextRow =
  ({ label, labelColumns, field, columns }: LabelledField, leastHeight = 48): Block =>
  (draft) => {
    const content = field(draft.evaluation.submission);
    const rows = draft.builder.rowsFor(String(content.value ?? ''), columns, 'paragraph');
    put(draft, labelColumns, fixed(label), 'label', rows);
    put(draft, columns, content, 'paragraph', rows);
    draft.builder.atLeast(draft.row, leastHeight);
    draft.row += rows;
  };
