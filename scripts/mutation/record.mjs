// Writes what the last run of every room came to into docs/mutation.md, between two marks; the words around it are ours.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { ROOT } from '../setup.mjs';

const PAGE = `${ROOT}docs/mutation.md`;
const [BEGIN, END] = ['<!-- begin of what `npm run mutation -- --record` writes -->', '<!-- end -->'];

export const share = ({ caught, survivors }) =>
  caught + survivors.length === 0 ? '–' : ((100 * caught) / (caught + survivors.length)).toFixed(1);

function survivorsOf({ name, survivors }) {
  if (survivors.length === 0) return [];
  const lines = survivors.map(
    ({ place, mutator, replacement, tested }) =>
      `${place} ${mutator}${tested ? '' : ' (no test)'}: ${replacement}`,
  );
  return [`### ${name}`, '', '```text', ...lines, '```', ''];
}

/** @param files where each room keeps what its last run came to */
export async function record(files) {
  const [known, missing] = [true, false].map((is) => files.filter((file) => existsSync(file) === is));
  if (missing.length > 0) console.error(`left out, as never run here: ${missing.join(', ')}`);
  const rooms = known.map((file) => JSON.parse(readFileSync(file, 'utf8')));
  const rows = rooms.map(
    (room) => `| ${room.name} | ${share(room)} | ${room.caught} | ${room.survivors.length} | ${room.date} |`,
  );
  const written = [
    BEGIN,
    '',
    '| room | score, % | caught | survived | date |',
    '| --- | --- | --- | --- | --- |',
    ...rows,
    '',
    '## Survivors',
    '',
    ...rooms.flatMap(survivorsOf),
    END,
  ].join('\n');
  const page = readFileSync(PAGE, 'utf8');
  const [before, rest] = page.split(BEGIN);
  const text = `${before}${written}${rest.split(END)[1]}`;
  writeFileSync(PAGE, await format(text, { ...(await resolveConfig(PAGE)), filepath: PAGE }));
}
