import type { EvidenceKind } from '../column-readings';
import type { ColumnFacts } from './facts';
import { NEVER, type BlockFacts, type BlockKind, type Relation, type Weight } from './kind';
import { placeWeight } from './place';

/** What the words of a column's headers say. */
export interface WordEvidence {
  /** The meaning that they name in so many words; null where they don't. */
  readonly named: string | null;
  /** Whether it is the clerk who names it: nothing outweighs her. */
  readonly isTold?: boolean;
  /** What parts of words hint at, or speak against, by meaning. */
  readonly hints: ReadonlyMap<string, Weight>;
}

/** What is known of a column from beyond its own cells and headers: other sheets and tables, headers built like its own. */
export interface Beyond {
  readonly meaning: string;
  readonly kind: EvidenceKind;
  readonly weight: Weight;
  readonly note: string;
}

export interface Candidate {
  readonly facts: ColumnFacts;
  readonly words: WordEvidence;
  readonly beyond?: readonly Beyond[];
  /** It says just what the column before it says: whatever it means, that one may mean it rather. */
  readonly isCopy?: boolean;
}

export interface Note {
  readonly kind: EvidenceKind;
  readonly weight: Weight;
  readonly note: string;
}

/** What a column means in the best assignment, and how far it is ahead. */
export interface Assigned {
  readonly column: number;
  readonly meaning: string | null;
  /** How far the best assignment is ahead of the best one in which this column means something else. */
  readonly margin: Weight;
  readonly by: EvidenceKind | null;
  readonly evidence: readonly Note[];
}

/** Named in so many words: nothing but the clerk outweighs it. */
const NAMED: Weight = 12;
/** Said by the clerk. */
export const TOLD: Weight = 100;
/** From beyond, it counts for a blank column too. */
const SAYS_SO: Weight = 4;
/** From beyond, nothing in the contents speaks against it. */
const OUTWEIGHS: Weight = 2.5;

/** What is said of a column from beyond so plainly that it counts for a blank one, too. */
export function plainlySaid(beyond: readonly Beyond[] = []): readonly Beyond[] {
  return beyond.filter(({ weight }) => weight >= SAYS_SO);
}

/** Assignments that are followed side by side. */
const WIDTH = 240;
/** Against whatever a copy may mean, and what the note of it says. */
export const COPY = 'copy';
const COPIED: Weight = -4;
/** Meanings of one column that are worth trying. */
const MOST_TRIED = 6;

/** Marks for nothing in some rows are printed where points belong. */
function marked(
  { marked: ids = [] }: BlockKind,
  { cells }: ColumnFacts,
  named: ReadonlySet<string>,
): Option[] {
  if (!cells.some(({ isMark }) => isMark)) return [];
  return ids.filter((id) => !named.has(id)).map((meaning) => ({ meaning, weight: 0 }));
}

/** A meaning given to a column, and those given before it: few, however many columns there are. */
interface Given {
  readonly meaning: string;
  /** The column's place among the candidates. */
  readonly at: number;
  readonly before: Given | null;
}

interface State {
  readonly given: Given | null;
  readonly weight: Weight;
  /** Whether no column without a meaning has followed the last one that was given. */
  readonly isAdjacent: boolean;
}

/** The place of the column that was given the meaning; -1 where none was. */
function placeOf(given: Given | null, meaning: string): number {
  for (let one = given; one !== null; one = one.before) if (one.meaning === meaning) return one.at;
  return -1;
}

function meaningsIn({ given }: State): ReadonlyMap<number, string> {
  const meanings = new Map<number, string>();
  for (let one = given; one !== null; one = one.before) meanings.set(one.at, one.meaning);
  return meanings;
}

interface Option {
  readonly meaning: string | null;
  readonly weight: Weight;
}

const NO_MEANING: Option = { meaning: null, weight: 0 };

