import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Server } from './server';

const NGINX = process.env.ZIPING_NGINX ?? '/usr/sbin/nginx';
const SAMPLE = resolve('samples/hechi-2020.xlsx');
const CERTIFICATES = resolve('scripts/workbench/certificates.mjs');

function freePort(): Promise<number> {
  return new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => done(typeof address === 'object' ? address!.port : 0));
    });
  });
}

async function listens(port: number): Promise<boolean> {
  return new Promise((done) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.destroy();
      done(true);
    }).once('error', () => done(false));
  });
}

export interface Package {
  /** What `npm run package` has made. */
  readonly folder: string;
  readonly port: number;
}

/** Makes the package for an address of this machine, in a path of the server, as an administrator would. */
export async function makePackage(folder: string, ...options: readonly string[]): Promise<Package> {
  const port = await freePort();
  const origin = `https://localhost:${port}/ziping`;
  const args = ['scripts/package.mjs', '--origin', origin, '--out', folder, ...options];
  execFileSync(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] });
  return { folder, port };
}

/** Certificates come from the workbench's own script, which writes them into the cache of the checkout. */
function certificate(folder: string): void {
  const script = `
    const { localCertificate } = await import(${JSON.stringify(pathToFileURL(CERTIFICATES).href)});
    const { writeFileSync } = await import('node:fs');
    const { cert, key } = await localCertificate();
    writeFileSync(${JSON.stringify(join(folder, 'server.crt'))}, cert);
    writeFileSync(${JSON.stringify(join(folder, 'server.key'))}, key);`;
  execFileSync(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

/** The example of the package with the administrator's two places set, and the workbook that the workbench asks for. */
function configuration({ folder }: Package, place: string, workbook: string): string {
  const name = encodeURIComponent(workbook.split('/').at(-1)!);
  const example = readFileSync(join(folder, 'nginx.conf'), 'utf8')
    .replaceAll('/etc/ssl/ziping/', `${place}/`)
    .replaceAll('/var/www/ziping/www/', `${folder}/www/`)
    .replace(
      '    location ',
      `    location /ziping/workbench/file {
        alias "${workbook}";
        add_header X-Workbook-Name "${name}";
    }

    location `,
    );
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  const places = temporary.map((kind) => `${kind}_temp_path ${place}/${kind};`).join('\n');
  return `daemon off;
${process.getuid?.() === 0 ? 'user root;' : ''}
pid ${place}/pid;
error_log ${place}/error.log;
events {}
http {
  types { text/html html; text/javascript js; image/png png; application/json json; text/css css; }
  access_log off;
  ${places}
  ${example}
}
`;
}

/** Serves a package with nginx, by the example that lies in it. */
export async function startNginx(made: Package, workbook = SAMPLE): Promise<Server> {
  if (!existsSync(NGINX)) throw new Error(`no nginx at ${NGINX}: npm test installs it where it can`);
  const place = mkdtempSync(join(tmpdir(), 'ziping-nginx-'));
  mkdirSync(place, { recursive: true });
  certificate(place);
  const file = join(place, 'nginx.conf');
  writeFileSync(file, configuration(made, place, workbook));
  const child = spawn(NGINX, ['-c', file, '-e', join(place, 'error.log')], { stdio: 'inherit' });
  const ended = new Promise<void>((done) => child.once('exit', () => done()));
  for (let tries = 0; !(await listens(made.port)); tries++) {
    if (tries > 100 || child.exitCode !== null)
      throw new Error(`nginx does not start:\n${readFileSync(join(place, 'error.log'), 'utf8')}`);
    await new Promise((done) => setTimeout(done, 50));
  }
  const origin = `https://localhost:${made.port}/ziping/`;
  return {
    origin,
    url: `${origin}workbench.html`,
    printed: '',
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
      rmSync(place, { recursive: true, force: true });
    },
  };
}
