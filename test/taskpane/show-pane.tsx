import { act, cleanup, render } from '@testing-library/react';
import type { Report } from '../../src/engine';
import { App } from '../../src/taskpane/app/App';
import { Notices } from '../../src/taskpane/app/Notices';
import { STEP_CONTENTS } from '../../src/taskpane/app/step-contents';
import { NothingFound } from '../../src/taskpane/data/NothingFound';
import { createPaneStore } from '../../src/taskpane/state/pane-store';
import type { Language } from '../../src/language';
import { fakeWorkbook } from './fake-session';

/** jsdom has no layout, so nothing is ever observed. */
class NoObserver {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}
globalThis.ResizeObserver ??= NoObserver as unknown as typeof ResizeObserver;

/**
 * Whoever asks for a button by its name has jsdom try each rule of all style sheets on each element: two thirds of the
 * time. Names depend only on rules of what is shown; how the pane looks is seen in the browser suite.
 */
const { insertRule } = CSSStyleSheet.prototype;
CSSStyleSheet.prototype.insertRule = function (rule) {
  const isOfNames = /[{;]\s*(?:display|visibility|content)\s*:/.test(rule);
  return isOfNames ? insertRule.call(this, rule, this.cssRules.length) : 0;
};

/** Heights in px where jsdom has none: a panel in which ten lines of a list are in sight. */
const PANEL = 1000;
const LINE = 100;
for (const height of ['offsetHeight', 'clientHeight']) {
  Object.defineProperty(HTMLElement.prototype, height, {
    configurable: true,
    get(this: HTMLElement) {
      return this.getAttribute('role') === 'tabpanel' ? PANEL : LINE;
    },
  });
}
HTMLElement.prototype.scrollTo = function (this: HTMLElement, to?: ScrollToOptions | number) {
  this.scrollTop = typeof to === 'object' ? (to.top ?? 0) : 0;
  this.dispatchEvent(new Event('scroll'));
};

afterEach(cleanup);

export const PART = { steps: STEP_CONTENTS, Notices, NothingFound, ruleOf: () => null };

/** The whole pane over a workbook of which the report is said. */
export async function showPane(
  report: Report,
  language: Language = 'zh',
): Promise<ReturnType<typeof fakeWorkbook>> {
  const fake = fakeWorkbook(report);
  const store = createPaneStore(fake.opener);
  await act(async () => {
    render(<App store={store} language={language} theme="light" part={PART} />);
  });
  return fake;
}
