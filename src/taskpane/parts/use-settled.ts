import { useEffect, useState } from 'react';

/** The text as it is once it has not changed for a while, in ms: what is read out does not follow every letter typed. */
export function useSettled(text: string, quiet = 800): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), quiet);
    return () => clearTimeout(timer);
  }, [text, quiet]);
  return settled;
}
