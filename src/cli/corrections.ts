import { readFile } from 'node:fs/promises';
import { keptCorrections, readCorrectionsText, type ReportedCorrection } from '../engine';
import { CorrectionError, type Correction } from '../intake';
import { fill } from '../language';
import type { XlsxWorkbook } from '../xlsx';
import { UsageError } from './failure';
import { said } from './texts';

/**
 * What a person says about the workbook, from the file of --corrections.
 * @throws UsageError naming entry and field; what the system throws where there is no such file
 */
export async function correctionsIn(file: string | undefined): Promise<Correction[]> {
  if (file === undefined) return [];
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UsageError(said(({ usage }) => fill(usage.correctionsFile, { file, reason })));
  });
  try {
    return readCorrectionsText(text);
  } catch (error) {
    if (!(error instanceof CorrectionError)) throw error;
    const { text } = error;
    throw new UsageError(
      said(({ usage }, language) => fill(usage.corrections, { file, error: text[language] })),
    );
  }
}

/** Writes the corrections into the copy, so that it is read as it was evaluated. */
export async function keepCorrections(
  workbook: XlsxWorkbook,
  corrections: readonly ReportedCorrection[],
): Promise<void> {
  const before = new Set(workbook.anchors().map(({ number }) => number));
  const given = corrections.filter(({ id }) => !before.has(id));
  for (const { id } of corrections) before.delete(id);
  // What is left of those before has been replaced by what was given.
  if (given.length > 0) await workbook.changeAnchors([...before], keptCorrections(given));
}
