import { haveSameGroups, isSame } from '../intake';
import type { Evaluation } from '../scoring';

/** Objects whose fields count one by one; elsewhere a field counts as a whole. */
type Owner = 'evaluation' | 'fundTotals' | 'execution' | 'submission' | 'ledger';

const NOBODY: Record<Owner, object | null> = {
  evaluation: null,
  fundTotals: null,
  execution: null,
  submission: null,
  ledger: null,
};

/** A field of an owner, and what it says; the value of an earlier evaluation where that says the same. */
export interface Part {
  readonly owner: Owner;
  readonly name: string | symbol;
  value: unknown;
  /** The evaluation for which the value was found out. */
  round: number;
}

/** What a rule looked at, and what it saw there. */
export type Looks = ReadonlyMap<Part, unknown>;

/** All fields of an object, where a rule asks for their names instead of for one of them. */
const ALL = Symbol('all');

function saysTheSame({ owner, name }: Part, left: unknown, right: unknown): boolean {
  const areGroups = owner === 'ledger' && name === 'groups' && Array.isArray(left) && Array.isArray(right);
  return areGroups ? haveSameGroups({ groups: left }, { groups: right }) : isSame(left, right);
}

/**
 * The evaluation of one project through time, as rules look at it. A part that says the same as before stays the same
 * value, and every look is noted.
 */
export class WatchedEvaluation {
  readonly #parts: Record<Owner, Map<string | symbol, Part>> = {
    evaluation: new Map(),
    fundTotals: new Map(),
    execution: new Map(),
    submission: new Map(),
    ledger: new Map(),
  };
  #round = 0;
  #owners = NOBODY;
  #looks = new Map<Part, unknown>();

  /** Takes the next evaluation. @returns it, to be handed to rules */
  next(evaluation: Evaluation): Evaluation {
    const { submission, fundTotals, execution } = evaluation;
    const { ledger } = submission;
    this.#owners = { evaluation, fundTotals, execution, submission, ledger };
    this.#round++;
    this.#looks = new Map();
    const seenLedger = ledger && this.#watch('ledger', ledger, {});
    return this.#watch('evaluation', evaluation, {
      fundTotals: this.#watch('fundTotals', fundTotals, {}),
      execution: this.#watch('execution', execution, {}),
      submission: this.#watch('submission', submission, { ledger: seenLedger }),
    });
  }

  /** What was looked at since this was last asked. */
  takeLooks(): Looks {
    const looks = this.#looks;
    this.#looks = new Map();
    return looks;
  }

  /** Whether all that was looked at says the same now. */
  isUnchanged(looks: Looks): boolean {
    for (const [part, value] of looks) if (!Object.is(this.#valueOf(part), value)) return false;
    return true;
  }

  /** @param inner what lies within and is watched itself */
  #watch<T extends object>(owner: Owner, target: T, inner: Partial<T>): T {
    const look = (name: string | symbol): unknown => {
      const part = this.#part(owner, name);
      const value = this.#valueOf(part);
      this.#looks.set(part, value);
      return value;
    };
    return new Proxy(target, {
      get: (_, name) => {
        const value = look(name);
        return name in inner ? inner[name as keyof T] : value;
      },
      has: (_, name) => {
        look(name);
        return name in target;
      },
      ownKeys: () => {
        look(ALL);
        return Reflect.ownKeys(target);
      },
    });
  }

  #part(owner: Owner, name: string | symbol): Part {
    const known = this.#parts[owner].get(name);
    if (known) return known;
    const part: Part = { owner, name, value: undefined, round: 0 };
    this.#parts[owner].set(name, part);
    return part;
  }

  /** Found out once for each evaluation. */
  #valueOf(part: Part): unknown {
    if (part.round === this.#round) return part.value;
    const now = this.#read(part);
    if (part.round === 0 || !saysTheSame(part, part.value, now)) part.value = now;
    part.round = this.#round;
    return part.value;
  }

  #read({ owner, name }: Part): unknown {
    const of = this.#owners[owner];
    if (of === null) return undefined;
    if (name === ALL) return of;
    // Of an owner within, its own parts count; here only whether it is there.
    const value = Reflect.get(of, name) as unknown;
    return name in this.#owners ? value !== null : value;
  }
}
