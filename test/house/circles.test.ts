import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileCircles, folderCircles, type Circle } from './circles';
import { importGraph } from './import-graph';
import { ROOT } from './lint';

describe('src', () => {
  const graph = importGraph(join(ROOT, 'src'));

  it('was read', () => {
    expect(graph.get('cli/index.ts')).toEqual(new Set(['cli/options.ts', 'cli/program.ts']));
    expect(graph.get('taskpane/index.tsx')).toContain('taskpane/app/Root.tsx');
  });

  it('has no files in a circle', () => expect(fileCircles(graph)).toEqual([]));

  it('has no folders in a circle', () => expect(folderCircles(graph)).toEqual([]));
});

interface Planted {
  /** What each file says, by path. */
  readonly texts: Readonly<Record<string, string>>;
  readonly files: readonly Circle[];
  readonly folders: readonly Circle[];
}

const PLANTED = {
  'three files': {
    texts: {
      'a.ts': "import { b } from './b';\nexport const a = () => b;\n",
      'b.ts': "export * from './c';\nexport const b = 1;\n",
      'c.tsx': "import { a } from './a';\nimport { d } from './d';\nexport const c = () => [a, d];\n",
      'd.ts': 'export const d = 1;\n',
    },
    files: [['a.ts', 'b.ts', 'c.tsx']],
    folders: [],
  },
  'three files by types alone': {
    texts: {
      'a.ts': "import type { B } from './b';\nexport type A = B | 1;\n",
      'b.ts': "export type B = import('./c').C | 2;\n",
      'c.ts': "import { type A } from './a';\nexport type C = A | 3;\n",
    },
    files: [['a.ts', 'b.ts', 'c.ts']],
    folders: [],
  },
  'three folders by a circle of files': {
    texts: {
      'deep/a/one.ts': "import { two } from '../b/two';\nexport const one = () => two;\n",
      'deep/b/two.ts': "import { three } from '../c';\nexport const two = () => three;\n",
      'deep/c/index.ts': "export { three } from './three';\n",
      'deep/c/three.ts': "import { one } from '../a/one';\nexport const three = () => one;\n",
    },
    files: [['deep/a/one.ts', 'deep/b/two.ts', 'deep/c/index.ts', 'deep/c/three.ts']],
    folders: [['deep/a/', 'deep/b/', 'deep/c/']],
  },
  'three folders whose files are in none': {
    texts: {
      'a/one.ts': "import { two } from '../b/two';\nexport const one = two;\n",
      'a/base.ts': 'export const base = 1;\n',
      'b/two.ts': 'export const two = 2;\n',
      'b/inner/three.ts': "import { four } from '../../c/four';\nexport const three = four;\n",
      'c/four.ts': "import { base } from '../a/base';\nexport const four = base;\n",
    },
    files: [],
    folders: [['a/', 'b/', 'c/']],
  },
  'an index and a folder that imports it': {
    texts: {
      'room/index.ts': "export { part } from './parts/part';\nexport const word = 1;\n",
      'room/parts/part.ts': "import { word } from '..';\nexport const part = () => word;\n",
    },
    files: [['room/index.ts', 'room/parts/part.ts']],
    folders: [['room/index.ts', 'room/parts/']],
  },
  'an index over folders that use what stands beside it': {
    texts: {
      'room/index.ts': "export { part } from './parts/part';\nexport { whole } from './wholes/whole';\n",
      'room/words.ts': 'export const word = 1;\n',
      'room/parts/part.ts': "import { word } from '../words';\nexport const part = word;\n",
      'room/wholes/whole.ts': "import { part } from '../parts/part';\nexport const whole = part;\n",
    },
    files: [],
    folders: [],
  },
} as const satisfies Readonly<Record<string, Planted>>;

describe('planted', () => {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'circles-')));

  beforeAll(() => {
    const texts = Object.entries<Planted>(PLANTED).flatMap(([name, planted]) =>
      Object.entries(planted.texts).map(([file, text]) => [`${name}/${file}`, text] as const),
    );
    for (const [path, text] of texts) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
  });

  afterAll(() => rmSync(folder, { recursive: true }));

  describe.each(Object.entries<Planted>(PLANTED))('%s', (name, { files, folders }) => {
    it('is what the imports say', () => {
      const graph = importGraph(join(folder, name));
      expect({ files: fileCircles(graph), folders: folderCircles(graph) }).toEqual({ files, folders });
    });
  });

  it('an import that leads nowhere is told', () => {
    mkdirSync(join(folder, 'nowhere'));
    writeFileSync(join(folder, 'nowhere/a.ts'), "import './b';\n");
    expect(() => importGraph(join(folder, 'nowhere'))).toThrow('a.ts imports ./b, which is not there');
  });
});
