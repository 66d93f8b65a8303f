import { act, cleanup, render } from '@testing-library/react';
import type { Report } from '../../src/engine';
import { App } from '../../src/taskpane/app/App';
import { Workspace } from '../../src/taskpane/app/Workspace';
import { NothingFound } from '../../src/taskpane/data/NothingFound';
import { createPaneStore } from '../../src/taskpane/state/pane-store';
import type { Language } from '../../src/taskpane/texts';
import { fakeWorkbook } from './fake-session';

/** jsdom has no layout, so nothing is ever observed. */
class NoObserver {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}
globalThis.ResizeObserver ??= NoObserver as unknown as typeof ResizeObserver;

afterEach(cleanup);

export const PART = { Workspace, NothingFound, ruleOf: () => null };

/** The whole pane over a workbook of which the report is said. */
export async function showPane(
  report: Report,
  language: Language = 'zh-CN',
): Promise<ReturnType<typeof fakeWorkbook>> {
  const fake = fakeWorkbook(report);
  const store = createPaneStore(fake.opener);
  await act(async () => {
    render(<App store={store} language={language} theme="light" part={PART} />);
  });
  return fake;
}
