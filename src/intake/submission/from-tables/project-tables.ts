import { fold } from '../../../text';
import { LedgerStore } from '../../ledger';
import {
  blockEntries,
  captionEntries,
  listEntries,
  tableRows,
  type Correction,
  type FieldEntry,
  type FoundTable,
  type RowEntries,
  type TableRow,
} from '../../tables';
import { statedText } from '../../values';
import type { FormReading } from '../../words';
import { entryOf } from '../identity/identity';
import type { LedgerLink, LinkYears } from './ledger-links';
import { standingOfTable } from './budget-sources';
import { ProjectNames, type NameUse } from './project-names';
import { NO_NAMES_TOLD, type ToldNames } from './told-names';

export interface BuildOptions {
  readonly readings: readonly FormReading[];
  /** Stores of ledgers that are already loaded; other ledgers are read from their grids. */
  readonly ledgers?: ReadonlyMap<FoundTable, LedgerStore>;
  /** What the clerk says: which names are one project, and which are not. */
  readonly corrections?: readonly Correction[];
}

/** A table with all that it says about whose it is. */
export interface ReadTable {
  readonly table: FoundTable;
  readonly at: number;
  /** Rows of tables with a header, ledgers excepted. */
  readonly rows: readonly TableRow[];
  /** Fields of a block of labels, or beside the title. */
  readonly entries: readonly FieldEntry[];
  readonly listed: readonly RowEntries[];
  readonly store: LedgerStore | null;
  /** Names of projects in its rows. */
  readonly names: readonly string[];
  /** For a filled form: whose it is, and of which year. */
  readonly form?: { readonly project: string | null; readonly year: number | null };
  /** Of a ledger without a year of its own: which entries are meant, where a project has several years. */
  readonly years?: LinkYears;
  /** It states no year and stands for the latest, where a project has several years. */
  readonly isYearGuessed?: boolean;
}

const DATA_ROLES: ReadonlySet<FoundTable['role']> = new Set([
  'budget',
  'indicators',
  'evaluators',
  'project-info',
]);
const LISTING_ROLES: ReadonlySet<FoundTable['role']> = new Set(['budget', 'project-info']);

export function readTable(table: FoundTable, at: number, { ledgers }: BuildOptions): ReadTable {
  const { role, header } = table;
  const isBlock = role === 'project-info' && header === null;
  const rows = header && DATA_ROLES.has(role) ? tableRows(table) : [];
  const store = role === 'ledger' ? (ledgers?.get(table) ?? LedgerStore.fromGrid(table)) : null;
  return {
    table,
    at,
    rows,
    entries: isBlock ? [...captionEntries(table), ...blockEntries(table)] : captionEntries(table),
    listed: LISTING_ROLES.has(role) ? listEntries(table) : [],
    store,
    names: store ? store.projects().filter((name) => name !== '') : namesOfEntries(rows),
  };
}

/** The project's name that a block, or the lines above a table, state for the whole of it; "" where none. */
export function statedName({ entries }: ReadTable): string {
  const entry = entryOf(entries, 'projectName');
  return entry ? statedText(entry).text : '';
}

function namesOfEntries(rows: readonly TableRow[]): string[] {
  const names = rows.filter(({ kind }) => kind === 'entry').map(({ project }) => project);
  return [...new Set(names)].filter((name) => name !== '');
}

/** Names of projects in the rows of a table. */
export function namesInRows({ names }: ReadTable): readonly string[] {
  return names;
}

function rankOf({ table: { role, header } }: ReadTable): NameUse['rank'] {
  if (role === 'project-info') return 0;
  return role === 'ledger' && header ? 2 : 1;
}

