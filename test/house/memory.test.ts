import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './lint';

const ROOMS = ['memory', 'intake', 'policy', 'scoring', 'rules', 'forms', 'engine'] as const;

const sources = ROOMS.flatMap((room) =>
  readdirSync(join(ROOT, 'src', room), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => `${room}/${file.replaceAll('\\', '/')}`),
).map((file) => ({ file, text: readFileSync(join(ROOT, 'src', file), 'utf8') }));

const filesWith = (pattern: RegExp) =>
  sources.filter(({ text }) => pattern.test(text)).map(({ file }) => file);

describe('what is found out about an evaluation', () => {
  it('is remembered in a Memory and nowhere else', () => {
    expect(filesWith(/\bnew Weak(?:Map|Set|Ref)\b/)).toEqual(['memory/memory.ts']);
    expect(filesWith(/\bnew Memory\(\)/)).not.toEqual([]);
    // Each Memory belongs to somebody: none stands in a module for all.
    expect(filesWith(/^(?:export )?(?:const|let) [^;]*?\bnew Memory\(\)/m)).toEqual([]);
    expect(filesWith(/^(?:export )?let /m)).toEqual([]);
  });

  it('has slots with names of their own, all of which docs/architecture.md lists', () => {
    const slots = sources.flatMap(({ text }) =>
      [...text.matchAll(/^(?:export )?const \w+ = slot<[^(]*>\(\s*'([^']+)'/gm)].map(([, name]) => name),
    );
    const calls = sources.flatMap(({ text }) => [...text.matchAll(/= slot</g)]);
    expect(slots).toHaveLength(calls.length);
    const docs = readFileSync(join(ROOT, 'docs/architecture.md'), 'utf8');
    const [, section = ''] = docs.split('\n## What is remembered\n');
    const [table] = section.split('\n## ');
    const listed = [...table!.matchAll(/^\| (?!slot|-)([^|]+?) +\|/gm)].map(([, name]) => name);
    expect(listed.sort()).toEqual(slots.sort());
    expect(new Set(slots).size).toBe(slots.length);
  });
});
