import { fieldsInRow } from './fields';
import type { Frame } from './frame';
import type { Block } from './outline';

const CORE: ReadonlySet<Block['kind']> = new Set([
  'funds',
  'pairs',
  'indicators',
  'goal',
  'expenses',
  'people',
]);
const LOOSE: ReadonlySet<Block['kind']> = new Set(['text', 'note']);

/** Blank lines that divide: a cover is set widely, tables are not. */
const GAP_IN_COVER = 8;
const GAP_IN_TABLE = 3;
const GAP_BELOW_LINES = 8;
const WITH_LINES: ReadonlySet<Block['kind']> = new Set(['expenses', 'people', 'goal']);
/** Lines above a title that belong to it: the unit's name, 附件. */
const LINES_ABOVE = 2;

const isCore = ({ kind }: Block): boolean => CORE.has(kind);

function namesProject(frame: Frame, block: Block): boolean {
  return block.kind === 'info' && fieldsInRow(frame, block.top).some(({ field }) => field === 'projectName');
}

/** Whether the block begins another form than the one that `current` is. */
function begins(frame: Frame, current: readonly Block[], block: Block): boolean {
  const last = current[current.length - 1];
  if (!last) return false;
  const core = current.some(isCore);
  const usual = core ? GAP_IN_TABLE : GAP_IN_COVER;
  const gap = WITH_LINES.has(last.kind) ? GAP_BELOW_LINES : usual;
  if (block.top - last.bottom - 1 > gap) return true;
  if (block.kind === 'title') return core;
  if (namesProject(frame, block))
    return core && current.some((other) => other.kind === 'indicators' || namesProject(frame, other));
  const seen = (kind: Block['kind']): boolean => current.some((other) => other.kind === kind);
  return block.kind === 'funds' && seen('funds') && seen('indicators');
}

/** Without the running text around it; notes and lines right above the title stay. */
function trimmed(blocks: readonly Block[]): Block[] {
  const solid = ({ kind }: Block): boolean => !LOOSE.has(kind);
  let first = blocks.findIndex(solid);
  if (first < 0) return [];
  for (let lines = 0; lines < LINES_ABOVE && first > 0; lines++) {
    const above = blocks[first - 1]!;
    if (blocks[first]!.top - above.bottom > 3) break;
    first--;
  }
  let last = blocks.length - 1;
  while (last > first && !solid(blocks[last]!)) last--;
  const note = blocks[last + 1];
  if (note?.kind === 'note' && note.top - blocks[last]!.bottom <= 2) {
    last++;
    while (blocks[last + 1]?.kind === 'text' && blocks[last + 1]!.top === blocks[last]!.bottom + 1) last++;
  }
  return blocks.slice(first, last + 1);
}

/** Blocks that belong together as one form, without foreign tables and text around them. */
export function segmentsOf(frame: Frame, blocks: readonly Block[]): Block[][] {
  const segments: Block[][] = [];
  let current: Block[] = [];
  const close = (): void => {
    const kept = trimmed(current);
    if (kept.length > 0) segments.push(kept);
    current = [];
  };
  for (const block of blocks) {
    if (block.kind === 'foreign' || begins(frame, current, block)) close();
    if (block.kind !== 'foreign') current.push(block);
  }
  close();
  return segments;
}
