import { cellText, fold } from '../../../text';
import { blankAt, type CellEntry, type Stated } from '../../values';
import type { EvaluationType } from '../submission';

const NAMES: readonly (readonly [string, EvaluationType])[] = [
  ['事前', 'before'],
  ['事中', 'during'],
  ['事后', 'after'],
  ['实施过程', 'during'],
  ['完成结果', 'after'],
];
const TICK = '[√✓✔☑☒⊠■●▲◆Vv]';
const BOX = '[□☐○◯◇]';
const MARK = `(?:${TICK}|${BOX}|\\((?:${TICK}|${BOX})?\\))`;
const NAME = '(事前|事中|事后|实施过程|完成结果)';
const MARK_FIRST = new RegExp(`(${MARK})(?:项目)?${NAME}`, 'g');
const MARK_LAST = new RegExp(`${NAME}(?:绩效)?(?:评价|评估|考评)?(${MARK})`, 'g');
const ANY_MARK = new RegExp(MARK);
const BEGINS_WITH_MARK = new RegExp(`^${MARK}`);
const TICKED = new RegExp(TICK);

/**
 * Reads 评价类型: 事前评价□ 事中评价□ 事后评价√, ☑事后, 项目实施过程评价□ 项目完成结果评价■, or the name alone, in one
 * cell or in several.
 * @returns the ticked ones in the order of the text; an empty list where boxes are printed and none is ticked
 */
export function readEvaluationTypes(entries: readonly CellEntry[]): Stated<readonly EvaluationType[]> {
  const cells = entries.map(({ cell }) => cell);
  const text = entries
    .map(({ value }) => cellText(value))
    .filter((part) => part !== '')
    .join(' ');
  if (text === '') return blankAt(cells);
  const folded = fold(text);
  const named = NAMES.filter(([name]) => folded.includes(name));
  if (named.length === 0) return { value: null, text, cells };
  const marked = ANY_MARK.test(folded) ? tickedNames(folded) : null;
  const chosen = named.filter(([name]) => marked === null || marked.has(name));
  return { value: chosen.map(([, type]) => type), text, cells };
}

/** A mark between two names belongs to the one before it, unless the text begins with a mark. */
function tickedNames(folded: string): Set<string> {
  const pairs = BEGINS_WITH_MARK.test(folded)
    ? [...folded.matchAll(MARK_FIRST)].map(([, mark, name]) => ({ name, mark }))
    : [...folded.matchAll(MARK_LAST)].map(([, name, mark]) => ({ name, mark }));
  return new Set(pairs.flatMap(({ name, mark }) => (name && mark && TICKED.test(mark) ? [name] : [])));
}
