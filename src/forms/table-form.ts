import type { FormId, FormReading } from '../intake';
import type { Localized } from '../language';
import type { Citation } from '../policy';
import { carriedScores } from '../scoring';
import { shortKey } from '../text';
import type { PrintSetup } from '../workbook';
import type { Block, Draft } from './draft';
import { PlanBuilder, type Span } from './plan-builder';
import { a4 } from './print-setup';
import type { Form, WrittenReport } from './types';

/** An official layout as a list of blocks from top to bottom. */
export interface FormLayout {
  readonly id: FormId;
  readonly title: Localized;
  readonly regions: readonly string[];
  readonly source: Citation;
  readonly orientation: PrintSetup['orientation'];
  /** In characters; as wide together as the printed page, so that it is printed at full size. */
  readonly columnWidths: readonly number[];
  readonly blocks: readonly Block[];
  /** Where it has no table of indicators. */
  readonly hasIndicators?: false;
  /** The written report behind its tables, where the document has one. */
  readonly report?: WrittenReport;
  /** By what the form is recognised, and its labels beyond the common vocabulary. */
  readonly reading: Partial<FormReading>;
}

const NO_LABELS = { signature: [], fields: {}, fundColumns: {}, fundRows: [], indicatorColumns: {} };

/** Makes a form of its layout and of the vocabulary by which it is read back. */
export function tableForm({ blocks, columnWidths, orientation, reading, ...about }: FormLayout): Form {
  return {
    ...about,
    hasIndicators: about.hasIndicators ?? true,
    report: about.report ?? null,
    reading: { ...NO_LABELS, ...reading, id: about.id },
    plan(evaluation, policy, { mode, scores: choice, sheetName }) {
      const builder = new PlanBuilder(columnWidths, mode);
      const width: Span = [0, columnWidths.length - 1];
      const scores = carriedScores(evaluation, policy, choice);
      const draft: Draft = { builder, evaluation, policy, scores, width, row: 0, anchors: {} };
      for (const block of blocks) block(draft);
      return builder.build({
        name: sheetName,
        mark: { kind: 'form', project: shortKey(evaluation.submission.key), form: about.id },
        print: a4(orientation),
        header: draft.anchors.indicatorHeader,
        roomy: true,
      });
    },
  };
}
