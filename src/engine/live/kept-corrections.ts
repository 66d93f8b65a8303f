import type { Correction } from '../../intake';
import type { Anchor, AnchorWriter } from '../../workbook';
import type { Report } from '../report';
import type { LiveContents } from './live-contents';
import { keptCorrections, nextOrder, replaces, type KeptCorrection } from '../corrections';

/** Corrections that go, by their ids, and those that come. */
interface CorrectionsChange {
  readonly removed: readonly number[];
  readonly added: readonly KeptCorrection[];
}

/** The change of what is kept. */
export type ChangeOf = (kept: readonly KeptCorrection[]) => CorrectionsChange;

/** The lowest numbers that no note of the workbook has. */
function freeNumbers(anchors: readonly Anchor[], count: number): number[] {
  const taken = new Set(anchors.map(({ number }) => number));
  const free: number[] = [];
  for (let number = 1; free.length < count; number++) if (!taken.has(number)) free.push(number);
  return free;
}

/** What the clerk says, in place of what she said of the same things before. */
export function changeFor(
  kept: readonly KeptCorrection[],
  anchors: readonly Anchor[],
  corrections: readonly Correction[],
): CorrectionsChange {
  const said = corrections.filter(
    (one, at) => !corrections.slice(at + 1).some((later) => replaces(later, one)),
  );
  const removed = kept
    .filter(({ correction }) => said.some((one) => replaces(one, correction)))
    .map(({ id }) => id);
  const numbers = freeNumbers(anchors, said.length);
  const first = nextOrder(kept);
  return {
    removed,
    added: said.map((correction, at) => ({ id: numbers[at]!, order: first + at, correction })),
  };
}

/** The corrections after the change, what is said last at the end. */
function changed(
  kept: readonly KeptCorrection[],
  { removed, added }: CorrectionsChange,
): readonly KeptCorrection[] {
  return [...kept.filter(({ id }) => !removed.includes(id)), ...added];
}

/** The change that takes the other one back. */
function undone(kept: readonly KeptCorrection[], { removed, added }: CorrectionsChange): CorrectionsChange {
  return {
    removed: added.map(({ id }) => id),
    added: kept.filter(({ id }) => removed.includes(id)),
  };
}

/** Keeps the change in the workbook. */
function keepChange(port: AnchorWriter, { removed, added }: CorrectionsChange): Promise<void> {
  return port.changeAnchors(removed, keptCorrections(added));
}

/**
 * Keeps the change in the workbook and looks at what it concerns anew. Where nothing can be made of it, it is taken back.
 *
 * @throws what `evaluate` throws
 */
export async function changeCorrections(
  port: AnchorWriter,
  contents: LiveContents,
  changeOf: ChangeOf,
  evaluate: () => Promise<Report>,
): Promise<Report> {
  const { corrections } = contents.whole;
  const change = changeOf(corrections);
  const take = async (now: readonly KeptCorrection[]): Promise<Report> => {
    await contents.correct(now);
    return evaluate();
  };
  await keepChange(port, change);
  try {
    return await take(changed(corrections, change));
  } catch (error) {
    await keepChange(port, undone(corrections, change));
    await take(corrections);
    throw error;
  }
}
