import { useEffect, useRef, type RefObject } from 'react';

/** An editor took the focus; when it is closed, the element of this ref gets it, if it is there. */
export function useGivenBack<T extends HTMLElement>(editing: boolean): RefObject<T> {
  const element = useRef<T>(null);
  const wasEditing = useRef(false);
  useEffect(() => {
    if (wasEditing.current && !editing) element.current?.focus({ preventScroll: true });
    wasEditing.current = editing;
  }, [editing]);
  return element;
}
