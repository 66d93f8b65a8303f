import { makeStyles, mergeClasses, Tab, TabList, tokens } from '@fluentui/react-components';
import { useDeferredValue, useEffect, useMemo, useState, type ReactElement, type ReactNode } from 'react';
import type { Report } from '../../engine';
import { AuditStep } from '../audit/AuditStep';
import { NO_FILTER, type FindingFilter } from '../audit/finding-filter';
import { StepRequests } from '../audit/step-requests';
import { usePane } from '../context/pane-context';
import { DataStep } from '../data/DataStep';
import { FixesProvider } from '../fixes/fixes-context';
import { FixNotice } from '../fixes/FixNotice';
import { OlderNotice } from '../output/OlderNotice';
import { OutputStep } from '../output/OutputStep';
import type { FindingKind } from '../parts/finding-counts';
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

  const [requests] = useState(() => new StepRequests());

  function go(to: Step): void {
    setStep(to);
    setOpened((before) => new Set([...before, to]));
  }
  /** Its beginning, where the reasons of the verdict stand. */
  function goToTop(to: Step): void {
    go(to);
    const panel = document.getElementById(panelId(to));
    if (panel) panel.scrollTop = 0;
  }
  function show(kind: FindingKind): void {
    setFilter({ ...NO_FILTER, kind });
    goToTop('audit');
  }
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent): void {
      if (event.key !== 'F8' || event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
      event.preventDefault();
      go('audit');
      requests.ask(event.shiftKey ? -1 : 1);
    }
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [requests]);

  // A letter typed into the search leaves the other steps alone.
  const data = useMemo(() => <DataStep report={shown} choices={state.choices} />, [shown, state.choices]);
  const scores = useMemo(() => <ScoresStep report={shown} choices={state.choices} />, [shown, state.choices]);
  const output = useMemo(() => <OutputStep report={shown} state={state} />, [shown, state]);
  const content: Readonly<Record<Step, ReactNode>> = {
    data,
    audit: (
      <FixesProvider findings={shown.findings} busy={state.activity !== null}>
        <AuditStep report={shown} filter={filter} onFilter={setFilter} requests={requests} />
      </FixesProvider>
    ),
    scores,
    output,
  };

  return (
    <>
      <Header state={state} onShow={show} onShowLacks={() => goToTop('data')} />
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
      {step !== 'output' && <OlderNotice state={state} onShow={() => goToTop('output')} />}
      {step !== 'output' && <HandEditsNotice edits={state.handEdits} onShow={() => go('output')} />}
      <FixNotice state={state} atFindings={step === 'audit'} />
      {state.error !== null && <Notice problem={describeProblem(state.error, texts, language)} />}
      <Footer state={state} step={step} onStep={go} />
    </>
  );
}
