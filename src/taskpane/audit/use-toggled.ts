import { useCallback, useMemo, useState } from 'react';

export interface Toggled {
  has(key: string): boolean;
  readonly toggle: (key: string) => void;
}

/** What was opened, or shut, by its key. */
export function useToggled(): Toggled {
  const [keys, setKeys] = useState<ReadonlySet<string>>(new Set());
  const toggle = useCallback((key: string) => {
    setKeys((before) => {
      const after = new Set(before);
      if (!after.delete(key)) after.add(key);
      return after;
    });
  }, []);
  return useMemo(() => ({ has: (key) => keys.has(key), toggle }), [keys, toggle]);
}
