import { evaluateWorkbook, planSheets, type Report } from '../../src/engine';
import { toText } from '../../src/numbers';
import { planToGrid, type Grid } from '../../src/workbook';
import { MemoryWorkbook } from '../engine/memory-workbook';
import { CLEAN_DAY, cleanWorkbook } from './clean-workbook';

const evaluated = (grids: readonly Grid[]): Promise<Report> =>
  evaluateWorkbook(MemoryWorkbook.of(grids), { asOf: CLEAN_DAY });
const aboveInfo = ({ findings }: Report): string[] =>
  findings
    .filter(({ severity }) => severity !== 'info')
    .map(({ rule, project, message }) => `${project} ${rule} ${message.zh}`);

describe('a clean workbook of four projects and 300 entries', () => {
  it('has no finding above info', async () => {
    const report = await evaluated(cleanWorkbook());
    expect(report.projects).toHaveLength(4);
    expect(aboveInfo(report)).toEqual([]);
    expect(report.verdict).toBe('pass');
  });

  it('is counted to the last 分', async () => {
    const { projects } = await evaluated(cleanWorkbook());
    expect(projects.map(({ submission }) => submission.ledger?.count)).toEqual([75, 75, 75, 75]);
    expect(projects.map(({ evaluation }) => toText(evaluation.execution.rate!))).toEqual(
      Array(4).fill('0.95'),
    );
    expect(projects.map(({ evaluation }) => toText(evaluation.total!))).toEqual(Array(4).fill('98'));
  });

  it('has none as filled national forms either', async () => {
    const report = await evaluated(cleanWorkbook());
    const written = planSheets(report, { outputMode: 'values' }, new Set(['form']));
    const again = await evaluated(written.map(planToGrid));
    expect(again.projects.map(({ submission }) => submission.form)).toEqual(Array(4).fill('national'));
    expect(aboveInfo(again)).toEqual([]);
    expect(again.projects.map(({ evaluation }) => toText(evaluation.total!))).toEqual(Array(4).fill('98'));
  });
});
