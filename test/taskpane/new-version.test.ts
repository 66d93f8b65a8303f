/** @jest-environment jsdom */
import { watchForNewVersion } from '../../src/taskpane/host/new-version';

const answers = (script: unknown, ok = true): jest.Mock =>
  (globalThis.fetch = jest.fn().mockResolvedValue({ ok, json: () => Promise.resolve({ script }) }));

const settle = async (): Promise<void> => {
  for (let turn = 0; turn < 10; turn++) await Promise.resolve();
};

function pageWith(script: string): void {
  document.head.innerHTML = `<script src="https://jx.example.gov.cn/${script}"></script>`;
}

let end: () => void = () => undefined;
afterEach(() => {
  end();
  document.head.innerHTML = '';
});

async function found(): Promise<number> {
  const told = jest.fn();
  end = watchForNewVersion(told);
  await settle();
  return told.mock.calls.length;
}

test('another script on the server is a newer version', async () => {
  pageWith('taskpane.0123abcd.js');
  answers('taskpane.99999999.js');
  expect(await found()).toBe(1);
});

test('the same script is none, nor is a server that has nothing to say', async () => {
  pageWith('taskpane.0123abcd.js');
  answers('taskpane.0123abcd.js');
  expect(await found()).toBe(0);
  answers('taskpane.99999999.js', false);
  expect(await found()).toBe(0);
  globalThis.fetch = jest.fn().mockRejectedValue(new TypeError('no network'));
  expect(await found()).toBe(0);
});

test('pages that are no package ask nobody', async () => {
  pageWith('taskpane.js');
  const fetched = answers('taskpane.99999999.js');
  expect(await found()).toBe(0);
  expect(fetched).not.toHaveBeenCalled();
});

test('it does not ask at every return to the pane', async () => {
  pageWith('taskpane.0123abcd.js');
  const fetched = answers('taskpane.0123abcd.js');
  await found();
  window.dispatchEvent(new Event('focus'));
  window.dispatchEvent(new Event('focus'));
  expect(fetched).toHaveBeenCalledTimes(1);
});
