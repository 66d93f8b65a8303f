import { useEffect, useMemo, useState } from 'react';
import type { PaneState } from '../state/pane-state';

/** Milliseconds without a sign of Excel after which it is said what may hold it up. */
export const PATIENCE = 5_000;

/** Whether what she asked for has not come on for a while: Excel answers nobody while she is typing in a cell. */
export function useWaiting({ activity, progress, writing }: PaneState): boolean {
  // Another one with every sign of coming on.
  const sign = useMemo(() => ({ activity, progress, writing }), [activity, progress, writing]);
  const [waitedFor, setWaitedFor] = useState<object | null>(null);
  useEffect(() => {
    if (sign.activity === null) return undefined;
    const timer = setTimeout(() => setWaitedFor(sign), PATIENCE);
    return () => clearTimeout(timer);
  }, [sign]);
  return activity !== null && waitedFor === sign;
}
