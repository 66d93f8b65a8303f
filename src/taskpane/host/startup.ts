import { languageFor, type Language } from '../../language';
import type { OfficeColours } from './theme-mode';

/** Lowest requirement set that the Excel port needs; the manifest says the same. */
export const EXCEL_API_FLOOR = '1.9';

/** Why the pane cannot work here. */
export type StartProblem = 'notOffice' | 'otherHost' | 'tooOld';

export interface Startup {
  readonly problem: StartProblem | null;
  readonly language: Language;
  readonly colours: OfficeColours | null;
}

/** What we use of the global Office object. */
export interface OfficeLike {
  onReady(): Promise<{ readonly host: unknown }>;
  readonly context?: {
    readonly displayLanguage?: string;
    readonly officeTheme?: OfficeColours;
    readonly requirements?: { isSetSupported(name: string, version: string): boolean };
  };
}

function problemOf(office: OfficeLike, host: unknown): StartProblem | null {
  if (host === null || host === undefined) return 'notOffice';
  if (host !== 'Excel') return 'otherHost';
  return office.context?.requirements?.isSetSupported('ExcelApi', EXCEL_API_FLOOR) ? null : 'tooOld';
}

/**
 * Waits for Office and tells whether and how the pane can work. Outside of Office the script may be there and answer
 * without a host, may be missing (no network), or may never answer.
 * @param patience milliseconds after which an Office script that does not answer counts as "not in Office"
 */
export async function startup(
  office: OfficeLike | undefined,
  browserLanguage: string | undefined,
  patience = 15_000,
): Promise<Startup> {
  if (!office) return { problem: 'notOffice', language: languageFor(browserLanguage), colours: null };
  let timer: ReturnType<typeof setTimeout> | undefined;
  const silence = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), patience);
  });
  const answer = await Promise.race([office.onReady(), silence]);
  clearTimeout(timer);
  return {
    problem: problemOf(office, answer?.host),
    language: languageFor(office.context?.displayLanguage ?? browserLanguage),
    colours: office.context?.officeTheme ?? null,
  };
}
