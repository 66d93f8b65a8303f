import { fold } from '../../../text';
import { cellRef, type CellRef } from '../../../workbook';
import { toldYear, type FieldEntry, type FoundTable } from '../../tables';
import { statedAs, statedText, type Stated } from '../../values';
import { projectInTitle, yearsIn } from '../../words';
import type { Narrative } from '../narrative-types';
import type { Identity, NameRole, Person, ProjectNameUse, UnitName, YearUse } from '../submission';
import { entryOf, type IdentityFields } from './identity';

/** All that a project's tables say beside its fields. */
export interface NameSources {
  readonly fields: IdentityFields;
  readonly entries: readonly FieldEntry[];
  /** Fields beside the titles of the project's tables. */
  readonly captions: readonly { readonly table: FoundTable; readonly entries: readonly FieldEntry[] }[];
  /** The project's name in the rows of its tables, one cell a spelling and table. */
  readonly rowNames: readonly Stated<string>[];
  readonly evaluators: readonly Person[];
  readonly narrative: Narrative | null;
  readonly ledgerYears: readonly YearUse[];
}

function distinct<T extends { readonly role: string; readonly name: Stated<string> }>(
  uses: readonly T[],
): T[] {
  const seen = new Set<string>();
  return uses.filter(({ role, name }) => {
    const key = `${role} ${name.text === '' ? JSON.stringify(name.cells) : fold(name.text)}`;
    return !seen.has(key) && seen.add(key);
  });
}

function mention({ value, text, cell }: { value: string; text: string; cell: CellRef }): Stated<string> {
  return statedAs(value, text, [cell]);
}

function unitNames({ fields, entries, captions, evaluators, narrative }: NameSources): UnitName[] {
  const naming = (role: NameRole, name: Stated<string> | undefined): UnitName[] =>
    name ? [{ role, name }] : [];
  const report = entryOf(entries, 'reportUnit');
  const ofTables = captions.flatMap((caption) =>
    caption.entries.filter(({ field }) => field === 'reportUnit' || field === 'unit'),
  );
  return distinct([
    ...naming('report-unit', report && statedText(report)),
    ...naming('project-unit', fields.unit),
    ...naming('seal', fields.sealName),
    ...ofTables
      .filter(({ value }) => value !== null)
      .flatMap((entry) => naming('budget-unit', statedText(entry))),
    ...evaluators.flatMap(({ unit }) => (unit?.text ? naming('evaluator-unit', unit) : [])),
    ...(narrative?.unitNames ?? []).flatMap((name) => naming('narrative', mention(name))),
  ]);
}

function projectNames(
  { fields, rowNames, narrative }: NameSources,
  units: readonly UnitName[],
): ProjectNameUse[] {
  const unitTexts = units.map(({ name }) => name.text);
  const title = narrative?.title;
  const inTitle = (text: string, cells: readonly CellRef[]): Stated<string> | null => {
    const name = projectInTitle(text, unitTexts);
    return name === '' ? null : statedAs(name, name, cells);
  };
  const naming = (role: ProjectNameUse['role'], name: Stated<string> | null | undefined): ProjectNameUse[] =>
    name ? [{ role, name }] : [];
  return distinct([
    ...naming('field', fields.projectName),
    ...naming(
      'report-title',
      fields.reportTitle && inTitle(fields.reportTitle.text, fields.reportTitle.cells),
    ),
    ...rowNames.flatMap((name) => naming('table-row', name)),
    ...naming('narrative-title', title && inTitle(title.text, [title.cell])),
    ...(narrative?.projectNames ?? [])
      .filter(({ cell }) => cell !== title?.cell)
      .flatMap((name) => naming('narrative', mention(name))),
  ]);
}

function yearUses(role: YearUse['role'], text: string, cells: readonly CellRef[]): YearUse[] {
  return yearsIn(text).map((year) => ({ role, year: { value: year, text: String(year), cells } }));
}

const CAPTION_ROLES: Readonly<Partial<Record<FoundTable['role'], YearUse['role']>>> = {
  budget: 'budget-title',
  ledger: 'ledger-title',
  'project-info': 'title',
  indicators: 'title',
};

/** The year that the clerk names stands in the cells that she named it for. */
function toldYearUse({ view: { grid }, area }: FoundTable, year: number): YearUse['year'] {
  return { value: year, text: String(year), cells: [cellRef(grid.sheet, area.top, area.left)] };
}

/** A form of which the clerk names the year speaks of that one, whatever its title says. */
export function withToldYear(identity: Identity, table: FoundTable): Identity {
  const told = toldYear(table.view.told, table);
  if (!told) return identity;
  const others = identity.years.filter(({ role }) => role !== 'title');
  return { ...identity, years: [{ role: 'title', year: toldYearUse(table, told) }, ...others] };
}

function years({ fields, entries, captions, narrative, ledgerYears }: NameSources): YearUse[] {
  const { reportTitle, period, projectName } = fields;
  const stated = entries.filter(({ field }) => field === 'year');
  const dates = period ? [period.start, period.end] : [];
  const uses = [
    ...(reportTitle ? yearUses('title', reportTitle.text, reportTitle.cells) : []),
    ...stated.flatMap((entry) => yearUses('title', statedText(entry).text, [entry.cell])),
    ...captions.flatMap(({ table }) => {
      const { role, caption } = table;
      const use = CAPTION_ROLES[role];
      const told = toldYear(table.view.told, table);
      if (told && use) return [{ role: use, year: toldYearUse(table, told) }];
      return caption && use ? yearUses(use, caption.text, [caption.cell]) : [];
    }),
    ...dates.flatMap(({ value, cells }): YearUse[] =>
      value ? [{ role: 'period', year: { value: value.year, text: String(value.year), cells } }] : [],
    ),
    ...ledgerYears,
    ...(narrative?.years ?? []).map(({ value, text, cell }): YearUse => ({
      role: 'narrative',
      year: { value, text, cells: [cell] },
    })),
    ...(projectName ? yearUses('name', projectName.text, projectName.cells) : []),
  ];
  const seen = new Set<string>();
  return uses.filter(
    ({ role, year }) => !seen.has(`${role} ${year.value}`) && seen.add(`${role} ${year.value}`),
  );
}

/** Where a year is looked for, the best witness first. */
const WITNESSES: readonly YearUse['role'][] = [
  'title',
  'budget-title',
  'ledger-title',
  'period',
  'ledger-date',
  'name',
  'narrative',
];

/** The one year that the best witness states: two titles of different years state none. */
export function statedYear({ years: uses }: Pick<Identity, 'years'>): number | null {
  for (const witness of WITNESSES) {
    const found = new Set(uses.flatMap(({ role, year }) => (role === witness ? (year.value ?? []) : [])));
    if (found.size > 0) return found.size === 1 ? [...found][0]! : null;
  }
  return null;
}

/** The identity of a project: its fields, and every name and year that its tables and texts use. */
export function identityOf(sources: NameSources): Identity {
  const units = unitNames(sources);
  return {
    ...sources.fields,
    unitNames: units,
    projectNames: projectNames(sources, units),
    years: years(sources),
  };
}
