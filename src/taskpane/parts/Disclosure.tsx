import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronRightRegular } from '@fluentui/react-icons/svg/chevron-right';
import { useId, useState, type ReactElement, type ReactNode } from 'react';

const useStyles = makeStyles({
  button: {
    paddingInline: tokens.spacingHorizontalXS,
    marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalXS})`,
    minWidth: 0,
    maxWidth: '100%',
    justifyContent: 'flex-start',
    textAlign: 'start',
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
  },
  chevron: { fontSize: '12px' },
  open: { transform: 'rotate(90deg)' },
});

interface Props {
  readonly label: string;
  readonly children: ReactNode;
  /** Whether it is open, where somebody else remembers it. */
  readonly open?: boolean;
  readonly onOpen?: (open: boolean) => void;
}

/** Something that is shown on demand, below its button. */
export function Disclosure({ label, children, open: remembered, onOpen }: Props): ReactElement {
  const styles = useStyles();
  const id = useId();
  const [own, setOwn] = useState(false);
  const open = remembered ?? own;
  return (
    <div>
      <Button
        appearance="transparent"
        size="small"
        className={styles.button}
        icon={<ChevronRightRegular className={mergeClasses(styles.chevron, open && styles.open)} />}
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => (onOpen ?? setOwn)(!open)}
      >
        {label}
      </Button>
      {open && <div id={id}>{children}</div>}
    </div>
  );
}
