import type { FundColumn } from './fund-headers';
import type { FundRowKind } from './fund-sources';

/** Id of an official layout, as its declaration states it; the catalogue of forms (src/forms) holds all of them. */
export type FormId = string;

/** Reports of the older family: planned and received money, expenses, people, no indicators. */
export const OLDER_REPORTS: ReadonlySet<FormId> = new Set(['hechi', 'anhui-report']);

/**
 * How one official layout is recognised and read. Forms declare it (src/forms), intake only interprets it, so a new
 * province is a new declaration. All texts are compared after NFKC folding, without blanks, colons and line breaks.
 */
export interface FormReading {
  readonly id: FormId;
  /** Labels that only this form has, with their weight for recognition. */
  readonly signature: readonly { readonly label: RegExp; readonly weight: number }[];
  /** Labels of single fields beyond the common vocabulary, by Identity field or by note label. */
  readonly fields: Readonly<Record<string, readonly RegExp[]>>;
  /** Headers of the fund block beyond the common vocabulary. */
  readonly fundColumns: Readonly<
    Partial<Record<FundColumn | 'weight' | 'rate' | 'score' | 'reason', readonly RegExp[]>>
  >;
  /** Row labels of the fund block beyond the common vocabulary. */
  readonly fundRows: readonly {
    readonly label: RegExp;
    readonly kind: FundRowKind;
    readonly level: 0 | 1 | 2;
  }[];
  /** Headers of the indicator block beyond the common vocabulary. */
  readonly indicatorColumns: Readonly<Record<string, readonly RegExp[]>>;
}
