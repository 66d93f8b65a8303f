import { makeStyles, MessageBar, MessageBarBody } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { fill } from '../../language';
import type { Report } from '../../engine';
import { usePane } from '../context/pane-context';
import { isDoubtful } from '../data/FoundTables';
import { countsOf } from '../parts/finding-counts';
import type { PaneState } from '../state/pane-state';
import { HandEdits } from './HandEdits';
import { LiveSwitch } from './LiveSwitch';
import { OutputMode } from './OutputMode';
import { SheetList } from './SheetList';
import { WhoseScores } from '../parts/WhoseScores';
import { WriteResult } from './WriteResult';

// In a column that scrolls it would give way to what stands below.
const useStyles = makeStyles({ whole: { flexShrink: 0 } });

/** Errors block nothing but say so. */
function Cautions({ report }: { report: Report }): ReactElement | null {
  const { texts } = usePane();
  const styles = useStyles();
  const errors = countsOf(report.findings).error;
  const doubtful = report.sheets.filter(isDoubtful).length;
  const cautions = [
    ...(errors > 0 ? [fill(texts.output.errorsLeft, { count: errors })] : []),
    ...(doubtful > 0 ? [fill(texts.output.lowReading, { count: doubtful })] : []),
  ];
  if (cautions.length === 0) return null;
  return (
    <MessageBar intent="warning" layout="multiline" className={styles.whole}>
      <MessageBarBody>{cautions.join(' ')}</MessageBarBody>
    </MessageBar>
  );
}

/** 生成: what has been written, what will be and how, and the way back. The button that writes is always in sight below. */
export function OutputStep({ report, state }: { report: Report; state: PaneState }): ReactElement {
  return (
    <>
      <WriteResult state={state} />
      <Cautions report={report} />
      {/* Above the list, which fills the pane: what is written over next waits for her word. */}
      <HandEdits edits={state.handEdits} busy={state.activity !== null} />
      <SheetList report={report} state={state} />
      <WhoseScores scores={state.choices.scores} />
      <OutputMode mode={state.choices.outputMode} />
      <LiveSwitch on={state.liveUpdate} />
    </>
  );
}
