import { makeStyles, Tab, TabList, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { usePane } from '../context/pane-context';
import { isStep, panelId, STEPS, tabId, type Step } from './steps';

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
});

/** The row of the four steps. */
export function StepTabs({ step, onStep }: { step: Step; onStep: (step: Step) => void }): ReactElement {
  const { texts } = usePane();
  const styles = useStyles();
  return (
    <TabList
      className={styles.tabs}
      selectedValue={step}
      size="small"
      selectTabOnFocus
      aria-label={texts.steps.label}
      onTabSelect={(_event, { value }) => isStep(value) && onStep(value)}
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
  );
}
