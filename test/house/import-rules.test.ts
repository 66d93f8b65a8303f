import { execFileSync } from 'node:child_process';

const ROOT = `${__dirname}/../..`;

const CASES = {
  'a core layer that imports Excel': [
    'src/scoring/grade.ts',
    "import { x } from '../excel';\nexport const y = x;\n",
  ],
  'forms that import the engine': [
    'src/forms/fields.ts',
    "import { x } from '../engine';\nexport const y = x;\n",
  ],
  'a host that knows the product': [
    'src/host/traffic.ts',
    "import { x } from '../rules';\nexport const y = x;\n",
  ],
  'an Excel port that knows rules': [
    'src/excel/batch.ts',
    "import { x } from '../rules';\nexport const y = x;\n",
  ],
  'the clock in the core': ['src/scoring/grade.ts', 'export const now = new Date();\n'],
  'floats in the core': ['src/rules/audit.ts', "export const x = parseFloat('1');\n"],
  'what the design allows': [
    'src/scoring/grade.ts',
    "import { x } from '../numbers';\nexport const y = x;\n",
  ],
} as const;

type Case = keyof typeof CASES;
let broken: Readonly<Record<Case, readonly string[]>>;

/** Lints every text as if it stood in its file, in one process of its own: ESLint does not run inside jest. */
beforeAll(() => {
  const script = `
    import { ESLint } from 'eslint';
    const root = ${JSON.stringify(ROOT)};
    const eslint = new ESLint({ cwd: root });
    const broken = {};
    for (const [name, [file, text]] of Object.entries(${JSON.stringify(CASES)})) {
      const [result] = await eslint.lintText(text, { filePath: root + '/' + file });
      broken[name] = result.messages.map(({ ruleId }) => ruleId);
    }
    console.log(JSON.stringify(broken));
  `;
  const args = ['--input-type=module', '--eval', script];
  broken = JSON.parse(execFileSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8' })) as typeof broken;
}, 120_000);

describe('the linter', () => {
  it.each<Case>([
    'a core layer that imports Excel',
    'forms that import the engine',
    'a host that knows the product',
    'an Excel port that knows rules',
  ])('rejects %s', (name) => expect(broken[name]).toContain('import-x/no-restricted-paths'));

  it.each<Case>(['the clock in the core', 'floats in the core'])('rejects %s', (name) =>
    expect(broken[name]).toContain('no-restricted-syntax'),
  );

  it('allows what the design allows', () => {
    expect(broken['what the design allows']).not.toContain('import-x/no-restricted-paths');
  });
});
