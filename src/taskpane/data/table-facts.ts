import { fill, listed, type Language } from '../../language';
import type { ProjectReport, SheetRecognition } from '../../engine';
import { nameWithYear } from '../../intake';
import { contains } from '../../workbook';
import type { Texts } from '../texts';

/** Names that are spelled out; of more the number is told. */
const MOST_NAMES = 2;

/** The projects whose names stand in the table. */
function projectsIn({ name, table }: SheetRecognition, projects: readonly ProjectReport[]): string[] {
  if (!table) return [];
  return projects
    .filter(({ submission: { identity } }) =>
      identity.projectNames.some(({ name: { cells } }) =>
        cells.some(({ sheet, top, left }) => sheet === name && contains(table, top, left)),
      ),
    )
    .map(({ submission }) => nameWithYear(submission));
}

function namesText(names: readonly string[], { picture }: Texts, language: Language): string[] {
  if (names.length === 0) return [];
  const shown = listed(names.slice(0, MOST_NAMES), language);
  return [names.length > MOST_NAMES ? fill(picture.projects, { names: shown, count: names.length }) : shown];
}

const HAS_AMOUNTS: ReadonlySet<SheetRecognition['role']> = new Set(['budget', 'ledger', 'filled-form']);

/** What is known of a table besides its kind: projects, unit, year. */
export function tableFacts(
  sheet: SheetRecognition,
  projects: readonly ProjectReport[],
  texts: Texts,
  language: Language,
): readonly string[] {
  const { role, unit, year } = sheet;
  const { picture } = texts;
  return [
    ...namesText(projectsIn(sheet, projects), texts, language),
    ...(unit ? [unit] : HAS_AMOUNTS.has(role) ? [picture.noUnit] : []),
    ...(year === null ? [] : [fill(picture.year, { year })]),
  ];
}
