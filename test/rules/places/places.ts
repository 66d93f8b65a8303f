import type { PlainDate } from '../../../src/intake';
import type { CellValue, Grid } from '../../../src/workbook';

/** Where the facts of a project stand: a filled form, separate tables, a table on its side, the written report. */
export const PLACES = ['form', 'tables', 'lying', 'text'] as const;
export type Place = (typeof PLACES)[number];

/** Why a fault of a rule cannot stand in a place. A closed list, so that every use of one can be questioned. */
export const WHY_NOT = {
  'sentences-only': 'the rule is about sentences of the written report, their order or their words',
  'beside-sentences': 'the rule compares the report with the tables; the fault is put into the report',
  'rows-only': 'rows of indicators, ledger entries and evaluators are not laid side by side',
  'table-only': 'what single rows or cells of tables hold is not told in sentences',
  'form-only': 'the cell is printed on a form and on nothing else',
  'several-sheets': 'the fault needs two tables of one kind, which one form is not',
  'one-table': 'the fault needs facts that stand in another table than this',
  'worked-out': 'outside a filled form the cell may be left blank for us to work out',
  'said-by-another': 'another rule speaks of it there',
  'switched-off': 'no policy asks for it: a setting that is off in all of them',
} as const;

/** The clean workbooks that faults are put into. */
export type BaseId =
  | 'national form'
  | 'older form'
  | 'separate tables'
  | 'older tables'
  | 'lying tables'
  | 'written report'
  | 'older report';
/** The only sheet of a filled form. */
export const FORM_SHEET = '自评表';

export type Rows = CellValue[][];
/** Changes rows of sheets in place, by the name of the sheet. */
export type Edits = Readonly<Record<string, (rows: Rows) => void>>;

/** A fault put into a clean workbook. Its rule and those implied must speak of it, no other may. */
export interface Fault {
  readonly base: BaseId;
  readonly fault: string;
  readonly edits: Edits;
  /** Sheets that come besides, where the fault needs them. */
  readonly more?: readonly Grid[];
  /** Rules that follow from the same fault. */
  readonly implied?: readonly string[];
  readonly policyId?: string;
  /** The day of the audit, if it is not that of the base. */
  readonly day?: PlainDate & { readonly month: number; readonly day: number };
  /** Findings name a cell that was changed, or, where the fault is what another cell says, one of these (Sheet!A1). */
  readonly names?: readonly string[];
}

type Reason = keyof typeof WHY_NOT;

/** A reason that can only be read; that another rule speaks of the fault is shown by putting it in. */
export type NotHere =
  | { readonly notHere: Exclude<Reason, 'said-by-another'> }
  | { readonly notHere: 'said-by-another'; readonly by: string; readonly shown: Fault };

/** What is known of a rule in a place: faults that it sees there, or why there are none. Nothing is left open. */
export type AtPlace = Fault | readonly Fault[] | NotHere;
export type Places = Readonly<Record<Place, AtPlace>>;

export const notHere = (reason: Exclude<Reason, 'said-by-another'>): NotHere => ({ notHere: reason });

/** Another rule speaks of this fault, and this one does not. */
export const saidBy = (by: string, shown: Fault): NotHere => ({ notHere: 'said-by-another', by, shown });

export function faultsOf(at: AtPlace): readonly Fault[] {
  if ('notHere' in at) return [];
  return 'fault' in at ? [at] : at;
}
