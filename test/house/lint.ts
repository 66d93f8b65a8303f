import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';

export const ROOT = resolve(__dirname, '../..');

/** A file by its path below the folder that is linted, and the text it is to have. */
export type Text = readonly [file: string, text: string];

/**
 * Lints every text as if it stood in its file, by the rules of this project, in one process of its own: ESLint does not run
 * inside jest.
 * @returns the rules that each breaks
 */
export function brokenRules<Name extends string>(
  texts: Readonly<Record<Name, Text>>,
  folder = ROOT,
): Readonly<Record<Name, readonly string[]>> {
  const script = `
    import { ESLint } from 'eslint';
    const folder = ${JSON.stringify(folder)};
    const eslint = new ESLint({ cwd: folder, overrideConfigFile: ${JSON.stringify(`${ROOT}/eslint.config.mjs`)} });
    const broken = {};
    for (const [name, [file, text]] of Object.entries(${JSON.stringify(texts)})) {
      const [result] = await eslint.lintText(text, { filePath: folder + '/' + file });
      broken[name] = result.messages.map(({ ruleId, message }) => ruleId ?? message);
    }
    console.log(JSON.stringify(broken));
  `;
  const args = ['--input-type=module', '--eval', script];
  return JSON.parse(execFileSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8' })) as never;
}