/** Assigns meanings to all columns of a block together. */
export function assign(
  kind: BlockKind,
  candidates: readonly Candidate[],
  block: BlockFacts,
): readonly Assigned[] {
  const named = new Set(candidates.flatMap(({ words }) => words.named ?? []));
  const options = candidates.map((candidate) => optionsOf(kind, candidate, named));
  const weigher = new Weigher(kind, candidates, { ...block, named }, named);
  let states: State[] = [{ given: null, weight: 0, isAdjacent: true }];
  for (const [at, tried] of options.entries()) {
    const next = states.flatMap((state) => tried.flatMap((option) => followed(weigher, state, option, at)));
    states = next.sort((left, right) => right.weight - left.weight).slice(0, WIDTH);
  }
  const closed = states
    .map((state) => ({
      ...state,
      weight: state.weight + placeWeight(kind, state.given?.meaning ?? null, null, state.isAdjacent),
    }))
    .sort((left, right) => right.weight - left.weight)
    .map((state) => ({ ...state, meanings: meaningsIn(state) }));
  const [best] = closed;
  return candidates.map(({ facts }, at) => {
    const meaning = best?.meanings.get(at) ?? null;
    const other = closed.find(({ meanings }) => (meanings.get(at) ?? null) !== meaning);
    const margin = best ? (other ? best.weight - other.weight : NAMED) : 0;
    const evidence = best && meaning !== null ? weigher.notes(best, at) : [];
    return { column: facts.column, meaning, margin, by: heaviest(evidence), evidence };
  });
}

function optionsOf(kind: BlockKind, candidate: Candidate, named: ReadonlySet<string>): Option[] {
  const { facts, words } = candidate;
  if (words.named !== null) return [{ meaning: words.named, weight: NAMED }];
  const beyond = (candidate.beyond ?? []).map(({ meaning }) => meaning);
  // A blank column says nothing by itself; where the form prints the same header again, it need not.
  if (facts.filled.length === 0) {
    const said = plainlySaid(candidate.beyond).filter(({ meaning }) => !named.has(meaning));
    return [...said, ...marked(kind, facts, named), NO_MEANING];
  }
  const tried = [...new Set([...kind.meanings.map(({ id }) => id), ...beyond])]
    .filter((id) => !named.has(id))
    .map((id) => ({
      meaning: id,
      weight:
        contentsOf(kind, id, candidate, named) +
        (words.hints.get(id) ?? 0) +
        beyondOf(candidate, id) +
        copied(kind, candidate, id),
    }))
    .filter(({ weight }) => weight > NEVER / 2)
    .sort((left, right) => right.weight - left.weight)
    .slice(0, MOST_TRIED);
  return [...tried, NO_MEANING];
}

/** What the contents say; nothing against what is known from beyond. */
function contentsOf(kind: BlockKind, id: string, candidate: Candidate, named: ReadonlySet<string>): Weight {
  const weight = kind.meanings.find((one) => one.id === id)?.contents(candidate.facts, named) ?? 0;
  return beyondOf(candidate, id) >= OUTWEIGHS ? Math.max(weight, 0) : weight;
}

/** What headers say of a column holds although it says the same as the one before it. */
function copied(
  { mayRepeat }: BlockKind,
  { isCopy = false, beyond = [], words }: Candidate,
  id: string,
): Weight {
  return isCopy &&
    !mayRepeat.includes(id) &&
    (words.hints.get(id) ?? 0) <= 0 &&
    !beyond.some(({ meaning, kind }) => meaning === id && kind === 'words')
    ? COPIED
    : 0;
}

function beyondOf({ beyond = [] }: Candidate, id: string): Weight {
  return beyond.reduce((total, { meaning, weight }) => total + (meaning === id ? weight : 0), 0);
}

