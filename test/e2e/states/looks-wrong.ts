import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { WorkbenchPage } from '../workbench-page';
import { axeComplaints, sideways, smallTargets } from './pane-checks';
import { paneFrame, setMode, setWidth } from './stage';

/** Pictures of what is shown: not part of the project, for looking at. */
const PICTURES = 'dist/screenshots';

export function picturePath(name: string): string {
  mkdirSync(PICTURES, { recursive: true });
  return join(PICTURES, `${name}.png`);
}

/** What is wrong with what the pane shows, at both widths, light and dark; with a picture of each. */
export async function looksWrong(bench: WorkbenchPage, name: string): Promise<string[]> {
  const wrong: string[] = [];
  const frame = await paneFrame(bench);
  for (const mode of ['light', 'dark'] as const) {
    await setMode(bench, mode);
    for (const width of [320, 400]) {
      await setWidth(bench, width);
      const path = picturePath(`${name}-${width}-${mode}`);
      await bench.page.locator('.zw-pane').screenshot({ path });
      const found = [await axeComplaints(frame), await sideways(frame), await smallTargets(frame)].flat();
      wrong.push(...found.map((what) => `${width} ${mode}: ${what}`));
    }
  }
  return wrong;
}
