/** What an edit touched: names of projects in ledgers, or tables, so that submissions are to be built anew. */
export interface Touched {
  readonly ledgerProjects: Set<string>;
  tables: boolean;
}

export const nothingTouched = (): Touched => ({ ledgerProjects: new Set(), tables: false });
