// The browser suite, with a Chromium that is found or installed first: on `npm start`, or with `--packaged` on the package,
// served by nginx. Other arguments are those of jest.
import { ensureChromium, ensureNginx, runBin } from './setup.mjs';

const chromium = ensureChromium();
if (!chromium) {
  console.error(
    '没有找到 Chromium，浏览器测试未运行，按失败计。请安装 Chromium，或用 ZIPING_CHROMIUM 指定路径 / no Chromium: the browser tests did not run and count as failed; install it or name it in ZIPING_CHROMIUM',
  );
  process.exit(1);
}
const nginx = ensureNginx();
if (!nginx)
  console.error(
    '没有找到 nginx，安装包的测试会失败 / no nginx: the tests of the package will fail; install it',
  );
const args = process.argv.slice(2).filter((arg) => arg !== '--packaged');
process.exitCode = runBin('jest', ['--config', 'jest.e2e.config.cjs', ...args], {
  env: {
    ...process.env,
    ZIPING_CHROMIUM: chromium,
    ...(nginx && { ZIPING_NGINX: nginx }),
    // The suite makes the package itself.
    ...(process.argv.includes('--packaged') && { ZIPING_PACKAGE: '' }),
  },
});
