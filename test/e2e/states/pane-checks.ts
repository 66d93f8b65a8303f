import { readFileSync } from 'node:fs';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Frame } from 'playwright-core';

declare global {
  interface Window {
    axe?: { run(context: unknown, options: RunOptions): Promise<AxeResults> };
  }
}

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const optionsOf = (forced: boolean): RunOptions => ({
  resultTypes: ['violations'],
  // Forced colours are those of the system, which a page cannot have wrong: axe takes some of ours for them.
  rules: { 'target-size': { enabled: true }, 'color-contrast': { enabled: !forced } },
});

/** Where Fluent's focus library catches the Tab key: hidden from screen readers, and left as soon as they are reached. */
const FOCUS_CATCHERS = '[data-tabster-dummy]';

/**
 * What axe has to say against a page, each as rule, element and reason.
 * @param without selectors of parts that are not ours
 */
export async function axeComplaints(frame: Frame, ...without: readonly string[]): Promise<string[]> {
  // By the debugger: the content security policy of the package takes no script within a page.
  if (!(await frame.evaluate(() => window.axe !== undefined))) await frame.evaluate(AXE);
  const forced = await frame.evaluate(() => matchMedia('(forced-colors: active)').matches);
  return frame.evaluate(
    async ([options, exclude]) => {
      const { violations } = await window.axe!.run({ include: document, exclude }, options);
      return violations.flatMap(({ id, nodes }) =>
        nodes.map(
          ({ html, failureSummary = '' }) =>
            `${id}: ${html.replace(/ (class|style|data-tabster)="[^"]*"/g, '').slice(0, 120)}: ${failureSummary.split('\n')[1]}`,
        ),
      );
    },
    [optionsOf(forced), [FOCUS_CATCHERS, ...without]] as const,
  );
}

/** What stands outside of the page sideways, or can be scrolled sideways. */
export function sideways(frame: Frame): Promise<string[]> {
  return frame.evaluate(() => {
    const named = (element: Element): string =>
      `${element.tagName} ${/fui-\w+/.exec(element.className)?.[0] ?? ''} “${(element.textContent ?? '').slice(0, 40)}”`;
    const width = document.documentElement.clientWidth;
    const shown = [...document.body.querySelectorAll('*')].filter(
      (element) =>
        element.checkVisibility() &&
        element.getBoundingClientRect().width > 1 &&
        // Its bar comes and goes within its track, which cuts it off.
        !element.closest('[role="progressbar"]'),
    );
    const outside = shown.filter((element) => {
      const { left, right } = element.getBoundingClientRect();
      return right > width + 1 || left < -1;
    });
    const scrolling = shown.filter(
      (element) =>
        /auto|scroll/.test(getComputedStyle(element).overflowX) &&
        element.scrollWidth > element.clientWidth + 1,
    );
    return [...outside, ...scrolling].map(named);
  });
}

/** Controls that are smaller than 24 × 24 px. A link within a sentence may be as low as its line. */
export function smallTargets(frame: Frame, least = 24): Promise<string[]> {
  return frame.evaluate((size) => {
    const controls = document.querySelectorAll('button, select, input, textarea, [role="tab"], a[href]');
    return [...controls].flatMap((control) => {
      if (!control.checkVisibility() || control.closest('p, [data-sentence]')) return [];
      // What she points at is the field, or the row of a radio or a switch, around it.
      const target =
        control.closest('.fui-Input, .fui-Select, .fui-Radio, .fui-Switch, .fui-Checkbox') ?? control;
      const { width, height } = target.getBoundingClientRect();
      if (width === 0 || (width >= size - 0.5 && height >= size - 0.5)) return [];
      const text = control.getAttribute('aria-label') ?? control.textContent ?? '';
      return [`${control.tagName} “${text.slice(0, 40)}” ${Math.round(width)} × ${Math.round(height)}`];
    });
  }, least);
}
