import { fold } from '../../text';
import { economicItemsByName, readItem } from '../values';
import { fundRowKindOf, isStatementItem, rowLabel, type HeaderRole } from '../words';
import type { GridView } from './grid-view';
import type { Columns } from './header-roles';

/** Rows of data that are looked at for what a column holds. */
const SAMPLE = 50;

function sampleOf(view: GridView, column: number, first: number): string[] {
  const texts: string[] = [];
  for (let row = first; row < first + SAMPLE && row <= view.area.bottom; row++) {
    const text = view.text(row, column);
    if (text !== '' && rowLabel(text).kind === 'entry') texts.push(text);
  }
  return texts;
}

function most(texts: readonly string[], test: (text: string) => boolean): boolean {
  return texts.length > 0 && texts.filter(test).length * 2 > texts.length;
}

const isSource = (text: string): boolean => fundRowKindOf(text) !== null;

function isItem(text: string): boolean {
  const { code, name } = readItem(text);
  return /^3\d{2}/.test(code) || economicItemsByName(name).length > 0;
}

/** Codes of the functional classification begin with 2: they are no economic items. */
function isForeignCode(text: string): boolean {
  return /^2\d{2}(?:\d{2}){0,2}(?!\d)/.test(fold(text));
}

/** Whether a column names items of the classification, mostly. */
export function namesItems(view: GridView, column: number, first: number): boolean {
  return most(sampleOf(view, column, first), isItem);
}

export function namesEachItemOnce(view: GridView, column: number, first: number): boolean {
  const texts = sampleOf(view, column, first);
  return new Set(texts.map(fold)).size === texts.length;
}

/** Points of execution are no more than that. */
const MOST_POINTS = 30;

/** 98.25 and 91 beside projects are their totals, no points of execution. */
function holdsTotals(view: GridView, column: number, first: number): boolean {
  const figures: number[] = [];
  for (let row = first; row < first + SAMPLE && row <= view.area.bottom; row++) {
    const value = view.value(row, column);
    if (typeof value === 'number') figures.push(value);
  }
  return figures.length > 0 && figures.filter((one) => one > MOST_POINTS).length * 2 > figures.length;
}

/** Gives a column another meaning, or none where the table has a column of that meaning. */
function moved(columns: Columns, from: string, to: string | null): Columns {
  const { [from]: column, ...others } = columns;
  return column === undefined || to === null || others[to] !== undefined
    ? others
    : { ...others, [to]: column };
}

/**
 * Corrects what headers say by what stands below them: 项目 above 财政拨款 and 上年结转 is the source, above 办公费 and 差旅费
 * the item, and codes of another classification are none of ours.
 */
export function checkedByValues(view: GridView, role: HeaderRole, columns: Columns, first: number): Columns {
  let checked = columns;
  const { code, project } = columns;
  if (code !== undefined) {
    const codes = sampleOf(view, code, first).filter((text) => /^\d{3,}/.test(fold(text)));
    if (codes.length > 0 && codes.every(isForeignCode)) checked = moved(checked, 'code', null);
  }
  if (project !== undefined && (role === 'budget' || role === 'ledger')) {
    const names = sampleOf(view, project, first);
    if (most(names, isSource)) checked = moved(checked, 'project', 'source');
    else if (most(names, isStatementItem)) checked = moved(checked, 'project', null);
    else if (most(names, isItem)) checked = moved(checked, 'project', 'name');
  }
  const { score } = columns;
  if (role === 'budget' && score !== undefined && holdsTotals(view, score, first))
    checked = moved(checked, 'score', 'claimedTotal');
  return checked;
}
