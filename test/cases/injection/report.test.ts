import type { Grid } from '../../../src/workbook';
import { cleanReport, REPORT_DAY } from '../clean-report';
import { changed, rulesOf } from './inject';
import { FAULTS, type Edits } from './report-faults';

/** The older report has no indicators behind its score, whatever else is in order. */
const ALWAYS = ['score-without-basis'];

function withFaults(edits: Edits): Grid[] {
  return cleanReport().map((grid) => (edits[grid.sheet] ? changed(grid, edits[grid.sheet]!) : grid));
}

describe('faults put into a clean older report', () => {
  it('is clean but for what the form lacks', async () => {
    expect(await rulesOf(cleanReport(), REPORT_DAY)).toEqual(ALWAYS);
  });

  it.each(FAULTS.map((one) => [one.rule, one.fault, one] as const))('%s: %s', async (_, __, one) => {
    const { rule, implied = [], edits, day = REPORT_DAY } = one;
    const rules = await rulesOf(withFaults(edits), day);
    expect(rules).toEqual([...new Set([...ALWAYS, rule, ...implied])].sort());
  });
});
