// `npm start [-- workbook.xlsx] [--port n] [--no-open]`: the workbench, a grid with the task pane beside it.
import { parseArgs } from 'node:util';
import { ensurePackages } from './setup.mjs';
import { hasScreen, openBrowser } from './workbench/browser.mjs';
import { ensurePages, PAGES } from './workbench/build.mjs';
import { localCertificate } from './workbench/certificates.mjs';
import { serve } from './workbench/server.mjs';
import { workbookFile } from './workbench/workbook-file.mjs';

/** The manifest names this port. */
const PORT = 3000;
const USAGE = '用法 / usage: npm start [-- 工作簿.xlsx] [--port 端口] [--no-open]';

function fail(message) {
  console.error(message);
  process.exit(1);
}

function options() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { port: { type: 'string' }, 'no-open': { type: 'boolean' }, help: { type: 'boolean' } },
    });
    const port = values.port === undefined ? PORT : Number(values.port);
    if (positionals.length > 1 || !Number.isInteger(port) || port < 0 || port > 65_535)
      throw new Error(USAGE);
    return { ...values, port, exactly: values.port !== undefined, file: positionals[0] };
  } catch (error) {
    return fail(error.message === USAGE ? USAGE : `${error.message}\n${USAGE}`);
  }
}

async function start({ file, port, exactly, 'no-open': noOpen }) {
  // Before anything slow: a wrong path is told at once.
  const workbook = workbookFile(file);
  ensurePackages();
  if (!ensurePages()) fail('页面没有构建成功，原因见上 / the pages could not be built, see above');
  const { trusted, ...certificate } = await localCertificate();
  const server = await serve({ folder: PAGES, workbook, port, exactly, ...certificate });
  const url = `https://localhost:${server.port}/`;
  console.log(welcome({ url, workbook, trusted, port: server.port }));
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.on(signal, () => {
      server.close();
      process.exit(0);
    });
  }
  if (!noOpen && hasScreen()) openBrowser(url);
}

function welcome({ url, workbook, trusted, port }) {
  const warning = trusted
    ? []
    : [
        '  浏览器会提示证书不受信任：证书只为本机生成，没有装入系统。点“高级”→“继续前往 localhost”即可。',
        '  The browser will warn of the certificate: it was made for this machine only and not installed. Choose',
        '  "Advanced", then "Proceed to localhost".',
        '',
      ];
  const otherPort =
    port === PORT
      ? []
      : [
          `  端口 ${PORT} 已被占用或另有指定；在 Excel 中使用须为 ${PORT} / Excel needs port ${PORT}: stop what uses it.`,
          '',
        ];
  return [
    '',
    '  自评助手 · 工作台 / Ziping workbench',
    '',
    `  ${url}`,
    `  工作簿 / workbook: ${workbook}`,
    '',
    ...warning,
    ...otherPort,
    '  在 Excel 中使用（Windows、Mac、网页版）：保持本窗口打开，另开窗口运行 npm run sideload，步骤见 README“在 Excel 中使用”。',
    '  In Excel (Windows, Mac, web): keep this running and run npm run sideload in another window; see README.',
    '',
    '  按 Ctrl+C 停止 / press Ctrl+C to stop',
    '',
  ].join('\n');
}

const asked = options();
if (asked.help) console.log(USAGE);
else {
  await start(asked).catch((error) => {
    if (error.code === 'EADDRINUSE')
      fail(
        `端口已被占用，请用 --port 指定另一个 / the port is taken, name another with --port: ${error.message}`,
      );
    fail(error.message);
  });
}
