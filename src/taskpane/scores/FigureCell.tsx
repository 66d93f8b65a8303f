import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { WarningFilled } from '@fluentui/react-icons/svg/warning';
import type { ReactElement } from 'react';
import { usePane } from '../context/pane-context';
import { FigureLink } from '../parts/FigureLink';
import type { Figure, ScoreRow } from './score-rows';

const useStyles = makeStyles({
  cell: {
    padding: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    textAlign: 'end',
    verticalAlign: 'top',
    whiteSpace: 'nowrap',
  },
  missing: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  apart: { fontWeight: tokens.fontWeightSemibold },
  mark: {
    fontSize: '12px',
    verticalAlign: '-1px',
    marginInlineEnd: '2px',
    color: tokens.colorStatusWarningForeground3,
  },
  note: { display: 'block' },
});

/** A figure, or in a word why there is none. */
function FigureText({ figure }: { figure: Figure }): ReactElement {
  const { texts } = usePane();
  const styles = useStyles();
  const { text, cells, missing } = figure;
  if (missing === undefined) return <FigureLink text={text ?? ''} cells={cells} />;
  if (missing === 'unreadable') {
    return (
      <span className={styles.missing}>
        <FigureLink text={text ?? ''} cells={cells} />
        <span className={styles.note}>{texts.scores.unreadable}</span>
      </span>
    );
  }
  return (
    <span className={styles.missing}>
      <FigureLink text={texts.scores[missing]} cells={cells} />
    </span>
  );
}

export function ClaimedCell({ row }: { row: ScoreRow }): ReactElement {
  const { texts } = usePane();
  const styles = useStyles();
  return (
    <td className={mergeClasses(styles.cell, row.differs && styles.apart)}>
      {row.differs && (
        <span title={texts.scores.differs}>
          <WarningFilled className={styles.mark} role="img" aria-label={texts.scores.differs} />
        </span>
      )}
      <FigureText figure={row.claimed} />
    </td>
  );
}

export function ComputedCell({ figure }: { figure: Figure }): ReactElement {
  const styles = useStyles();
  return (
    <td className={styles.cell}>
      <FigureText figure={figure} />
    </td>
  );
}
