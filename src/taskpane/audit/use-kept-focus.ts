import { useLayoutEffect, useRef, type FocusEvent, type RefObject } from 'react';

const CONTROLS = 'button, a[href], input, select, textarea';

/** Controls of the step, apart from those of the list, in their order. */
function controlsOf(root: HTMLElement, list: HTMLElement | null): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>(CONTROLS)].filter((one) => !list?.contains(one));
}

interface Handlers {
  readonly onFocus: (event: FocusEvent<HTMLElement>) => void;
  readonly onBlur: () => void;
}

/**
 * Where the control that has the focus goes away, because its finding was corrected or is filtered out, or its button has
 * done its work, the focus goes to what took its place, and not back to the beginning of the pane.
 *
 * @param rowInPlace the line of the list that stands where she was
 */
export function useKeptFocus(
  root: RefObject<HTMLElement>,
  list: RefObject<HTMLElement>,
  rowInPlace: () => HTMLElement | null,
): Handlers {
  /** null: she is elsewhere; 'row': in the list; else the number of the control. */
  const place = useRef<number | 'row' | null>(null);
  useLayoutEffect(() => {
    if (place.current === null || !root.current) return;
    if (document.activeElement !== null && document.activeElement !== document.body) return;
    const controls = controlsOf(root.current, list.current);
    const row = place.current === 'row' ? rowInPlace() : null;
    const at = place.current === 'row' ? controls.length - 1 : Math.min(place.current, controls.length - 1);
    (row ?? controls[at])?.focus({ preventScroll: row === null });
  });
  return {
    onFocus: ({ target }) => {
      if (list.current?.contains(target)) place.current = 'row';
      else place.current = root.current ? controlsOf(root.current, list.current).indexOf(target) : null;
    },
    // Comes when she goes elsewhere; a control that is taken away says nothing.
    onBlur: () => {
      place.current = null;
    },
  };
}
