import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useMemo, useRef, useState, type CSSProperties, type ReactElement } from 'react';
import { fill, listed } from '../../language';
import type { CellStyle, SheetPlan } from '../../workbook';
import { usePane } from '../context/pane-context';
import { columnPixels, printedPages, type PageCell } from './printed-pages';
import { shownValue } from './shown-value';

/** Space around the page on the paper, CSS pixels. */
const MARGIN = 24;
/** Where nothing can be measured. */
const WIDTH = 290;

const useStyles = makeStyles({
  preview: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS, minWidth: 0 },
  bar: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: tokens.spacingHorizontalS },
  small: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  frame: {
    overflow: 'hidden',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    // Paper is white in the dark, too.
    backgroundColor: '#FFFFFF',
    color: '#000000',
    forcedColorAdjust: 'none',
  },
  scrolled: { overflow: 'auto', maxHeight: '420px' },
  table: { borderCollapse: 'collapse', tableLayout: 'fixed', transformOrigin: '0 0' },
});

const FONT_BEHIND = '"SimSun", "Songti SC", serif';

function cssOf(style: CellStyle | undefined): CSSProperties {
  const { font, fill: background, border, horizontal, vertical, wrap } = style ?? {};
  return {
    padding: '1px 3px',
    overflow: 'hidden',
    fontFamily: font ? `"${font.name}", ${FONT_BEHIND}` : FONT_BEHIND,
    fontSize: `${font?.size ?? 11}pt`,
    lineHeight: 1.25,
    fontWeight: font?.bold ? 700 : 400,
    color: font?.color ?? '#000000',
    ...(background !== undefined && { backgroundColor: background }),
    ...(border === 'thin' && { border: '1px solid #000000' }),
    textAlign: horizontal ?? 'left',
    verticalAlign: vertical === 'center' || vertical === undefined ? 'middle' : vertical,
    whiteSpace: wrap ? 'pre-wrap' : 'pre',
    overflowWrap: 'anywhere',
  };
}

function Cell({ plan, part }: { plan: SheetPlan; part: PageCell }): ReactElement {
  const { cell, rows, columns } = part;
  const style = cell.style === undefined ? undefined : plan.styles[cell.style];
  return (
    <td style={cssOf(style)} {...(rows > 1 && { rowSpan: rows })} {...(columns > 1 && { colSpan: columns })}>
      {shownValue(cell, plan)}
    </td>
  );
}

/** One of our sheets as it is printed, page by page, made to fit the pane; loaded when it is asked for. */
export default function SheetPreview({ plan }: { plan: SheetPlan }): ReactElement {
  const { texts, language } = usePane();
  const styles = useStyles();
  const pages = useMemo(() => printedPages(plan), [plan]);
  const [at, setAt] = useState(0);
  const [isLarge, setLarge] = useState(false);
  const frame = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(WIDTH);
  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    const measured = (): void => setWidth(element.clientWidth || WIDTH);
    measured();
    const observer = new ResizeObserver(measured);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  const index = Math.min(at, pages.length - 1);
  const page = pages[index]!;
  const { area } = plan.print;
  const columns = plan.columnWidths.slice(area.left, area.right + 1).map(columnPixels);
  const paper = columns.reduce((sum, one) => sum + one, 0);
  const height = page.rows.reduce((sum, row) => sum + row.height, 0);
  const scale = isLarge ? 1 : Math.min(1, width / (paper + 2 * MARGIN));
  const place = fill(texts.preview.page, { page: index + 1, count: pages.length });
  const charts = plan.charts ?? [];
  return (
    <div className={styles.preview}>
      <div className={styles.bar}>
        <span className={styles.small} role="status">
          {place}
        </span>
        {pages.length > 1 && (
          <>
            <Button size="small" disabledFocusable={index === 0} onClick={() => setAt(index - 1)}>
              {texts.preview.before}
            </Button>
            <Button
              size="small"
              disabledFocusable={index === pages.length - 1}
              onClick={() => setAt(index + 1)}
            >
              {texts.preview.next}
            </Button>
          </>
        )}
        <Button size="small" appearance="subtle" aria-pressed={isLarge} onClick={() => setLarge(!isLarge)}>
          {texts.preview.large}
        </Button>
      </div>
      <div
        ref={frame}
        className={isLarge ? `${styles.frame} ${styles.scrolled}` : styles.frame}
        style={isLarge ? undefined : { height: (height + 2 * MARGIN) * scale }}
        {...(isLarge && { tabIndex: 0, role: 'region', 'aria-label': place })}
      >
        <table
          className={styles.table}
          aria-label={fill(texts.preview.label, { sheet: plan.name, place })}
          style={{ width: paper, margin: MARGIN * scale, transform: `scale(${scale})` }}
        >
          <colgroup>
            {columns.map((each, column) => (
              <col key={column} style={{ width: each }} />
            ))}
          </colgroup>
          <tbody>
            {page.rows.map((row, line) => (
              <tr key={line} style={{ height: row.height }}>
                {row.cells.map((part) => (
                  <Cell key={part.cell.column} plan={plan} part={part} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {charts.length > 0 && (
        <span className={styles.small}>
          {fill(texts.preview.chart, {
            titles: listed(
              charts.map(({ title }) => title),
              language,
            ),
          })}
        </span>
      )}
    </div>
  );
}
