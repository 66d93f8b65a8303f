import type { SheetInfo } from '../../workbook';
import type { PlanningOptions } from '../planned-sheets';
import type { Report } from '../report';

/** What our sheets are to say, and which sheets the workbook has now. */
export interface Due {
  readonly report: Report;
  readonly planning: PlanningOptions;
  readonly sheets: readonly SheetInfo[];
}
