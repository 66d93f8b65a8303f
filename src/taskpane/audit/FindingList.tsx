import { makeStyles } from '@fluentui/react-components';
import { defaultRangeExtractor, useVirtualizer, type Range } from '@tanstack/react-virtual';
import {
  memo,
  useCallback,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
  type ReactElement,
  type RefObject,
} from 'react';
import type { Row } from './finding-rows';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, position: 'relative' },
  row: { position: 'absolute', top: 0, insetInline: 0 },
});

/** Heights in px before a line is measured, and the gap between two. */
const ESTIMATES = { group: 62, finding: 172 } as const;
const GAP = 8;

/** A line to be shown; each request is an object of its own. */
export interface Visit {
  readonly key: string;
  /** Whether it gets the focus. */
  readonly focus: boolean;
}

interface Props {
  readonly list: RefObject<HTMLUListElement>;
  readonly label: string;
  readonly rows: readonly Row[];
  /** Keys of lines that are kept though they are out of sight: with the focus, or with what is being written. */
  readonly kept: readonly (string | null)[];
  readonly visit: Visit | null;
  /** Height of what stays in sight above the list. */
  readonly covered: () => number;
  /** She is at this line. */
  readonly onPlace: (key: string) => void;
  readonly children: (row: Row) => ReactElement;
}

/** What of a line takes the focus: the card of a finding, the button of a head. */
export function focusOf(list: HTMLElement | null, index: number): HTMLElement | null {
  return (
    list?.querySelector<HTMLElement>(`:scope > [data-index="${index}"] :is([role="group"], button)`) ?? null
  );
}

/** Where the list begins in what scrolls; follows what stands above it. */
function useStart(list: RefObject<HTMLElement>): number {
  const [start, setStart] = useState(0);
  useEffect(() => {
    const above = list.current?.parentElement?.children ?? [];
    const observer = new ResizeObserver(() => {
      const scroller = list.current?.closest('[role="tabpanel"]');
      if (!list.current || !scroller) return;
      const top = list.current.getBoundingClientRect().top - scroller.getBoundingClientRect().top;
      setStart(Math.round(top + scroller.scrollTop));
    });
    for (const one of above) if (one !== list.current) observer.observe(one);
    return () => observer.disconnect();
  }, [list]);
  return start;
}

/** Thousands of lines, of which those in sight are there. */
export const FindingList = memo(function FindingList(props: Props): ReactElement {
  const { list, label, rows, kept, visit, covered, onPlace, children } = props;
  const styles = useStyles();
  const start = useStart(list);
  const visited = useRef<Visit | null>(null);
  const held = kept.map((key) => rows.findIndex((row) => row.key === key)).filter((index) => index >= 0);
  const heldText = held.join();
  const rangeExtractor = useCallback(
    (range: Range) => {
      const more = heldText === '' ? [] : heldText.split(',').map(Number);
      return [...new Set([...defaultRangeExtractor(range), ...more])].sort((a, b) => a - b);
    },
    [heldText],
  );
  // eslint-disable-next-line react-hooks/incompatible-library -- there is no React Compiler here to be misled
  const virtualizer = useVirtualizer<Element, HTMLLIElement>({
    count: rows.length,
    getScrollElement: () => list.current?.closest('[role="tabpanel"]') ?? null,
    estimateSize: (index) => ESTIMATES[rows[index]?.kind ?? 'finding'],
    getItemKey: (index) => rows[index]?.key ?? index,
    rangeExtractor,
    gap: GAP,
    scrollMargin: start,
    scrollPaddingStart: covered() + GAP,
    scrollPaddingEnd: GAP,
    overscan: 4,
    useFlushSync: false,
  });

  useLayoutEffect(() => {
    if (!visit || visited.current === visit) return;
    const index = rows.findIndex(({ key }) => key === visit.key);
    if (index < 0) return;
    const element = focusOf(list.current, index);
    // In a panel that has only just come into sight the line comes a moment later.
    if (!element) return;
    visited.current = visit;
    virtualizer.scrollToIndex(index, { align: 'auto' });
    if (visit.focus) element.focus({ preventScroll: true });
  });

  return (
    <ul
      ref={list}
      role="list"
      aria-label={label}
      className={styles.list}
      style={{ height: `${virtualizer.getTotalSize()}px` }}
    >
      {virtualizer.getVirtualItems().map(({ index, key, start: top }) => {
        const row = rows[index];
        if (!row) return null;
        return (
          <li
            key={key}
            ref={virtualizer.measureElement}
            data-index={index}
            aria-setsize={rows.length}
            aria-posinset={index + 1}
            className={styles.row}
            style={{ transform: `translateY(${top - start}px)` }}
            onFocus={() => onPlace(row.key)}
          >
            {children(row)}
          </li>
        );
      })}
    </ul>
  );
});