/** All names of projects in the tables; those of filled forms are given. */
export function projectNamesOf(
  all: readonly ReadTable[],
  formNames: readonly NameUse[],
  aliases: ReadonlyMap<string, string> = new Map(),
  told = NO_NAMES_TOLD,
): ProjectNames {
  // A draft writes names that nobody has approved yet.
  const isDraft = ({ table }: ReadTable): boolean => standingOfTable(table).kind === 'draft';
  const tables = [...all.filter((read) => !isDraft(read)), ...all.filter(isDraft)];
  const usesOf = (read: ReadTable): NameUse[] => {
    const names = [statedName(read), ...namesInRows(read)].filter((name) => name !== '');
    return names.map((name) => ({ name, rank: rankOf(read), table: read.at }));
  };
  const names = new ProjectNames([...formNames, ...tables.flatMap(usesOf)], new Map(), aliases, told);
  const divided = dividedLedgers(tables, names, formNames, told);
  if (!divided) return names;
  const others = tables.filter((read) => !divided.ledgers.includes(read));
  const items = divided.ledgers.flatMap(namesInRows).map((name) => [fold(name), divided.project] as const);
  return new ProjectNames([...formNames, ...others.flatMap(usesOf)], new Map(items), aliases, told);
}

/**
 * Ledgers whose column 项目 holds the parts of the one project that all other tables speak of: 道路硬化 and 路灯安装 of a
 * village's project. One name alone is taken for another way of writing the project's.
 */
function dividedLedgers(
  tables: readonly ReadTable[],
  names: ProjectNames,
  formNames: readonly NameUse[],
  told: ToldNames,
): { readonly project: string; readonly ledgers: readonly ReadTable[] } | null {
  const declared = tables.flatMap((read) => [statedName(read), ...(read.store ? [] : namesInRows(read))]);
  const projects = new Set(
    [...formNames.map(({ name }) => name), ...declared].map((name) => names.find(name)),
  );
  projects.delete(null);
  const [project] = projects;
  if (projects.size !== 1 || !project) return null;
  const ledgers = tables.filter((read) => {
    const own = read.store ? namesInRows(read) : [];
    return (
      own.length >= 2 &&
      own.every((name) => names.find(name) !== project && !told.differ(fold(name), fold(project)))
    );
  });
  return ledgers.length > 0 ? { project, ledgers } : null;
}

/** Rows of a table by the project that they name; null for those that name none. */
interface NamedRows {
  readonly rowsOf: ReadonlyMap<string | null, readonly TableRow[]>;
  readonly listedOf: ReadonlyMap<string | null, readonly RowEntries[]>;
  /** Ways in which the table writes the project's name. */
  readonly namesOf: ReadonlyMap<string | null, readonly string[]>;
}

