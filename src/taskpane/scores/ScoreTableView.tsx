import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState, type ReactElement, type ReactNode } from 'react';
import { fill } from '../../language';
import type { ProjectReport } from '../../engine';
import { usePane } from '../context/pane-context';
import { ClaimedCell, ComputedCell } from './FigureCell';
import { IndicatorRows } from './IndicatorRows';
import type { ScoreRow, ScoreTable } from './score-rows';
import { WorkingLine } from './WorkingLine';
import { executionScoreWorking, gradeWorking, rateWorking, totalWorking, type Working } from './workings';

const useStyles = makeStyles({
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    tableLayout: 'fixed',
    fontVariantNumeric: 'tabular-nums',
    '& tbody tr': { borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  },
  figureColumn: { width: '76px' },
  head: {
    position: 'sticky',
    top: `calc(-1 * ${tokens.spacingHorizontalM})`,
    zIndex: 1,
    padding: `${tokens.spacingVerticalXS} 0`,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
    textAlign: 'start',
  },
  end: { textAlign: 'end' },
  group: {
    padding: `${tokens.spacingVerticalM} 0 ${tokens.spacingVerticalXS}`,
    fontWeight: tokens.fontWeightSemibold,
    textAlign: 'start',
  },
  label: {
    padding: `${tokens.spacingVerticalXS} 0`,
    fontWeight: tokens.fontWeightRegular,
    textAlign: 'start',
    verticalAlign: 'top',
    overflowWrap: 'anywhere',
  },
  small: {
    display: 'block',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
  result: { fontWeight: tokens.fontWeightSemibold },
  more: { marginTop: tokens.spacingVerticalS },
});

/** Indicators shown at first and by each further click. */
const PAGE = 60;

function Group({ title, children }: { title: string; children: ReactNode }): ReactElement {
  const styles = useStyles();
  return (
    <tbody>
      <tr>
        <th colSpan={3} scope="rowgroup" className={styles.group}>
          {title}
        </th>
      </tr>
      {children}
    </tbody>
  );
}

function Row({
  label,
  note,
  row,
  working = null,
  strong = false,
}: {
  label: string;
  note?: string | null;
  row: ScoreRow;
  working?: Working | null;
  strong?: boolean;
}): ReactElement {
  const { texts } = usePane();
  const styles = useStyles();
  const { why } = row.computed;
  return (
    <tr className={mergeClasses(strong && styles.result)}>
      <th scope="row" className={styles.label}>
        {label}
        {note && <span className={styles.small}>{note}</span>}
        {why && <span className={styles.small}>{texts.why[why]}</span>}
        <WorkingLine working={working} />
      </th>
      <ClaimedCell row={row} />
      <ComputedCell figure={row.computed} />
    </tr>
  );
}

/** Claimed against computed, for execution, indicators, total and grade. */
export function ScoreTableView({
  table,
  project,
}: {
  table: ScoreTable;
  project: ProjectReport;
}): ReactElement {
  const { texts } = usePane();
  const styles = useStyles();
  const [limit, setLimit] = useState(PAGE);
  const { unit, indicators } = table;
  const words = texts.scores;
  const none = { text: null, cells: [], missing: 'noField' } as const;
  const amount = (label: string): string => fill(words.unitSuffix, { label, unit });
  const weight = table.executionWeight && fill(words.weight, { points: table.executionWeight });
  const rest = indicators.length - limit;
  return (
    <div>
      <table className={styles.table}>
        <colgroup>
          <col />
          <col className={styles.figureColumn} />
          <col className={styles.figureColumn} />
        </colgroup>
        <thead>
          <tr>
            <th scope="col" className={styles.head}>
              {words.item}
            </th>
            <th scope="col" className={mergeClasses(styles.head, styles.end)}>
              {words.claimed}
            </th>
            <th scope="col" className={mergeClasses(styles.head, styles.end)}>
              {words.computed}
            </th>
          </tr>
        </thead>
        <Group title={words.funds}>
          <Row label={amount(words.budget)} row={table.budget} />
          <Row label={amount(words.executed)} row={table.executed} />
          <Row label={words.rate} row={table.rate} working={rateWorking(project)} />
          <Row
            label={words.executionScore}
            note={weight}
            row={table.executionScore}
            working={executionScoreWorking(project, texts.workings)}
          />
          {table.arrivalRate && (
            <Row
              label={words.arrivalRate}
              row={{ claimed: none, computed: table.arrivalRate, differs: false }}
            />
          )}
        </Group>
        <Group title={words.indicators}>
          {indicators.length === 0 && (
            <tr>
              <td colSpan={3} className={styles.small}>
                {words.noIndicators}
              </td>
            </tr>
          )}
          <IndicatorRows rows={indicators.slice(0, limit)} policy={project.policy} />
        </Group>
        <Group title={words.result}>
          <Row label={words.total} row={table.total} working={totalWorking(project, texts.workings)} strong />
          <Row label={words.grade} row={table.grade} working={gradeWorking(project, texts.workings)} strong />
        </Group>
      </table>
      {rest > 0 && (
        <Button size="small" className={styles.more} onClick={() => setLimit(limit + PAGE)}>
          {fill(words.more, { count: Math.min(rest, PAGE) })}
        </Button>
      )}
    </div>
  );
}
