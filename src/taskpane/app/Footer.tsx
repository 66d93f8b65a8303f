import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { ArrowClockwiseRegular } from '@fluentui/react-icons/svg/arrow-clockwise';
import { DocumentTableRegular } from '@fluentui/react-icons/svg/document-table';
import type { ReactElement } from 'react';
import { fill } from '../../language';
import { usePane } from '../context/pane-context';
import type { PaneState } from '../state/pane-state';
import { busyText } from './busy-text';
import { nextStep, type Step } from './steps';

const useStyles = makeStyles({
  footer: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    // What comes next stands below where there is no room beside it.
    flexWrap: 'wrap',
    flexShrink: 0,
    gap: tokens.spacingHorizontalS,
    minHeight: '32px',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  busy: { color: tokens.colorNeutralForeground2, minWidth: 0 },
  running: {
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    flexGrow: 1,
    minWidth: 0,
    justifyContent: 'space-between',
  },
  fixed: { flexShrink: 0, minWidth: 0 },
  refresh: { marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalS})` },
});

/** Id of the button that leads on. */
export const NEXT_BUTTON = 'next-step';

interface Props {
  readonly state: PaneState;
  readonly step: Step;
  readonly onStep: (step: Step) => void;
}

/** What comes next, at the last step writing; while something runs, what it is and how to stop it. */
export function Footer({ state, step, onStep }: Props): ReactElement {
  const { actions, texts } = usePane();
  const styles = useStyles();
  const busy = state.activity === null ? null : busyText(texts, state);
  const next = nextStep(step);
  return (
    <footer className={styles.footer}>
      {busy === null ? (
        <Button
          appearance="subtle"
          className={styles.refresh}
          icon={<ArrowClockwiseRegular />}
          onClick={() => void actions.refresh()}
        >
          {texts.steps.refresh}
        </Button>
      ) : (
        <span className={styles.running}>
          <Text size={200} className={styles.busy} truncate wrap={false}>
            {busy}
          </Text>
          <Button size="small" className={styles.fixed} onClick={() => actions.cancel()}>
            {texts.busy.cancel}
          </Button>
        </span>
      )}
      {/* It stays where it is while something runs: a second click must not hit anything else. */}
      {next ? (
        <Button id={NEXT_BUTTON} appearance="primary" className={styles.fixed} onClick={() => onStep(next)}>
          {fill(texts.steps.next, { step: texts.steps[next] })}
        </Button>
      ) : (
        <Button
          id={NEXT_BUTTON}
          appearance="primary"
          className={styles.fixed}
          icon={<DocumentTableRegular />}
          disabledFocusable={state.activity !== null}
          onClick={() => void actions.write()}
        >
          {state.written === null ? texts.output.write : texts.output.writeAgain}
        </Button>
      )}
    </footer>
  );
}
