import { createRoot } from 'react-dom/client';
import { LANGUAGE_TAGS } from '../language';
import { Root, type LoadMainPart } from './app/Root';
import { startup, type OfficeLike } from './host/startup';

/** Set by office.js, which the page loads before us; missing where it could not be loaded. */
function officeOf(scope: { readonly Office?: unknown }): OfficeLike | undefined {
  return scope.Office as OfficeLike | undefined;
}

/** Tried again where the network failed. */
const load: LoadMainPart = async () => (await import('./main-part')).MAIN_PART;

async function show(container: HTMLElement): Promise<void> {
  // On its way while Office gets ready; whoever needs it hears of a failure.
  load().catch(() => undefined);
  const asked = new URLSearchParams(window.location.search);
  const asksHelp = asked.has('help');
  // Whoever follows the link to the guide is in a browser, where Office may never answer.
  const patience = asksHelp ? 1_000 : undefined;
  const started = await startup(officeOf(window as { Office?: unknown }), navigator.language, patience);
  document.documentElement.lang = LANGUAGE_TAGS[started.language];
  createRoot(container).render(
    <Root startup={started} load={load} askedTheme={asked.get('theme')} asksHelp={asksHelp} />,
  );
}

const container = document.getElementById('pane');
if (container) void show(container);
