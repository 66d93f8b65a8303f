import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { usePane } from '../context/pane-context';
import { CopyButton } from '../parts/CopyButton';
import type { Problem } from '../state/problem';

const useStyles = makeStyles({ report: { marginTop: tokens.spacingVerticalXS } });

/** Copies what a failure said originally: codes are for whoever helps her, and say nothing to her. */
export function CopyDetail({ problem: { detail } }: { problem: Problem }): ReactElement | null {
  const { texts } = usePane();
  const styles = useStyles();
  if (!detail) return null;
  return (
    <div className={styles.report}>
      <CopyButton label={texts.problems.copyDetail} text={detail} />
    </div>
  );
}
