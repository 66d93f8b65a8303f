// Serves the built pages and the workbook over https, to this machine only.
import { createReadStream, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:https';
import { basename, extname, join, normalize, sep } from 'node:path';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
};
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const ADDRESS = '127.0.0.1';
/** How many ports after the wanted one are tried. */
const MORE_PORTS = 20;

function sendWorkbook(response, workbook) {
  try {
    const bytes = readFileSync(workbook);
    response.writeHead(200, {
      'content-type': XLSX,
      'content-length': bytes.length,
      'cache-control': 'no-store',
      'x-workbook-name': encodeURIComponent(basename(workbook)),
    });
    response.end(bytes);
  } catch {
    // Moved or deleted while the server runs.
    response.writeHead(404).end();
  }
}

/** A digest stands in their names: their content never changes, and a browser keeps what it has compiled of them. */
const DIGEST = /\.[0-9a-f]{8}\.(?:js|css|png|woff2)$/;

function sendPage(request, response, folder, pathname) {
  const path = normalize(join(folder, pathname === '/' ? 'workbench.html' : pathname));
  if (!path.startsWith(folder + sep)) return response.writeHead(404).end();
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat?.isFile()) return response.writeHead(404).end();
  const caching = {
    'cache-control': DIGEST.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache',
    etag: `"${stat.size.toString(36)}-${stat.mtimeMs.toString(36)}"`,
  };
  if (request.headers['if-none-match'] === caching.etag) return response.writeHead(304, caching).end();
  response.writeHead(200, {
    'content-type': TYPES[extname(path)] ?? 'application/octet-stream',
    'content-length': stat.size,
    ...caching,
  });
  return createReadStream(path).pipe(response);
}

function handler(folder, workbook) {
  return (request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return response.writeHead(405).end();
    let pathname;
    try {
      pathname = decodeURIComponent(new URL(request.url, 'https://localhost').pathname);
    } catch {
      return response.writeHead(400).end();
    }
    return pathname === '/workbench/file'
      ? sendWorkbook(response, workbook)
      : sendPage(request, response, folder, pathname);
  };
}

function listen(server, port) {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, ADDRESS, () => {
      server.off('error', reject);
      resolve(server.address().port);
    });
  });
}

/**
 * Starts the server.
 * @param {{ folder: string, workbook: string, port: number, exactly: boolean, cert: Buffer, key: Buffer }} options
 *   port 0 takes any free one; `exactly` forbids taking another one
 * @returns {Promise<{ port: number, close: () => void }>}
 */
export async function serve({ folder, workbook, port, exactly, cert, key }) {
  const server = createServer({ cert, key }, handler(folder, workbook));
  const ports = exactly || port === 0 ? [port] : Array.from({ length: MORE_PORTS }, (_, i) => port + i);
  for (const candidate of ports) {
    try {
      const taken = await listen(server, candidate);
      return {
        port: taken,
        close: () => {
          server.close();
          server.closeAllConnections();
        },
      };
    } catch (error) {
      if (error.code !== 'EADDRINUSE' && error.code !== 'EACCES') throw error;
    }
  }
  throw Object.assign(new Error(`port ${ports.join(', ')}`), { code: 'EADDRINUSE' });
}
