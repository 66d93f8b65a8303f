import { Button } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { usePane } from '../context/pane-context';
import type { Problem } from '../state/problem';

/** Copies what a failure said originally: codes are for whoever helps her, and say nothing to her. */
export function CopyDetail({ problem: { detail } }: { problem: Problem }): ReactElement | null {
  const { texts } = usePane();
  if (!detail) return null;
  return (
    <div>
      <Button size="small" onClick={() => void navigator.clipboard?.writeText(detail).catch(() => undefined)}>
        {texts.problems.copyDetail}
      </Button>
    </div>
  );
}
