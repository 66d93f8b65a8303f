import { makeStyles, mergeClasses, Tab, TabList, tokens } from '@fluentui/react-components';
import {
  useDeferredValue,
  useEffect,
  useMemo,
  useState,
  type KeyboardEvent as KeyPress,
  type ReactElement,
  type ReactNode,
} from 'react';
import type { Report } from '../../engine';
import { AuditStep } from '../audit/AuditStep';
import { NO_FILTER, type FindingFilter } from '../audit/finding-filter';
import { StepRequests } from '../audit/step-requests';
import { usePane } from '../context/pane-context';
import { SampleNote } from '../blank/SampleNote';
import { DataStep } from '../data/DataStep';
import { FixesProvider } from '../fixes/fixes-context';
import { FixNotice } from '../fixes/FixNotice';
import { OlderNotice } from '../output/OlderNotice';
import { OutputStep } from '../output/OutputStep';
import type { FindingKind } from '../parts/finding-counts';
import { ScoresStep } from '../scores/ScoresStep';
import type { PaneState } from '../state/pane-state';
import { describeProblem } from '../state/problem';
import { AuditedNotice } from './AuditedNotice';
import { Elsewhere } from './Elsewhere';
import { Footer, NEXT_BUTTON } from './Footer';
import { HandEditsNotice } from './HandEditsNotice';
import { Header } from './Header';
import { NewVersion } from './NewVersion';
import { Notice } from './Notice';
import { SkipLink } from './SkipLink';
import { isStep, STEPS, type Step } from './steps';

const useStyles = makeStyles({
  tabs: {
    display: 'flex',
    flexShrink: 0,
    paddingInline: tokens.spacingHorizontalXS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  tab: {
    flexGrow: 1,
    flexBasis: 0,
    minWidth: '24px',
    justifyContent: 'center',
    paddingInline: tokens.spacingHorizontalXS,
    whiteSpace: 'nowrap',
    '@media (max-width: 260px)': { paddingInline: 0 },
  },
  number: {
    marginInlineEnd: tokens.spacingHorizontalXS,
    opacity: 0.7,
    fontVariantNumeric: 'tabular-nums',
    '@media (max-width: 260px)': { display: 'none' },
  },
  root: { height: '100%', minHeight: 0, display: 'flex', flexDirection: 'column' },
  main: { flexGrow: 1, minHeight: 0, display: 'flex', flexDirection: 'column' },
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
    // At 200 % zoom a table has no room for columns: what a row says stands above its figures.
    '@media (max-width: 260px)': {
      '& table, & thead, & tbody': { display: 'block' },
      '& tr': { display: 'flex', flexWrap: 'wrap' },
      '& tbody th, & td[colspan]': { flexBasis: '100%' },
      '& td, & thead th': { flexGrow: 1, flexBasis: 0 },
    },
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
  /** A panel that she was led to; each time an object of its own. */
  const [led, setLed] = useState<{ readonly to: Step } | null>(null);
  useEffect(() => {
    if (led) document.getElementById(panelId(led.to))?.focus({ preventScroll: true });
  }, [led]);

  function go(to: Step): void {
    setStep(to);
    setOpened((before) => new Set([...before, to]));
  }
  /** Its beginning, where the reasons of the verdict stand; the focus goes along. */
  function goToTop(to: Step): void {
    go(to);
    const panel = document.getElementById(panelId(to));
    if (panel) panel.scrollTop = 0;
    setLed({ to });
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

  /** Escape leads out of a long list, to the steps, from where what comes next is near. */
  function onEscape(event: KeyPress<HTMLElement>): void {
    const { target } = event;
    if (event.key !== 'Escape' || event.defaultPrevented || !(target instanceof HTMLElement)) return;
    const isTyping =
      (target instanceof HTMLInputElement && target.value !== '') || target.matches('textarea, select');
    if (isTyping) return;
    // The client library of Excel on the web would leave the pane.
    event.stopPropagation();
    document.getElementById(tabId(step))?.focus();
  }
  /** The client library of Excel on the web moves the focus itself, and leaves the pane from what it does not count. */
  function onTab(event: KeyPress<HTMLElement>): void {
    if (event.key === 'Tab' && event.target instanceof HTMLElement && event.target.tabIndex < 0)
      event.stopPropagation();
  }

  // A letter typed into the search leaves the other steps alone.
  const data = useMemo(() => <DataStep report={shown} choices={state.choices} />, [shown, state.choices]);
  const scores = useMemo(() => <ScoresStep report={shown} choices={state.choices} />, [shown, state.choices]);
  const output = useMemo(() => <OutputStep report={shown} state={state} />, [shown, state]);
  const content: Readonly<Record<Step, ReactNode>> = {
    data: (
      <>
        <SampleNote state={state} />
        {data}
      </>
    ),
    audit: (
      <FixesProvider findings={shown.findings} busy={state.activity !== null}>
        <AuditStep report={shown} filter={filter} onFilter={setFilter} requests={requests} />
      </FixesProvider>
    ),
    scores,
    output,
  };

  return (
    <div className={styles.root} onKeyDown={onTab}>
      <Header state={state} onShow={show} onShowLacks={() => goToTop('data')} />
      <main className={styles.main}>
        <TabList
          className={styles.tabs}
          selectedValue={step}
          size="small"
          selectTabOnFocus
          aria-label={texts.steps.label}
          onTabSelect={(_event, { value }) => isStep(value) && go(value)}
        >
          {STEPS.map((each, index) => (
            <Tab
              key={each}
              id={tabId(each)}
              value={each}
              className={styles.tab}
              aria-controls={panelId(each)}
            >
              <span className={styles.number} aria-hidden>
                {index + 1}
              </span>
              {texts.steps[each]}
            </Tab>
          ))}
        </TabList>
        <div className={styles.panels} onKeyDown={onEscape}>
          <SkipLink onSkip={() => document.getElementById(NEXT_BUTTON)?.focus()} />
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
        </div>
      </main>
      <NewVersion />
      {state.elsewhere && state.liveUpdate && <Elsewhere />}
      {step !== 'output' && <OlderNotice state={state} onShow={() => goToTop('output')} />}
      {step !== 'output' && <HandEditsNotice edits={state.handEdits} onShow={() => go('output')} />}
      <FixNotice state={state} atFindings={step === 'audit'} />
      {state.error !== null && <Notice problem={describeProblem(state.error, texts, language)} />}
      <AuditedNotice audited={state.audited} />
      <Footer state={state} step={step} onStep={go} />
    </div>
  );
}
