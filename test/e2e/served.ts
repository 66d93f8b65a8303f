import { startNginx, type Package } from './nginx';
import { startServer, type Server } from './server';

/** The variable that holds the package on which the suite runs; set, but empty, until that has been made. */
export const PACKAGE = 'ZIPING_PACKAGE';

/** What serves the workbench with a workbook: `npm start`, or nginx with the package where the suite runs on that. */
export function serve(...files: readonly string[]): Promise<Server> {
  const made = process.env[PACKAGE];
  return made ? startNginx(JSON.parse(made) as Package, ...files) : startServer(...files);
}
