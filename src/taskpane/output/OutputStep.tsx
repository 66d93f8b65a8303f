import { Button, makeStyles, MessageBar, MessageBarBody, tokens } from '@fluentui/react-components';
import { DocumentTableRegular } from '@fluentui/react-icons/svg/document-table';
import type { ReactElement } from 'react';
import type { Report } from '../../engine';
import { usePane } from '../context/pane-context';
import { isDoubtful } from '../data/FoundTables';
import { countsOf } from '../parts/finding-counts';
import type { PaneState } from '../state/pane-state';
import { fill } from '../texts';
import { HandEdits } from './HandEdits';
import { LiveSwitch } from './LiveSwitch';
import { OutputMode } from './OutputMode';
import { SheetList } from './SheetList';
import { WhoseScores } from './WhoseScores';
import { WriteResult } from './WriteResult';

const useStyles = makeStyles({
  write: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
});

/** Errors block nothing but say so. */
function Cautions({ report }: { report: Report }): ReactElement | null {
  const { texts } = usePane();
  const errors = countsOf(report.findings).error;
  const doubtful = report.sheets.filter(isDoubtful).length;
  const cautions = [
    ...(errors > 0 ? [fill(texts.output.errorsLeft, { count: errors })] : []),
    ...(doubtful > 0 ? [fill(texts.output.lowReading, { count: doubtful })] : []),
  ];
  if (cautions.length === 0) return null;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>{cautions.join(' ')}</MessageBarBody>
    </MessageBar>
  );
}

/** 生成: what will be written and how, and the way back. */
export function OutputStep({ report, state }: { report: Report; state: PaneState }): ReactElement {
  const { actions, texts } = usePane();
  const styles = useStyles();
  const again = state.written !== null;
  return (
    <>
      <SheetList report={report} />
      <HandEdits edits={state.handEdits} busy={state.activity !== null} />
      <WhoseScores scores={state.choices.scores} />
      <OutputMode mode={state.choices.outputMode} />
      <div className={styles.write}>
        <Cautions report={report} />
        <Button
          appearance="primary"
          icon={<DocumentTableRegular />}
          disabledFocusable={state.activity !== null}
          onClick={() => void actions.write()}
        >
          {again ? texts.output.writeAgain : texts.output.write}
        </Button>
        <WriteResult state={state} />
      </div>
      <LiveSwitch on={state.liveUpdate} />
    </>
  );
}
