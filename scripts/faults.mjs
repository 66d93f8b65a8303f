import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';

/**
 * Sweeps all commands, all their round trips and all kinds of faults, and prints the counts: `npm run faults [-- command…]`,
 * each a part of a command's name. `--json file` lists every violation. It takes hours.
 */
const args = process.argv.slice(2);
const at = args.indexOf('--json');
const file = at >= 0 ? args.splice(at, 2)[1] : undefined;
const jest = createRequire(import.meta.url).resolve('jest/bin/jest');
const { status } = spawnSync(process.execPath, [jest, '--runInBand', 'test/faults'], {
  stdio: 'inherit',
  env: {
    ...process.env,
    ZIPING_FAULTS: 'all',
    ...(args.length > 0 && { ZIPING_FAULTS_ONLY: args.join(',') }),
    ...(file && { ZIPING_FAULTS_JSON: file }),
  },
});
process.exitCode = status ?? 1;