function followed(weigher: Weigher, state: State, option: Option, at: number): State[] {
  const { meaning } = option;
  if (meaning === null) return [{ ...state, isAdjacent: false }];
  if (placeOf(state.given, meaning) >= 0) return [];
  const given = { meaning, at, before: state.given };
  const weight =
    state.weight +
    option.weight +
    placeWeight(weigher.kind, state.given?.meaning ?? null, meaning, state.isAdjacent) +
    weigher.relationsOf(given);
  return [{ given, weight, isAdjacent: true }];
}

/** Weighs what columns say together; each relation of the same columns is worked out once. */
class Weigher {
  readonly #known = new Map<string, Weight>();

  constructor(
    readonly kind: BlockKind,
    private readonly candidates: readonly Candidate[],
    private readonly block: BlockFacts,
    private readonly named: ReadonlySet<string>,
  ) {}

  /** What the relations say that became complete with the last meaning. */
  relationsOf(given: Given): Weight {
    let total = 0;
    for (const relation of this.kind.relations) {
      if (!relation.of.includes(given.meaning)) continue;
      total += this.#weigh(relation, given) ?? 0;
    }
    return total;
  }

  #weigh(relation: Relation, given: Given | null): Weight | null {
    const places = relation.of.map((id) => placeOf(given, id));
    if (places.includes(-1)) return null;
    const key = `${relation.note} ${places.join()}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const weight = relation.weigh(
      places.map((place) => this.candidates[place]!.facts),
      this.block,
    );
    this.#known.set(key, weight);
    return weight;
  }

  /** All that speaks for or against the meaning of one column. */
  notes({ given, meanings }: State & { meanings: ReadonlyMap<number, string> }, at: number): Note[] {
    const meaning = meanings.get(at)!;
    const candidate = this.candidates[at]!;
    const { facts, words, beyond = [] } = candidate;
    const header = facts.texts[facts.texts.length - 1] ?? '';
    const notes: Note[] = [];
    if (words.named !== null)
      notes.push({
        kind: words.isTold ? 'clerk' : 'words',
        weight: words.isTold ? TOLD : NAMED,
        note: header,
      });
    else {
      const hint = words.hints.get(meaning) ?? 0;
      if (hint !== 0) notes.push({ kind: 'words', weight: hint, note: header });
      const contents = contentsOf(this.kind, meaning, candidate, this.named);
      if (contents !== 0 && facts.filled.length > 0)
        notes.push({ kind: 'contents', weight: contents, note: meaning });
      for (const { meaning: of, ...note } of beyond) if (of === meaning) notes.push(note);
      const copy = copied(this.kind, candidate, meaning);
      if (copy !== 0) notes.push({ kind: 'contents', weight: copy, note: COPY });
    }
    const place = this.#place(meanings, at);
    if (place.weight !== 0) notes.push(place);
    for (const relation of this.kind.relations) {
      const weight = relation.of.includes(meaning) ? this.#weigh(relation, given) : null;
      if (weight) notes.push({ kind: 'arithmetic', weight, note: relation.note });
    }
    return notes;
  }

  #place(meanings: ReadonlyMap<number, string>, at: number): Note {
    const places = [...meanings.keys()];
    const meaning = meanings.get(at)!;
    const [before, after] = [
      Math.max(...places.filter((one) => one < at)),
      Math.min(...places.filter((one) => one > at)),
    ];
    const [left, right] = [meanings.get(before) ?? null, meanings.get(after) ?? null];
    const weight =
      placeWeight(this.kind, left, meaning, before === at - 1 || at === 0) +
      placeWeight(this.kind, meaning, right, after === at + 1 || at === this.candidates.length - 1) -
      placeWeight(this.kind, left, right, false);
    return { kind: 'place', weight, note: `${left ?? ''} … ${right ?? ''}` };
  }
}

function heaviest(notes: readonly Note[]): EvidenceKind | null {
  const sorted = notes.filter(({ weight }) => weight > 0).sort((left, right) => right.weight - left.weight);
  return sorted[0]?.kind ?? null;
}
