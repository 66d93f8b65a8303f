import { slot, type Memory } from '../../memory';
import type { MoneyUnit } from '../../numbers';
import { fold, isBlankMark } from '../../text';
import { readMoneyUnit } from '../values';
import { canMean, rowLabel, type HeaderRole } from '../words';
import { aboutOf } from './captions';
import { checkedByValues } from './column-values';
import { NOTHING_TOLD, toldColumnUnit, type Correction } from './corrections';
import {
  KNOWN_NAMES,
  saysOfLayouts,
  saysOfNames,
  saysOfSums,
  type Elsewhere,
  type KnownName,
  type Layout,
} from './evidence/across-sheets';
import type { Beyond } from './evidence/assign';
import { sampledRows, type ColumnFacts } from './evidence/facts';
import type { HeaderWords } from './evidence/read-columns';
import { blockEntries, captionEntries } from './field-entries';
import { columnsFound, tellingColumns } from './found-by-header';
import type { FoundTable } from './found-table';
import { completedColumns } from './header-evidence';
import { speaksAgainst } from './header-neighbours';
import { headerPaths } from './header-paths';
import { columnsByWords, roleByWords } from './header-roles';

const ROLES: ReadonlySet<string> = new Set<HeaderRole>([
  'budget',
  'ledger',
  'indicators',
  'evaluators',
  'project-info',
]);

/** Whether other sheets may tell what some of its columns mean: a table with columns that hold values and were not read. */
export function isUndecided({ role, header, columns, columnReadings }: FoundTable): boolean {
  return (
    header !== null &&
    ROLES.has(role) &&
    Object.keys(columns).length > 0 &&
    columnReadings.some(({ state, hasValues }) => state !== 'read' && hasValues)
  );
}

type Names = Readonly<Record<KnownName, Set<string>>>;

function take(names: Names, kind: KnownName, text: string): void {
  const folded = fold(text);
  if (folded.length >= 2 && !isBlankMark(folded) && rowLabel(text).kind === 'entry') names[kind].add(folded);
}

/** Names in the columns of a table that were read. */
function takeColumns(names: Names, { view, header, area, columnReadings }: FoundTable): void {
  for (const { state, meaning, cells } of columnReadings) {
    const kind = KNOWN_NAMES.find((name) => name === meaning);
    if (!kind || !header || state !== 'read') continue;
    for (const row of sampledRows(header.last + 1, area.bottom))
      if (!view.isEmpty(row, cells.left)) take(names, kind, view.text(row, cells.left));
  }
}

const FIELDS: Readonly<Partial<Record<string, KnownName>>> = {
  projectName: 'project',
  unit: 'unit',
  department: 'department',
};

function takeFields(names: Names, table: FoundTable): void {
  const isBlock = table.role === 'filled-form' || (table.role === 'project-info' && table.header === null);
  const entries = isBlock ? [...captionEntries(table), ...blockEntries(table)] : captionEntries(table);
  for (const { field, value } of entries) {
    const kind = FIELDS[field];
    if (kind && typeof value === 'string') take(names, kind, value);
  }
}

const noNames = (): Names => ({ project: new Set(), unit: new Set(), department: new Set() });

/** A table that stays the same names the same: an edit of one sheet need not look through all the others. */
const NAMES_OF_TABLES = slot<FoundTable, Names>('names in tables');

function namesOf(table: FoundTable): Names {
  const names = noNames();
  takeColumns(names, table);
  takeFields(names, table);
  return names;
}

/** Names that the tables of a workbook know, and those of which the clerk says that they are projects. */
export function namesIn(
  tables: readonly FoundTable[],
  memory: Memory,
  corrections: readonly Correction[] = [],
): Elsewhere['names'] {
  const names = noNames();
  const known = memory.of(NAMES_OF_TABLES);
  for (const table of tables) {
    const own = known.recall(table, () => namesOf(table));
    for (const kind of KNOWN_NAMES) for (const name of own[kind]) names[kind].add(name);
  }
  for (const said of corrections)
    if (said.kind === 'same-project' || said.kind === 'different-projects')
      for (const name of said.names) take(names, 'project', name);
  return names;
}

function layoutOf({ role, columnReadings }: FoundTable): Layout {
  const columns = columnReadings.map(({ header, meaning, state }) => ({
    header: fold(header),
    meaning: state === 'read' ? meaning : null,
  }));
  return { role, columns };
}

/** How the tables of a workbook are laid out. */
export function layoutsIn(tables: readonly FoundTable[]): Layout[] {
  return tables.filter(({ header, role }) => header !== null && ROLES.has(role)).map(layoutOf);
}

/** Longer tables are read in samples, of which no sums can be made. */
const WHOLE_ROWS = 200;

type Known = NonNullable<HeaderWords['beyond']>;

/** What is known from other sheets of the columns of a table. */
function knownOf(table: FoundTable, elsewhere: Elsewhere): Known {
  const { role, view, unit, header, area } = table;
  const unitOf = ({ column, texts }: ColumnFacts): MoneyUnit | null => {
    const own = texts.map(readMoneyUnit).findLast((found) => found !== null);
    return toldColumnUnit(view.told, table, column) ?? own ?? unit;
  };
  const isWhole = header !== null && area.bottom - header.last <= WHOLE_ROWS;
  const saysOfLayout = saysOfLayouts(layoutOf(table), elsewhere);
  const places = new Map(table.columnReadings.map(({ cells }, at) => [cells.left, at]));
  return (columns, named) => {
    const project = columns.find(({ column }) => column === named['project']) ?? null;
    const mayBeSpent = isWhole && role === 'budget' && named['executed'] === undefined;
    const sums = mayBeSpent ? saysOfSums({ columns, project, unitOf }, elsewhere) : new Map<number, Beyond>();
    return new Map(
      columns.map((facts) => {
        const said = sums.get(facts.column);
        const names = saysOfNames(facts, elsewhere).filter(({ meaning }) => canMean(role, meaning));
        const place = places.get(facts.column);
        const alike = place === undefined ? [] : saysOfLayout(place);
        const own = facts.texts.join('');
        return [
          facts.column,
          [...names, ...alike.filter(({ meaning }) => !speaksAgainst(own, meaning)), ...(said ? [said] : [])],
        ];
      }),
    );
  };
}

/** The table with its columns read again, by what is known from other sheets. */
export function lookAgain(table: FoundTable, elsewhere: Elsewhere): FoundTable {
  const { view, header, area } = table;
  if (header === null) return table;
  const role = table.role as HeaderRole;
  const { left, right, bottom } = area;
  const paths = headerPaths(view, header.first, header.last, left, right);
  const byWords = roleByWords(paths, aboutOf(view, header.first, left, right));
  const said = byWords?.role === role ? byWords.columns : columnsByWords(role, paths);
  const words = checkedByValues(view, role, said, header.last + 1);
  const read = completedColumns(
    view,
    { ...header, left, right, bottom, paths },
    role,
    words,
    knownOf(table, elsewhere),
  );
  const named = tellingColumns(view, { role, header, area });
  return {
    ...table,
    ...columnsFound({ role, columns: read.columns, readings: read.readings }, named),
    confidence: view.told === NOTHING_TOLD ? read.confidence : table.confidence,
  };
}
