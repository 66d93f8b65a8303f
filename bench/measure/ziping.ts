// Evaluates the workbook as the command line does, and compares every group total with the independent sums.
import { evaluateWorkbook, type Report } from '../../src/engine';
import { readWorkbookFile } from '../../src/xlsx/node';
import type { Expected } from '../workload';
import { peakRssMb, print, readExpected, secondsUsed } from './measured';

const [, , workbook = '', expectedPath = ''] = process.argv;

/** 元 of project, item and source, as the report has them. */
function groupsOf(report: Report): Map<string, bigint> {
  const sums = new Map<string, bigint>();
  for (const { submission } of report.projects) {
    for (const { code, source, amount } of submission.ledger?.groups ?? []) {
      const key = [submission.projectName, code, source].join('\t');
      sums.set(key, (sums.get(key) ?? 0n) + BigInt(amount.times(100).toFixed()));
    }
  }
  return sums;
}

function isExact(report: Report, { groups, totalFen }: Expected): boolean {
  const sums = groupsOf(report);
  const total = [...sums.values()].reduce((sum, fen) => sum + fen, 0n);
  return (
    sums.size === groups.length &&
    total === BigInt(totalFen) &&
    groups.every(
      ([project, item, source, fen]) => sums.get([project, item, source].join('\t')) === BigInt(fen),
    )
  );
}

async function measure(): Promise<void> {
  const report = await evaluateWorkbook(await readWorkbookFile(workbook), {
    asOf: { year: 2021, month: 3, day: 1 },
  });
  const seconds = secondsUsed();
  const peak = peakRssMb();
  print({
    whole: {
      seconds,
      peakRssMb: peak,
      exact: expectedPath === '' ? null : isExact(report, readExpected(expectedPath)),
      note: `evaluate from .xlsx, inflated by zlib of Node.js (another thread): ${report.projects.length} projects, ${report.findings.length} findings`,
    },
  });
}

void measure();
