import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { Citation } from '../../policy';
import { usePane } from '../context/pane-context';
import { SeverityIcon } from './SeverityIcon';

const useStyles = makeStyles({
  line: {
    display: 'grid',
    gridTemplateColumns: 'auto 1fr',
    columnGap: tokens.spacingHorizontalXS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
});

/** A statement with its source and how sure we are of it; what is to be confirmed carries a mark. */
export function CitationLine({ citation }: { citation: Citation }): ReactElement {
  const { cite, texts } = usePane();
  const styles = useStyles();
  return (
    <span className={styles.line}>
      {citation.certainty === 'U' ? (
        <SeverityIcon severity="warning" label={texts.certainty.U} />
      ) : (
        <span aria-hidden>·</span>
      )}
      <span>{cite(citation)}</span>
    </span>
  );
}
