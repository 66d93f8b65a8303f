// `npm run screens`: the pictures of docs/screens, then every state of the pane in every width and look.
import { ensureChromium, ensurePackages, runBin } from './setup.mjs';

ensurePackages();
const env = { ...process.env, ZIPING_CHROMIUM: ensureChromium(), ZIPING_STATES: 'all' };
const taken = runBin('tsx', ['test/e2e/screens.ts'], { env });
process.exitCode =
  taken === 0 ? runBin('jest', ['--config', 'jest.e2e.config.cjs', 'test/e2e/states'], { env }) : taken;
