import { makeStyles, tokens } from '@fluentui/react-components';
import { Fragment, type ReactElement } from 'react';
import { FigureLink } from '../parts/FigureLink';
import type { Working } from './workings';

const useStyles = makeStyles({
  line: {
    display: 'block',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: 'tabular-nums',
  },
});

/** Stands right behind what it follows. */
const CLOSE = /^[，（]/;

/** How a figure is worked out: "487 ÷ 500 × 10 = 9.74", each of her numbers a way to its cell. */
export function WorkingLine({ working }: { working: Working | null }): ReactElement | null {
  const styles = useStyles();
  if (working === null) return null;
  return (
    <span className={styles.line}>
      {working.map((term, at) => (
        <Fragment key={at}>
          {at > 0 && !(typeof term === 'string' && CLOSE.test(term)) && ' '}
          {typeof term === 'string' ? term : <FigureLink text={term.text} cells={term.cells} />}
        </Fragment>
      ))}
    </span>
  );
}
