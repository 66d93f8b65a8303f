import { Link, makeStyles } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { usePane } from '../context/pane-context';
import { TARGET } from '../parts/target';

const useStyles = makeStyles({ link: { ...TARGET } });

/** The way to the guide where there is no header yet. */
export function GuideLink(): ReactElement {
  const { openHelp, texts } = usePane();
  return (
    <Link as="button" className={useStyles().link} onClick={() => openHelp()}>
      {texts.help.open}
    </Link>
  );
}
