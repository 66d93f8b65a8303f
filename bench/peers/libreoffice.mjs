// LibreOffice, where it is installed: a macro in a profile of its own puts SUMIFS beside the ledger and edits amounts.
import { spawn, spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join, sep } from 'node:path';
import { performance } from 'node:perf_hooks';
import { pathToFileURL } from 'node:url';
import {
  EDITING_MS,
  keyOf,
  MOST_EDITS,
  plannedEdits,
  printEdits,
  printWhole,
  readExpected,
  workbook,
} from './sums.mjs';

const LOOK_EVERY_MS = 20;
const SOFFICE = process.env.SOFFICE ?? 'soffice';
const DOCTYPE = 'PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN"';

/** Puts the macro into the standard library of a profile; a profile that LibreOffice did not make itself is overwritten. */
function writeMacro(profile) {
  const library = join(profile, 'user', 'basic', 'Standard');
  mkdirSync(library, { recursive: true });
  const code = readFileSync(new URL('libreoffice.bas', import.meta.url), 'utf8');
  const escaped = code.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  const xml = (root, content) =>
    `<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE ${root} ${DOCTYPE} "${root.split(':')[1]}.dtd">\n${content}`;
  writeFileSync(
    join(library, 'Bench.xba'),
    xml(
      'script:module',
      `<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Bench" script:language="StarBasic">${escaped}</script:module>`,
    ),
  );
  writeFileSync(
    join(library, 'script.xlb'),
    xml(
      'library:library',
      '<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false" library:passwordprotected="false"><library:element library:name="Bench"/></library:library>',
    ),
  );
  writeFileSync(
    join(profile, 'user', 'basic', 'script.xlc'),
    xml(
      'library:libraries',
      '<library:libraries xmlns:library="http://openoffice.org/2000/library" xmlns:xlink="http://www.w3.org/1999/xlink"><library:library library:name="Standard" library:link="false"/></library:libraries>',
    ),
  );
}

/** Largest resident size of the processes with that profile in MB, where the system tells it (Linux). */
function peakMb(profile) {
  if (!existsSync('/proc/self/status')) return null;
  let most = null;
  for (const id of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      if (!readFileSync(`/proc/${id}/cmdline`, 'utf8').includes(profile)) continue;
      const [, kilobytes] = /VmHWM:\s*(\d+)/.exec(readFileSync(`/proc/${id}/status`, 'utf8')) ?? [];
      if (kilobytes) most = Math.max(most ?? 0, Math.round(Number(kilobytes) / 1024));
    } catch {
      // It ended meanwhile.
    }
  }
  return most;
}

const csv = (rows) => rows.map((cells) => cells.map((cell) => `"${cell}"`).join(',')).join('\n');
/** Basic prints 15 digits and what is missing. */
const exactly = (number, rest) => Number(number) + Number(rest);

const { groups, rows } = readExpected();
// Beside the peers, so that a run that was stopped leaves nothing elsewhere.
const folder = `${join(process.env.BENCH_PEERS, 'libreoffice')}${sep}`;
const removeFolder = () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
removeFolder();
mkdirSync(folder, { recursive: true });
const profile = pathToFileURL(join(folder, 'profile')).href;
process.on('exit', removeFolder);
const SILENT = [`-env:UserInstallation=${profile}`, '--headless', '--norestore', '--nologo'];
const { error } = spawnSync(SOFFICE, [...SILENT, '--terminate_after_init'], { stdio: 'ignore' });
if (error) throw new Error('LibreOffice (soffice) is not installed');
writeMacro(join(folder, 'profile'));
// A copy, so that the lock beside it goes with the folder: LibreOffice would wait for ever on that of a run that was stopped.
copyFileSync(workbook, `${folder}ledger.xlsx`);
writeFileSync(`${folder}keys.csv`, csv(groups.map(([project, item, source]) => [project, item, source])));
const edits = [];
for (const edit of plannedEdits(rows)) {
  edits.push(edit);
  if (edits.length === MOST_EDITS) break;
}
writeFileSync(`${folder}edits.csv`, csv(edits.map(({ index, fen }) => [index, fen / 100, ''])));

const start = performance.now();
const office = spawn(SOFFICE, [...SILENT, 'macro:///Standard.Bench.Main'], {
  stdio: 'ignore',
  env: {
    ...process.env,
    BENCH_FOLDER: folder,
    BENCH_WORKBOOK: `${folder}ledger.xlsx`,
    BENCH_EDITING_MS: String(EDITING_MS),
  },
});
let ended = false;
office.on('exit', () => (ended = true)).on('error', () => (ended = true));

/** Waits for a file of the macro. @returns its lines */
async function linesOf(file) {
  while (!existsSync(folder + file)) {
    if (existsSync(`${folder}failed.txt`))
      throw new Error(readFileSync(`${folder}failed.txt`, 'utf8').trim());
    if (ended && !existsSync(folder + file)) throw new Error(`LibreOffice ended without ${file}`);
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
  }
  return readFileSync(folder + file, 'utf8')
    .trim()
    .split(/\r?\n/);
}

try {
  const results = await linesOf('whole.txt');
  const seconds = (performance.now() - start) / 1000;
  const sums = new Map(
    groups.map(([project, item, source], at) => [
      keyOf(project, item, source),
      exactly(...results[at].split(' ')),
    ]),
  );
  const peakRssMb = peakMb(profile);
  printWhole(sums, `${groups.length} SUMIFS of LibreOffice, its start included`, { seconds, peakRssMb });
  const lines = await linesOf('edits.txt');
  const done = lines.map((line, at) => {
    const [ms, before, beforeRest, place, sum, rest] = line.split(' ');
    const [project, item, source] = groups[place];
    return {
      ms: Number(ms),
      fenBefore: Math.round(exactly(before, beforeRest) * 100),
      fen: edits[at].fen,
      key: keyOf(project, item, source),
      sum: exactly(sum, rest),
    };
  });
  printEdits(done, 'setValue and calculate, automatic calculation on');
} finally {
  while (!ended) await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
}
