import { makeStyles, mergeClasses, Tab, TabList, tokens } from '@fluentui/react-components';
import { useDeferredValue, useState, type ReactElement, type ReactNode } from 'react';
import type { Report } from '../../engine';
import type { Severity } from '../../rules';
import { AuditStep } from '../audit/AuditStep';
import { NO_FILTER, type FindingFilter } from '../audit/finding-filter';
import { usePane } from '../context/pane-context';
import { DataStep } from '../data/DataStep';
import { FixesProvider } from '../fixes/fixes-context';
import { FixNotice } from '../fixes/FixNotice';
import { OutputStep } from '../output/OutputStep';
import { ScoresStep } from '../scores/ScoresStep';
import type { PaneState } from '../state/pane-state';
import { describeProblem } from '../state/problem';
import { Elsewhere } from './Elsewhere';
import { Footer } from './Footer';
import { HandEditsNotice } from './HandEditsNotice';
import { Header } from './Header';
import { Notice } from './Notice';
import { isStep, STEPS, type Step } from './steps';

const useStyles = makeStyles({
  tabs: {
    display: 'flex',
    paddingInline: tokens.spacingHorizontalXS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  tab: { flexGrow: 1, flexBasis: 0, justifyContent: 'center', paddingInline: tokens.spacingHorizontalXS },
  number: {
    marginInlineEnd: tokens.spacingHorizontalXS,
    opacity: 0.7,
    fontVariantNumeric: 'tabular-nums',
  },
  panels: { flexGrow: 1, minHeight: 0, position: 'relative' },
  panel: {
    boxSizing: 'border-box',
    height: '100%',
    overflowY: 'auto',
    padding: tokens.spacingHorizontalM,
    paddingInlineEnd: tokens.spacingHorizontalS,
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXL,
    scrollbarGutter: 'stable',
    scrollbarWidth: 'thin',
  },
  hidden: { display: 'none' },
});

interface Props {
  readonly state: PaneState;
  readonly report: Report;
}

const panelId = (step: Step): string => `panel-${step}`;
const tabId = (step: Step): string => `tab-${step}`;

/** The four steps. Steps once opened stay as they were left: filters, drafts, scroll position. */
export function Workspace({ state, report }: Props): ReactElement {
  const { texts, language } = usePane();
  const styles = useStyles();
  const [step, setStep] = useState<Step>('data');
  const [opened, setOpened] = useState<ReadonlySet<Step>>(new Set(['data']));
  const [filter, setFilter] = useState<FindingFilter>(NO_FILTER);
  // Long lists follow a moment after the verdict, so that typing is never held up.
  const shown = useDeferredValue(report);

  function go(to: Step): void {
    setStep(to);
    setOpened(new Set([...opened, to]));
  }
  function show(severity: Severity): void {
    setFilter({ ...NO_FILTER, severity });
    go('audit');
  }

  const content: Readonly<Record<Step, ReactNode>> = {
    data: <DataStep report={shown} choices={state.choices} />,
    audit: (
      <FixesProvider findings={shown.findings} busy={state.activity !== null}>
        <AuditStep report={shown} filter={filter} onFilter={setFilter} />
      </FixesProvider>
    ),
    scores: <ScoresStep report={shown} />,
    output: <OutputStep report={shown} state={state} />,
  };

  return (
    <>
      <Header state={state} onShow={show} onShowLacks={() => go('data')} />
      <TabList
        className={styles.tabs}
        selectedValue={step}
        size="small"
        selectTabOnFocus
        aria-label={texts.steps.label}
        onTabSelect={(_event, { value }) => isStep(value) && go(value)}
      >
        {STEPS.map((each, index) => (
          <Tab key={each} id={tabId(each)} value={each} className={styles.tab} aria-controls={panelId(each)}>
            <span className={styles.number} aria-hidden>
              {index + 1}
            </span>
            {texts.steps[each]}
          </Tab>
        ))}
      </TabList>
      <main className={styles.panels}>
        {STEPS.map((each) => (
          <div
            key={each}
            id={panelId(each)}
            role="tabpanel"
            aria-labelledby={tabId(each)}
            hidden={each !== step}
            tabIndex={each === step ? 0 : -1}
            className={mergeClasses(styles.panel, each !== step && styles.hidden)}
          >
            {opened.has(each) && content[each]}
          </div>
        ))}
      </main>
      {state.elsewhere && state.liveUpdate && <Elsewhere />}
      {step !== 'output' && <HandEditsNotice edits={state.handEdits} onShow={() => go('output')} />}
      <FixNotice state={state} atFindings={step === 'audit'} />
      {state.error !== null && <Notice problem={describeProblem(state.error, texts, language)} />}
      <Footer state={state} step={step} onStep={go} />
    </>
  );
}
