import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowDownRegular } from '@fluentui/react-icons/svg/arrow-down';
import { ArrowUpRegular } from '@fluentui/react-icons/svg/arrow-up';
import type { ReactElement, Ref } from 'react';
import { fill } from '../../language';
import { usePane } from '../context/pane-context';
import type { Direction } from './step-requests';

const useStyles = makeStyles({
  bar: {
    position: 'sticky',
    // Right below the edge of the panel, over its padding.
    top: `calc(-1 * ${tokens.spacingHorizontalM})`,
    zIndex: 1,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    minHeight: '32px',
    paddingBlock: tokens.spacingVerticalXS,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    fontVariantNumeric: 'tabular-nums',
    // Where there is hardly room for a finding the bar goes away with the rest.
    '@media (max-height: 360px)': { position: 'static' },
  },
  position: { flexGrow: 1, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  button: {
    minWidth: 0,
    minHeight: '24px',
    fontWeight: tokens.fontWeightRegular,
    '& .fui-Button__icon': { fontSize: '16px', width: '16px', height: '16px' },
  },
});

interface Props {
  readonly bar: Ref<HTMLDivElement>;
  /** 1-based place of the finding that she is at; null where she is at none. */
  readonly at: number | null;
  readonly count: number;
  readonly onStep: (by: Direction) => void;
}

/** Which finding she is at, and the way to the next one. */
export function StepBar({ bar, at, count, onStep }: Props): ReactElement {
  const { texts } = usePane();
  const styles = useStyles();
  return (
    <div ref={bar} className={styles.bar} role="group" aria-label={texts.audit.steps}>
      <span className={styles.position}>
        {at === null ? fill(texts.audit.total, { count }) : fill(texts.audit.position, { at, count })}
      </span>
      <Button
        className={styles.button}
        size="small"
        icon={<ArrowUpRegular />}
        title={texts.audit.previousKeys}
        aria-keyshortcuts="Shift+F8"
        disabledFocusable={count === 0}
        onClick={() => onStep(-1)}
      >
        {texts.audit.previous}
      </Button>
      <Button
        className={styles.button}
        size="small"
        icon={<ArrowDownRegular />}
        title={texts.audit.nextKeys}
        aria-keyshortcuts="F8"
        disabledFocusable={count === 0}
        onClick={() => onStep(1)}
      >
        {texts.audit.next}
      </Button>
    </div>
  );
}
