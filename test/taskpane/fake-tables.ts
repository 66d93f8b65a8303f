import type { RecognisedColumn, Report, ReportedCorrection, SheetRecognition } from '../../src/engine';
import { cellRef } from '../../src/workbook';
import { projectOf, projectReport, reportOf } from './fake-report';

function column(at: number, header: string, some: Partial<RecognisedColumn> = {}): RecognisedColumn {
  return {
    header,
    headerCells: cellRef('预算', 2, at),
    cells: cellRef('预算', 3, at, 4),
    meaning: null,
    by: null,
    confidence: 0,
    state: 'unread',
    hasValues: true,
    hasFigures: true,
    evidence: [],
    samples: [],
    ...some,
  };
}

/** A budget with a column that is asked about and one that is not understood. */
export const TABLE: SheetRecognition = {
  name: '预算',
  role: 'budget',
  table: cellRef('预算', 2, 0, 5, 4),
  extent: cellRef('预算', 2, 0, 5, 4),
  confidence: '0.90',
  form: null,
  header: { first: 2, last: 2 },
  staysOut: false,
  unit: '万元',
  year: 2025,
  columns: [
    column(0, '项目名称', { meaning: 'project', by: 'words', state: 'read', confidence: 0.99 }),
    column(1, '全年数', { meaning: 'budget', by: 'contents', state: 'asked', confidence: 0.7 }),
    column(2, '栏丙'),
  ],
  unread: [],
};

/** Two projects, that table, and a sheet that was not recognised. */
export function tablesReport(...corrections: ReportedCorrection[]): Report {
  const unknown = {
    ...TABLE,
    name: '附表',
    role: 'unknown' as const,
    table: null,
    header: null,
    columns: [],
  };
  return {
    ...reportOf(projectReport(projectOf('甲')), projectReport(projectOf('乙'))),
    sheets: [TABLE, { ...unknown, extent: cellRef('附表', 0, 0, 9, 3) }],
    corrections,
  };
}
