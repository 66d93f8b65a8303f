import { fold, remembered } from '../../../text';
import { NO_NAMES_TOLD, type ToldNames } from './told-names';

/** A project's name where a table writes it. Lower ranks are better witnesses: 0 declares projects, 2 only mentions them. */
export interface NameUse {
  readonly name: string;
  readonly rank: 0 | 1 | 2;
  /** Names of the same table never stand for the same project. */
  readonly table: number;
}

interface Project {
  readonly name: string;
  readonly core: string;
  /** The project's code where it stands before the name; "" where none does. */
  code: string;
  readonly rank: number;
  readonly spellings: Map<string, string>;
  readonly tables: Set<number>;
}

const YEAR = /^(?:19|20)\d{2}年?(?:度)?/;
/** Every table asks for the same few names and texts, once for every project. */
const MOST_TEXTS = 10_000;
const TAIL = /(?:项目|专项|工程|经费|费用|费|资金|支出|补助|\((?:项目|专项)\)){1,9}$/;

/** 51092322T000000436802-文化市场: the code of a budget system before the name. */
const CODE = /^([0-9a-z]{8,})[-_:/]+(?=\S)/i;

function codeOf(name: string): string {
  const code = CODE.exec(fold(name))?.[1] ?? '';
  return /\d{4}/.test(code) ? code.toLowerCase() : '';
}

/** What is left of a name without code, without year and without the words that people add or drop: 网络维护 of 2020年网络维护费. */
function core(name: string): string {
  const named = codeOf(name) === '' ? fold(name) : fold(name).replace(CODE, '');
  const folded = named.replace(YEAR, '');
  const bare = folded.replace(TAIL, '');
  return bare === '' ? folded : bare;
}

/** A part of the name, or some of its characters in their order from the first one on. */
function isShortFor(short: string, long: string): boolean {
  if (long.includes(short)) return true;
  let at = 0;
  for (const character of long) if (character === short[at]) at++;
  return short[0] === long[0] && at === short.length;
}

/** Shorter names that differ by one character are as likely to be two. */
const LONG_ENOUGH = 4;

function isSlipOf(one: string, other: string): boolean {
  const apart = [...one].filter((character, at) => character !== other[at]).length;
  return (
    one.length >= LONG_ENOUGH && apart === 1 && !/[\d一二三四五六七八九十甲乙丙丁a-z]/i.test(one + other)
  );
}

/**
 * The projects of a workbook. Names that differ only by year or by 项目, 经费, 费 are the same project where they stand
 * in different tables: the difference is for a rule to report, not for a second project.
 */
export class ProjectNames {
  readonly #projects: Project[] = [];
  readonly #bySpelling = new Map<string, Project>();
  /** Tables that declare projects, budgets among them, by the names in them. */
  readonly #declaredIn = new Map<string, Set<number>>();

  /** @param items folded names that only divide a project's ledger, with the project that they are parts of */
  constructor(
    uses: readonly NameUse[],
    private readonly items: ReadonlyMap<string, string> = new Map(),
    /** Folded names that stand for a project of another name. */
    private readonly aliases: ReadonlyMap<string, string> = new Map(),
    private readonly told: ToldNames = NO_NAMES_TOLD,
  ) {
    const own = new Map<number, Set<string>>();
    for (const { table, name } of uses) own.set(table, (own.get(table) ?? new Set()).add(fold(name)));
    for (const rank of [0, 1, 2] as const) {
      for (const use of uses.filter((candidate) => candidate.rank === rank))
        this.#add(use, own.get(use.table)!);
    }
    for (const { name, table } of uses.filter(({ rank }) => rank < 2)) {
      const project = this.#bySpelling.get(fold(name))!.name;
      this.#declaredIn.set(project, (this.#declaredIn.get(project) ?? new Set()).add(table));
    }
  }

