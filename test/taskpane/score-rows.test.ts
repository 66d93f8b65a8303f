import { scoreTable } from '../../src/taskpane/scores/score-rows';
import { formatCellRef } from '../../src/workbook';
import { points, said } from '../scoring/submissions';
import { networkReport, NETWORK, projectOf, projectReport } from './fake-report';

const table = scoreTable(networkReport().projects[0]!);

test('shows claimed against computed for execution', () => {
  expect(table.rate).toMatchObject({
    claimed: { text: '87.45%' },
    computed: { text: '86.45%' },
    differs: true,
  });
  expect(table.executionScore).toMatchObject({
    claimed: { text: '10' },
    computed: { text: '8.65' },
    differs: true,
  });
});

test('every computed figure names its source cells, each once', () => {
  const names = table.indicators[0]!.computed.cells.map(formatCellRef);
  expect(names).toEqual(['自评表!D14', '自评表!E14', '自评表!F14']);
  expect(table.rate.computed.cells.length).toBeGreaterThan(0);
});

test('says why a score was not computed instead of showing 0', () => {
  const satisfaction = table.indicators[4]!;
  expect(satisfaction.computed).toMatchObject({ text: null, missing: 'notComputed', why: 'blank-actual' });
  expect(table.total.computed).toMatchObject({ text: null, missing: 'notComputed', why: 'part-missing' });
});

test('a blank, an unreadable and a missing figure are three things', () => {
  const of = (some: Parameters<typeof projectOf>[2]) =>
    scoreTable(projectReport(projectOf(NETWORK, NETWORK, some)));
  expect(of({ claimedTotal: points('') }).total.claimed.missing).toBe('blank');
  expect(of({ claimedTotal: { ...points(''), text: '9O' } }).total.claimed).toMatchObject({
    missing: 'unreadable',
    text: '9O',
  });
  expect(of({ claimedTotal: null }).total.claimed.missing).toBe('noField');
});

test('a rate within its printed digits does not differ', () => {
  const rateOf = (fraction: string, text: string, shownPlaces: number) => {
    const project = projectOf(NETWORK);
    const [row] = project.funds!.rows;
    const rate = { ...points(fraction), text, shownPlaces };
    const funds = { ...project.funds!, rows: [{ ...row!, rate }] };
    return scoreTable(projectReport({ ...project, funds })).rate.differs;
  };
  expect(rateOf('0.8645', '86.45%', 2)).toBe(false);
  expect(rateOf('0.86', '86%', 0)).toBe(false);
  expect(rateOf('0.85', '85%', 0)).toBe(true);
  expect(rateOf('0.8647', '86.47%', 2)).toBe(true);
});

test('a grade differs only where it is no name of the computed one', () => {
  const gradeOf = (text: string) =>
    scoreTable(projectReport(projectOf(NETWORK, NETWORK, { claimedGrade: said(text) }))).grade;
  expect(gradeOf('优秀').differs).toBe(false);
  expect(gradeOf('差').differs).toBe(true);
  expect(gradeOf('').differs).toBe(false);
});
