import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { fill } from '../../language';
import type { IndicatorValue } from '../../intake';
import type { Policy } from '../../policy';
import { usePane } from '../context/pane-context';
import { FigureLink } from '../parts/FigureLink';
import { Entries } from './Entries';
import { ClaimedCell, ComputedCell } from './FigureCell';
import type { IndicatorRow } from './score-rows';
import { WorkingLine } from './WorkingLine';
import { bandWorking, indicatorWorking } from './workings';

const useStyles = makeStyles({
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
  value: { display: 'inline-block', marginInlineEnd: tokens.spacingHorizontalS },
});

function Value({ label, value }: { label: string; value: IndicatorValue }): ReactElement {
  const { texts } = usePane();
  const styles = useStyles();
  return (
    <span className={styles.value}>
      {label} <FigureLink text={value.text === '' ? texts.scores.blank : value.text} cells={value.cells} />
    </span>
  );
}

function Notes({ row }: { row: IndicatorRow }): ReactElement | null {
  const { texts } = usePane();
  const styles = useStyles();
  const { why } = row.computed;
  const notes = [
    ...(why ? [texts.why[why]] : []),
    ...(row.alternative === null ? [] : [fill(texts.scores.alternative, { score: row.alternative })]),
  ];
  return notes.length === 0 ? null : <span className={styles.small}>{notes.join(' · ')}</span>;
}

/** One row for each indicator: name, class and points, target and actual value, claimed and computed score. */
export function IndicatorRows({
  rows,
  policy,
}: {
  rows: readonly IndicatorRow[];
  policy: Policy;
}): ReactElement {
  const { texts } = usePane();
  const styles = useStyles();
  return (
    <>
      {rows.map((row, index) => {
        const { level2, name, target, actual, weight, nameCells } = row.indicator;
        const points = weight?.text ? fill(texts.scores.weight, { points: weight.text }) : '';
        return (
          <tr key={index}>
            <th scope="row" className={styles.label}>
              <FigureLink text={name} cells={nameCells.slice(0, 1)} />
              <span className={styles.small}>
                {[level2, points].filter((part) => part !== '').join(' · ')}
              </span>
              <span className={styles.small}>
                <Value label={texts.scores.target} value={target} />
                <Value label={texts.scores.actual} value={actual} />
              </span>
              <Notes row={row} />
              <WorkingLine
                working={
                  indicatorWorking(row.evaluated, policy, texts.workings) ??
                  bandWorking(row.evaluated, policy, texts.workings)
                }
              />
              <Entries evaluated={row.evaluated} policy={policy} />
            </th>
            <ClaimedCell row={row} />
            <ComputedCell figure={row.computed} />
          </tr>
        );
      })}
    </>
  );
}