  #add({ name, rank, table }: NameUse, besides: ReadonlySet<string>): void {
    const folded = fold(name);
    const alias = this.aliases.get(folded);
    const known =
      this.#bySpelling.get(folded) ??
      this.#toldSame(folded) ??
      (alias === undefined ? this.#similar(folded, rank, besides) : this.#bySpelling.get(fold(alias)));
    if (known) {
      known.tables.add(table);
      known.code ||= codeOf(name);
      if (!known.spellings.has(folded)) known.spellings.set(folded, name);
      this.#bySpelling.set(folded, known);
      return;
    }
    const spellings = new Map([[folded, name]]);
    const project = { name, core: core(name), code: codeOf(name), rank, spellings, tables: new Set([table]) };
    this.#projects.push(project);
    this.#bySpelling.set(folded, project);
  }

  /** Whether the clerk says that they are two projects. */
  areToldApart(one: string, other: string): boolean {
    return this.told.differ(fold(one), fold(other));
  }

  #toldSame(folded: string): Project | undefined {
    const names = [...this.told.sameAs(folded)];
    return names.map((name) => this.#bySpelling.get(name)).find((project) => project !== undefined);
  }

  #similar(folded: string, rank: number, besides: ReadonlySet<string>): Project | undefined {
    const [bare, code] = [core(folded), codeOf(folded)];
    const isAlike = (project: Project): boolean =>
      code !== '' && project.code !== '' ? project.code === code : project.core === bare;
    const alike = this.#projects.filter(
      (project) =>
        (project.rank < rank || rank > 0) &&
        isAlike(project) &&
        ![...project.spellings.keys()].some(
          (spelling) => besides.has(spelling) || this.told.differ(spelling, folded),
        ),
    );
    return alike.length === 1 ? alike[0] : undefined;
  }

  /** Names as first written, the best witness first. */
  get names(): readonly string[] {
    return this.#projects.map(({ name }) => name);
  }

  /** The project that a name stands for. @returns its name as first written, null where it is none of them */
  readonly find = remembered((name): string | null => {
    const folded = fold(name);
    return this.#bySpelling.get(folded)?.name ?? this.items.get(folded) ?? null;
  }, MOST_TEXTS);

  /** Whether a table that declares projects names both of them, so that they are two for certain. */
  areDeclaredApart(left: string, right: string): boolean {
    const tables = this.#declaredIn.get(left);
    return [...(this.#declaredIn.get(right) ?? [])].some((table) => tables?.has(table));
  }

  /** Whether one name may be the other, shortened (系统运维, 信系运维 for 信息系统运维) or with a wrong character. */
  static isNear(left: string, right: string): boolean {
    const [short = '', long = ''] = [core(left), core(right)].sort((one, other) => one.length - other.length);
    if (short.length < 2 || short === long) return false;
    return short.length < long.length ? isShortFor(short, long) : isSlipOf(short, long);
  }

  /** Whether the name is that of a part of a project's ledger, and of no project. */
  isItem(name: string): boolean {
    return !this.#bySpelling.has(fold(name)) && this.items.has(fold(name));
  }

  /** All ways in which tables write the project's name. */
  spellings(name: string): readonly string[] {
    return [...(this.#projects.find((project) => project.name === name)?.spellings.values() ?? [])];
  }

  /** Projects whose name stands in a text: a caption, a sheet's name, a title. Longer names hide shorter ones. */
  within(text: string): readonly string[] {
    const folded = fold(text);
    const found = this.#projects.filter(({ spellings }) =>
      [...spellings.keys()].some((spelling) => folded.includes(spelling)),
    );
    return found
      .filter(
        ({ name }) => !found.some((other) => other.name !== name && fold(other.name).includes(fold(name))),
      )
      .map(({ name }) => name);
  }

  /** As within, for texts that may write the name without 项目 or 费. */
  readonly meantBy = remembered((text): readonly string[] => {
    const exact = this.within(text);
    if (exact.length > 0) return exact;
    const folded = fold(text);
    const found = this.#projects.filter(
      (project) => project.core.length >= 3 && folded.includes(project.core),
    );
    return found.map(({ name }) => name);
  }, MOST_TEXTS);
}
