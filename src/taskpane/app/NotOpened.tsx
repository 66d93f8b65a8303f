import { Button } from '@fluentui/react-components';
import { DocumentTableRegular } from '@fluentui/react-icons/svg/document-table';
import type { ReactElement } from 'react';
import { EngineError } from '../../engine';
import { usePane } from '../context/pane-context';
import { describeProblem } from '../state/problem';
import { CopyDetail } from './CopyDetail';
import type { MainPart } from './main-part';
import { Message } from './Message';

/** Why there is nothing to show, and what to do. */
export function NotOpened({ error, part }: { error: unknown; part: MainPart | null }): ReactElement {
  const { actions, language, texts } = usePane();
  const problem = describeProblem(error, texts, language);
  const found = error instanceof EngineError ? error.found : null;
  if (found && part) return <part.NothingFound problem={problem} found={found} />;
  return (
    <Message
      icon={<DocumentTableRegular />}
      title={problem.title}
      action={
        <Button appearance="primary" onClick={() => void actions.open()}>
          {texts.problems.retry}
        </Button>
      }
    >
      <div role="alert">
        {problem.advice}
        <CopyDetail problem={problem} />
      </div>
    </Message>
  );
}