function grouped<T>(all: readonly T[], keyOf: (one: T) => string | null): Map<string | null, T[]> {
  const groups = new Map<string | null, T[]>();
  for (const one of all) {
    const key = keyOf(one);
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return groups;
}

/** Whose the tables of a workbook are. */
export class Ownership {
  readonly #named = new Map<ReadTable, NamedRows>();

  constructor(
    private readonly tables: readonly ReadTable[],
    private readonly names: ProjectNames,
    /** Names of all projects; one of "" where no table names one. */
    readonly projects: readonly string[],
  ) {}

  private get only(): string | null {
    return this.projects.length === 1 ? (this.projects[0] ?? null) : null;
  }

  /** Whether the table as a whole, or what it says of no project in particular, belongs to the project. */
  owns(project: string, read: ReadTable): boolean {
    const owner = this.ownerOf(read);
    if (owner !== null) return owner === project;
    return this.only === project || (this.only === null && this.isForAll(read));
  }

  /** Whether something in or around the table says that it is the project's. */
  isOwn(project: string, read: ReadTable): boolean {
    return this.ownerOf(read) === project;
  }

  /** Running text is that of the project which its first lines name, or the only one that it names at all. */
  ownsText(project: string, read: ReadTable): boolean {
    if (this.only === project || this.isOwn(project, read)) return true;
    const { area, view } = read.table;
    const lines: string[] = [];
    for (let row = area.top; row <= area.bottom; row++) {
      lines.push(...view.filled(row, area.left, area.right).map((column) => view.text(row, column)));
    }
    for (const text of [view.grid.sheet, lines[0] ?? '', lines.join('\n')]) {
      const meant = this.names.meantBy(text);
      if (meant.length === 1) return meant[0] === project;
    }
    return false;
  }

  /** Unit, date of the report and people that are stated once stand for all projects. */
  private isForAll({ table: { role } }: ReadTable): boolean {
    return role === 'evaluators' || role === 'project-info';
  }

  private ownerOf(read: ReadTable): string | null {
    const stated = this.names.find(statedName(read));
    if (stated !== null) return stated;
    const { caption, view } = read.table;
    for (const text of [caption?.text ?? '', view.grid.sheet]) {
      const meant = this.names.meantBy(text);
      if (meant.length === 1) return meant[0] ?? null;
    }
    return this.blockAbove(read);
  }

  /** The project whose block stands last above the table in the same sheet. */
  private blockAbove({ table, at }: ReadTable): string | null {
    const blocks = this.tables.filter(
      (other) =>
        other.at !== at &&
        other.table.header === null &&
        other.table.role === 'project-info' &&
        other.table.view.grid.sheet === table.view.grid.sheet &&
        other.table.area.bottom < table.area.top,
    );
    const named = blocks.filter((block) => this.names.find(statedName(block)) !== null);
    const last = named[named.length - 1];
    // Of projects side by side, none is nearer than the others.
    return last && last.table.lane === undefined ? this.names.find(statedName(last)) : null;
  }

  /** The project's rows, the sums that may be its own, and whether the table is about it alone. */
  rowsOf(project: string, read: ReadTable): { readonly rows: readonly TableRow[]; readonly alone: boolean } {
    const { namesOf, rowsOf } = this.#namedIn(read);
    if (namesOf.size === 0) return this.owns(project, read) ? { rows: read.rows, alone: true } : NO_ROWS;
    const mine = rowsOf.get(project) ?? [];
    if (namesOf.size === 1 && namesOf.has(project) && mine.length > 0) {
      const own = new Set(mine);
      return { rows: read.rows.filter((row) => row.kind === 'total' || own.has(row)), alone: true };
    }
    const rows = mine.filter(({ kind }) => kind !== 'total');
    return rows.length > 0 ? { rows, alone: false } : NO_ROWS;
  }

  /** The rows that name the project. */
  rowsNaming(project: string, read: ReadTable): readonly TableRow[] {
    return this.#namedIn(read).rowsOf.get(project) ?? [];
  }

  /** The ways in which rows of the table write the project's name; none where no row names it. */
  namesFor(project: string, read: ReadTable): readonly string[] {
    return this.#namedIn(read).namesOf.get(project) ?? [];
  }

  /** The project's part of a list of fields. */
  listedOf(project: string, read: ReadTable): readonly RowEntries[] {
    return this.#namedIn(read).listedOf.get(project) ?? [];
  }

  /** What a table says by project; sorted once, not once for every project. */
  #namedIn(read: ReadTable): NamedRows {
    const known = this.#named.get(read);
    if (known) return known;
    const projectOf = ({ project }: { readonly project: string }): string | null => this.names.find(project);
    const named = {
      rowsOf: grouped(read.rows, projectOf),
      listedOf: grouped(read.listed, projectOf),
      namesOf: grouped(namesInRows(read), (name) => this.names.find(name)),
    };
    this.#named.set(read, named);
    return named;
  }

  /** The ledgers with entries of the project. */
  ledgersOf(project: string): LedgerLink[] {
    return this.tables.flatMap((read) => {
      const { store, years = null } = read;
      if (!store) return [];
      if (namesInRows(read).length === 0)
        return this.owns(project, read) ? [{ store, names: [''], years }] : [];
      const mine = this.namesFor(project, read);
      const unnamed = this.only === project && store.projects().includes('') ? [''] : [];
      // The project's own name even where it has no entry yet: one may be typed.
      const known = [project, ...this.names.spellings(project)].filter((name) => name !== '');
      return [{ store, names: [...mine, ...known, ...unnamed], years }];
    });
  }
}

const NO_ROWS = { rows: [], alone: false } as const;
