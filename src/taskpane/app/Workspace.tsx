import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEffect, useState, type KeyboardEvent as KeyPress, type ReactElement } from 'react';
import { NO_FILTER, type FindingFilter } from '../audit/finding-filter';
import { StepRequests } from '../audit/step-requests';
import type { FindingKind } from '../parts/finding-counts';
import type { PaneState } from '../state/pane-state';
import { Footer, NEXT_BUTTON } from './Footer';
import { Header } from './Header';
import type { MainPart } from './main-part';
import { Reading } from './Reading';
import { SkipLink } from './SkipLink';
import { panelId, STEPS, tabId, type Step } from './steps';
import { StepTabs } from './StepTabs';

const useStyles = makeStyles({
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
  /** null until it has been loaded */
  readonly part: MainPart | null;
}

/**
 * The four steps, there from the beginning; what they show follows with the report. Steps once opened stay as they were left:
 * filters, drafts, scroll position.
 */
export function Workspace({ state, part }: Props): ReactElement {
  const styles = useStyles();
  const [step, setStep] = useState<Step>('data');
  const [opened, setOpened] = useState<ReadonlySet<Step>>(new Set(['data']));
  const [filter, setFilter] = useState<FindingFilter>(NO_FILTER);
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

  const { report } = state;
  const shown = part && report ? { part, report } : null;

  function contentOf(each: Step): ReactElement | null {
    if (!shown) return each === step ? <Reading state={state} /> : null;
    const Content = shown.part.steps[each];
    return opened.has(each) ? (
      <Content state={state} report={shown.report} filter={filter} onFilter={setFilter} requests={requests} />
    ) : null;
  }

  return (
    <div className={styles.root} onKeyDown={onTab}>
      <Header state={state} onShow={show} onShowLacks={() => goToTop('data')} />
      <main className={styles.main}>
        <StepTabs step={step} onStep={go} />
        <div className={styles.panels} onKeyDown={onEscape}>
          {shown && <SkipLink onSkip={() => document.getElementById(NEXT_BUTTON)?.focus()} />}
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
              {contentOf(each)}
            </div>
          ))}
        </div>
      </main>
      {shown && <shown.part.Notices state={state} step={step} onShowOutput={() => goToTop('output')} />}
      {shown && <Footer state={state} step={step} onStep={go} />}
    </div>
  );
}
