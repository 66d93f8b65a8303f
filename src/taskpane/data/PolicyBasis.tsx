import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { fill } from '../../language';
import type { Citation, Policy } from '../../policy';
import { usePane } from '../context/pane-context';
import { CitationLine } from '../parts/CitationLine';
import { Disclosure } from '../parts/Disclosure';

const useStyles = makeStyles({
  basis: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXXS },
  list: {
    listStyleType: 'none',
    margin: `${tokens.spacingVerticalXS} 0 0`,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
  },
});

/** What the settings of a policy say, each with its source; a statement that serves two settings stands once. */
function settingCitations({ settings }: Policy): readonly Citation[] {
  const all = Object.values(settings).map(({ source }: { source: Citation }) => source);
  return [...new Map(all.map((citation) => [citation.text.zh, citation])).values()];
}

/** On what a policy rests: its document, and every value with its source and certainty. */
export function PolicyBasis({ policy }: { policy: Policy }): ReactElement {
  const { texts } = usePane();
  const styles = useStyles();
  const citations = settingCitations(policy);
  return (
    <div className={styles.basis}>
      <CitationLine citation={policy.basis} />
      <Disclosure label={fill(texts.data.settings, { count: citations.length })}>
        <ul className={styles.list}>
          {citations.map((citation) => (
            <li key={citation.text.zh}>
              <CitationLine citation={citation} />
            </li>
          ))}
        </ul>
      </Disclosure>
    </div>
  );
}
