import { brokenRules } from './lint';

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
  'a room of intake that imports a later one': [
    'src/intake/values/dates.ts',
    "import { x } from '../tables';\nexport const y = x;\n",
  ],
  'a room of intake that passes by an index': [
    'src/intake/values/dates.ts',
    "import { x } from '../words/title-words';\nexport const y = x;\n",
  ],
  'a room of intake that imports an earlier one': [
    'src/intake/values/dates.ts',
    "import { x } from '../words';\nexport const y = x;\n",
  ],
  'a step that imports the app': [
    'src/taskpane/audit/AuditStep.tsx',
    "import { x } from '../app/App';\nexport const y = x;\n",
  ],
  'the shared context that imports a step': [
    'src/taskpane/context/pane-context.ts',
    "import { x } from '../audit/AuditStep';\nexport const y = x;\n",
  ],
  'an app that imports a step': [
    'src/taskpane/app/step-contents.tsx',
    "import { x } from '../audit/AuditStep';\nexport const y = x;\n",
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

beforeAll(() => {
  broken = brokenRules(CASES);
}, 120_000);

describe('the linter', () => {
  it.each<Case>([
    'a core layer that imports Excel',
    'forms that import the engine',
    'a host that knows the product',
    'an Excel port that knows rules',
    'a room of intake that imports a later one',
    'a room of intake that passes by an index',
    'a step that imports the app',
    'the shared context that imports a step',
  ])('rejects %s', (name) => expect(broken[name]).toContain('import-x/no-restricted-paths'));

  it.each<Case>(['the clock in the core', 'floats in the core'])('rejects %s', (name) =>
    expect(broken[name]).toContain('no-restricted-syntax'),
  );

  it.each<Case>([
    'what the design allows',
    'a room of intake that imports an earlier one',
    'an app that imports a step',
  ])('allows %s', (name) => expect(broken[name]).not.toContain('import-x/no-restricted-paths'));
});
