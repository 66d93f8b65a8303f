import { Spinner } from '@fluentui/react-components';
import { lazy, Suspense, useEffect, useState, type ReactElement } from 'react';
import type { Choices, PreviewedSheet, Report } from '../../engine';
import { usePane } from '../context/pane-context';

const SheetPreview = lazy(() => import('../preview/SheetPreview'));

/** How a sheet will look, worked out anew whenever something changes. */
export function PreviewPart({
  name,
  report,
  choices,
}: {
  name: string;
  report: Report;
  choices: Choices;
}): ReactElement {
  const { actions, texts } = usePane();
  const [sheet, setSheet] = useState<PreviewedSheet | 'failed' | null>(null);
  useEffect(() => {
    let isWanted = true;
    void actions.preview().then((sheets) => {
      if (isWanted) setSheet(sheets?.find(({ plan }) => plan.name === name) ?? 'failed');
    });
    return () => {
      isWanted = false;
    };
  }, [actions, name, report, choices]);
  const loading = <Spinner size="tiny" label={texts.preview.loading} />;
  if (sheet === null) return loading;
  if (sheet === 'failed') return <span>{texts.preview.failed}</span>;
  return (
    <Suspense fallback={loading}>
      <SheetPreview plan={sheet.plan} />
    </Suspense>
  );
}
