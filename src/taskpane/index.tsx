import { createRoot } from 'react-dom/client';
import { ruleById } from '../rules';
import { Root } from './app/Root';
import { startup, type OfficeLike } from './host/startup';
import { excelOpener } from './open-workbook';

/** Set by office.js, which the page loads before us; missing where it could not be loaded. */
function officeOf(scope: { readonly Office?: unknown }): OfficeLike | undefined {
  return scope.Office as OfficeLike | undefined;
}

async function show(container: HTMLElement): Promise<void> {
  const asked = new URLSearchParams(window.location.search).get('theme');
  const started = await startup(officeOf(window as { Office?: unknown }), navigator.language);
  document.documentElement.lang = started.language;
  createRoot(container).render(
    <Root startup={started} opener={excelOpener(started.language)} ruleOf={ruleById} askedTheme={asked} />,
  );
}

const container = document.getElementById('pane');
if (container) void show(container);
