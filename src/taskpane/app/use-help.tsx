import { Spinner } from '@fluentui/react-components';
import {
  lazy,
  Suspense,
  useCallback,
  useEffect,
  useRef,
  useState,
  type ReactNode,
  type RefObject,
} from 'react';
import type { Language } from '../../language';
import type { OpenHelp } from '../context/pane-context';
import { textsOf } from '../texts';

/** Loaded when it is asked for. */
const HelpPage = lazy(() => import('../help/HelpPage'));

/**
 * The guide over the pane.
 * @param below what lies under it: the focus goes back to the control there by which the guide was opened
 */
export function useHelp(
  language: Language,
  below: RefObject<HTMLElement>,
): { readonly open: OpenHelp; readonly page: ReactNode } {
  const [asked, setAsked] = useState<{ readonly rule: string | null } | null>(null);
  const opener = useRef<HTMLElement | null>(null);
  const open = useCallback<OpenHelp>(
    (rule) => {
      const { activeElement } = document;
      opener.current =
        activeElement instanceof HTMLElement && below.current?.contains(activeElement) ? activeElement : null;
      setAsked({ rule: rule ?? null });
    },
    [below],
  );
  useEffect(() => {
    // What lay below is there again.
    if (asked === null) opener.current?.focus({ preventScroll: true });
  }, [asked]);
  return {
    open,
    page: asked && (
      <Suspense fallback={<Spinner label={textsOf(language).help.loading} />}>
        <HelpPage rule={asked.rule} onClose={() => setAsked(null)} />
      </Suspense>
    ),
  };
}
