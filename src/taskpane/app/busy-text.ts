import { fill } from '../../language';
import type { PaneState } from '../state/pane-state';
import type { Texts } from '../texts';

function percentOf(progress: number): number {
  return Math.round(Math.min(1, Math.max(0, progress)) * 100);
}

/** What the pane is doing, with its progress; null where it is idle. */
export function busyText(texts: Texts, { activity, progress, writing }: PaneState): string | null {
  if (activity === null && progress === null) return null;
  if (writing) {
    const { first, last } = writing;
    const sheets = first === last ? String(first) : `${first}–${last}`;
    return fill(texts.busy.writingSheets, { ...writing, sheets });
  }
  const text = texts.busy[activity ?? 'following'];
  return progress === null ? text : fill(texts.busy.percent, { text, percent: percentOf(progress) });
}
