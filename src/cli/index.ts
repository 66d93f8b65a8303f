import { productVersion } from './options';
import { run } from './program';

const { stdout, stderr, env } = process;
const wantsColours = stdout.isTTY === true && env['NO_COLOR'] === undefined;

// Whoever reads (head, a pager) has seen enough and closed the pipe.
stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

const ended = run(process.argv.slice(2), {
  out: (text) => void stdout.write(text),
  err: (text) => void stderr.write(text),
  colours: wantsColours,
  progress: stderr.isTTY === true,
  // The bundle stands in dist/cli/.
  version: productVersion(new URL('../../', import.meta.url)),
  bundle: import.meta.url,
});
void ended.then((status) => (process.exitCode = status));
