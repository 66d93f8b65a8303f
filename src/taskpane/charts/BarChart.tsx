import { HorizontalBarChart } from '@fluentui/react-charts';
import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { usePane } from '../context/pane-context';
import type { ChartRow } from './chart-rows';

const useStyles = makeStyles({
  figure: { margin: 0, display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  caption: { fontWeight: tokens.fontWeightSemibold },
  // For the ear: the bars say the same to the eye.
  table: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
  },
  // What is missing to the whole is light beside the dark bar, in grey and in the dark, too.
  chart: { minWidth: 0, '& rect:nth-of-type(2)': { fill: tokens.colorNeutralStroke3 } },
});

/** Lengths of bars are drawn: no figure is taken from them. */
const WHOLE = 1000;

/**
 * One bar for each row, dark on light so that it reads in grey, too; loaded when it is asked for. The table says the same;
 * the drawing itself takes no focus.
 */
export default function BarChart({
  title,
  rows,
}: {
  title: string;
  rows: readonly ChartRow[];
}): ReactElement {
  const { texts } = usePane();
  const styles = useStyles();
  const textOf = ({ text, share }: ChartRow): string => (share === null ? texts.scores.notComputed : text);
  return (
    <figure className={styles.figure}>
      <figcaption className={styles.caption}>{title}</figcaption>
      <table className={styles.table} aria-label={title}>
        <tbody>
          {rows.map((row) => (
            <tr key={row.name}>
              <th scope="row">{row.name}</th>
              <td>{textOf(row)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className={styles.chart} aria-hidden ref={(element) => element?.setAttribute('inert', '')}>
        <HorizontalBarChart
          chartDataMode="hidden"
          hideTooltip
          data={rows.map((row) => ({
            chartTitle: `${row.name}　${textOf(row)}`,
            chartData: [
              {
                legend: row.name,
                horizontalBarChartdata: {
                  x: Math.round(Number((row.share?.times(WHOLE) ?? 0).toString())),
                  total: WHOLE,
                },
                color: tokens.colorBrandForeground1,
              },
            ],
          }))}
        />
      </div>
    </figure>
  );
}
