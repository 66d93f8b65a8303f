import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { usePane } from '../context/pane-context';
import { SeverityIcon } from '../parts/SeverityIcon';

const useStyles = makeStyles({
  line: {
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXS,
    flexShrink: 0,
    padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXS}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
});

/** That everything has been read and audited anew: said even where nothing is different. */
export function AuditedNotice({ audited }: { audited: boolean }): ReactElement {
  const { texts } = usePane();
  const styles = useStyles();
  // The region is there before the words, so that they are read out when they come.
  return (
    <div role="status" className={audited ? styles.line : undefined}>
      {audited && (
        <>
          <SeverityIcon severity="good" />
          {texts.states.audited}
        </>
      )}
    </div>
  );
}
