import { useEffect, type RefObject } from 'react';

const CONTROLS = 'button, a[href], input, select, textarea, [role="tab"]';

const CURRENT_STEP = '[role="tab"][aria-selected="true"]';

function controlsOf(root: HTMLElement): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>(CONTROLS)].filter(
    (one) => one.closest('[hidden], [aria-hidden="true"]') === null,
  );
}

/**
 * A control that has done its work and goes away (the last 再显示, a notice that was shut) would take the focus with it, back
 * to the beginning of the pane. It goes to what stands in that place instead. Parts that know better come first: this
 * looks once the page has been changed. Where the view went as a whole, it goes to the step that is shown, or to the
 * beginning of what came.
 */
export function useFocusNet(root: RefObject<HTMLElement>): void {
  useEffect(() => {
    const pane = root.current;
    if (!pane) return undefined;
    let last: HTMLElement | null = null;
    let place = 0;
    let view: Element | null = null;
    const onFocus = ({ target }: FocusEvent): void => {
      last = target instanceof HTMLElement ? target : null;
      place = last ? controlsOf(pane).indexOf(last) : 0;
      view = pane.firstElementChild;
    };
    const observer = new MutationObserver(() => {
      const { activeElement } = document;
      if (!last || last.isConnected || (activeElement && activeElement !== document.body)) return;
      const controls = controlsOf(pane);
      const inPlace =
        view === pane.firstElementChild ? controls[Math.min(Math.max(place, 0), controls.length - 1)] : null;
      const next = inPlace ?? controls.find((one) => one.matches(CURRENT_STEP)) ?? controls[0];
      next?.focus({ preventScroll: true });
    });
    // Whoever clicks on a text has no control, and wants none. A control that is taken away says so while it is still there.
    const onBlur = ({ target }: FocusEvent): void => {
      setTimeout(() => {
        if (target === last && last?.isConnected && document.activeElement !== last) last = null;
      });
    };
    pane.addEventListener('focusin', onFocus);
    pane.addEventListener('focusout', onBlur);
    observer.observe(pane, { childList: true, subtree: true });
    return () => {
      observer.disconnect();
      pane.removeEventListener('focusin', onFocus);
      pane.removeEventListener('focusout', onBlur);
    };
  }, [root]);
}
