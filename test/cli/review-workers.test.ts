import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { reviewAll } from '../../src/cli/review/run-all';

/** A worker that dies of some files, never answers others, and reviews the rest. */
const WORKER = `
process.on('message', ({ file }) => {
  if (file === 'dies') process.abort();
  if (file === 'ends') process.exit(0);
  if (file === 'hangs') return;
  process.send({ file, status: 0, verdict: 'pass', pid: process.pid });
});
process.once('disconnect', () => process.exit());
`;
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'ziping-workers-'));
  writeFileSync(join(folder, 'review-worker.cjs'), WORKER);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.each([1, 3])(
  'a file that brings its process down is one line, and the others go on: %d at a time',
  async (jobs) => {
    const files = ['a', 'dies', 'b', 'hangs', 'c', 'ends', 'd'];
    const told: string[] = [];
    const reviews = await reviewAll(
      files.map((file) => ({
        file,
        asOf: { year: 2024, month: 1, day: 1 },
        policyId: null,
        language: 'zh',
        version: '0',
      })),
      {
        jobs,
        bundle: pathToFileURL(join(folder, 'ziping.cjs')).href,
        done: ({ file }) => told.push(file),
        limit: 3_000,
      },
    );
    expect(reviews.map(({ file, verdict }) => [file, verdict])).toEqual([
      ['a', 'pass'],
      ['dies', null],
      ['b', 'pass'],
      ['hangs', null],
      ['c', 'pass'],
      ['ends', null],
      ['d', 'pass'],
    ]);
    expect(reviews[1]!.error!.zh).toContain('意外中止');
    expect(reviews[3]!.error!.zh).toContain('用时过长');
    expect([...told].sort()).toEqual([...files].sort());
  },
);
