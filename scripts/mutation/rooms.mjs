// The rooms of the code that are mutated one at a time, and the tests that each is judged by.
import { existsSync, readdirSync } from 'node:fs';
import { ROOT } from '../setup.mjs';

/**
 * Folders of src/rules that several topics share: what they do shows in the rules that use them, so they are judged by the
 * tests of these topics, beside those of a folder of their own.
 */
const SHARED = {
  goals: ['scores', 'indicators', 'money'],
  names: ['identity'],
  spending: ['classification', 'money'],
  texts: ['narrative', 'identity', 'scores', 'money'],
  words: ['narrative', 'indicators', 'scores', 'classification', 'identity', 'money'],
};

function folders(path) {
  return readdirSync(`${ROOT}${path}`, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
}

/** Files below a folder of tests, as paths in the checkout. */
function testsIn(folder) {
  if (!existsSync(`${ROOT}${folder}`)) return [];
  return readdirSync(`${ROOT}${folder}`)
    .filter((name) => name.endsWith('.test.ts'))
    .map((name) => `${folder}/${name}`);
}

const room = (name, mutate, testFolders) => ({
  name,
  mutate: mutate.map((folder) => `${folder}/**/*.ts`),
  tests: testFolders.flatMap(testsIn),
});

function ruleRooms() {
  const topics = folders('src/rules/catalogue');
  const shared = folders('src/rules').filter((name) => name !== 'catalogue' && !topics.includes(name));
  const own = (name) => (existsSync(`${ROOT}src/rules/${name}`) ? [`src/rules/${name}`] : []);
  return [
    ...topics.map((name) =>
      room(`rules/${name}`, [`src/rules/catalogue/${name}`, ...own(name)], [`test/rules/${name}`]),
    ),
    ...shared.map((name) =>
      room(
        `rules/${name}`,
        own(name),
        [name, ...(SHARED[name] ?? [])].map((topic) => `test/rules/${topic}`),
      ),
    ),
  ];
}

/** @returns every room: its name, what is mutated (globs), and the files of its tests */
export function allRooms() {
  return [
    room('numbers', ['src/numbers'], ['test/numbers']),
    room('scoring', ['src/scoring'], ['test/scoring']),
    {
      ...room('rules', [], ['test/rules']),
      mutate: ['src/rules/*.ts', 'src/rules/catalogue/*.ts'],
    },
    ...ruleRooms(),
  ];
}
