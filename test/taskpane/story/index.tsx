import { createRoot } from 'react-dom/client';
import { languageFor } from '../../../src/language';
import { ruleById } from '../../../src/rules';
import { App } from '../../../src/taskpane/app/App';
import { StartMessage } from '../../../src/taskpane/app/StartMessage';
import { isThemeMode } from '../../../src/taskpane/host/theme-mode';
import type { StartProblem } from '../../../src/taskpane/host/startup';
import { Notices } from '../../../src/taskpane/app/Notices';
import { STEP_CONTENTS } from '../../../src/taskpane/app/step-contents';
import { NothingFound } from '../../../src/taskpane/data/NothingFound';
import { createPaneStore } from '../../../src/taskpane/state/pane-store';
import { EngineError } from '../../../src/engine/report';
import {
  manyReport,
  networkReport,
  projectOf,
  projectReport,
  reportOf,
  thousandsReport,
} from '../fake-report';
import { fakeWorkbook } from '../fake-session';
import { tablesReport } from '../fake-tables';
import { cellRef } from '../../../src/workbook';

/** The pane with a fake session, to be looked at: ?theme=dark&lang=en-US&story=many. Not part of the product. */
const query = new URLSearchParams(window.location.search);
const asked = query.get('theme');
const theme = isThemeMode(asked) ? asked : 'light';
const language = languageFor(query.get('lang'));
const story = query.get('story') ?? 'one';

const REPORTS: Readonly<Record<string, () => ReturnType<typeof networkReport>>> = {
  one: networkReport,
  many: () => manyReport(),
  thousands: () => thousandsReport(),
  tables: () =>
    tablesReport(
      {
        id: 1,
        order: 1,
        state: 'applied',
        correction: { kind: 'column', place: cellRef('支出明细', 2, 4), meaning: 'amount' },
      },
      { id: 2, order: 2, state: 'gone', correction: { kind: 'unit', place: null, unit: '元' } },
      {
        id: 3,
        order: 3,
        state: 'idle',
        correction: {
          kind: 'same-project',
          names: ['机房和信息系统运行维护', '信息系统运维项目'],
          place: null,
        },
      },
    ),
  clean: () => reportOf(projectReport(projectOf('网络维护费'), [])),
};

const fake = fakeWorkbook((REPORTS[story] ?? networkReport)());
if (story === 'empty') {
  fake.session.failNext('refresh', new EngineError('nothing-to-evaluate', { zh: '', en: '' }));
}
if (story === 'opening') {
  fake.session.holdNext('refresh');
  setTimeout(() => fake.session.progress(0.43), 50);
}
const root = createRoot(document.getElementById('pane')!);
const problems: readonly string[] = ['notOffice', 'tooOld', 'otherHost'] satisfies StartProblem[];
root.render(
  problems.includes(story) ? (
    <StartMessage problem={story as StartProblem} language={language} theme={theme} />
  ) : (
    <App
      store={createPaneStore(fake.opener)}
      language={language}
      theme={theme}
      part={{ steps: STEP_CONTENTS, Notices, NothingFound, ruleOf: ruleById }}
    />
  ),
);
Object.assign(window, { fake });
