import { startExcel, type NodeExcelHost } from '../../src/host/node';
import { registeredTypes } from '../../src/host/registry';

let host: NodeExcelHost;

beforeAll(async () => {
  host = await startExcel();
});
afterAll(() => host.stop());

interface Metadata {
  readonly _scalarPropertyOriginalNames?: readonly string[];
  readonly _scalarPropertyUpdateable?: readonly boolean[];
  readonly _navigationPropertyNames?: readonly string[];
  readonly _isCollection?: boolean;
}

/** Members that travel under another name than the one that is loaded. */
const WIRE_ONLY = new Set(['Worksheet.Gridlines', 'Worksheet.Headings']);

function metadata(name: string): Metadata | null {
  const known = (Excel as unknown as Record<string, { prototype: Metadata } | undefined>)[
    name.replace(/#.*/, '')
  ];
  return known ? known.prototype : null;
}

test('every property that the host claims is one of the library, writable only where the library says so', () => {
  const wrong: string[] = [];
  for (const type of registeredTypes()) {
    const known = metadata(type.name);
    if (!known) continue;
    const scalars = known._scalarPropertyOriginalNames ?? [];
    for (const [name, scalar] of Object.entries(type.scalars ?? {})) {
      const at = scalars.indexOf(name);
      if (at < 0 && !WIRE_ONLY.has(`${type.name}.${name}`)) wrong.push(`${type.name}.${name} is unknown`);
      const updateable = known._scalarPropertyUpdateable?.[at] ?? false;
      if (at >= 0 && scalar.set && !updateable) wrong.push(`${type.name}.${name} is read-only`);
    }
    const links = (known._navigationPropertyNames ?? []).map((name) => name.toLowerCase());
    for (const name of Object.keys(type.navigation ?? {})) {
      if (!links.includes(name.toLowerCase())) wrong.push(`${type.name}.${name} leads nowhere`);
    }
    if (Boolean(type.items) !== Boolean(known._isCollection)) wrong.push(`${type.name}: collection or not`);
  }
  expect(wrong).toEqual([]);
});

test('nearly all classes of the host are classes of the library', () => {
  const foreign = registeredTypes().filter(({ name }) => metadata(name) === null);
  expect(foreign.map(({ name }) => name)).toEqual(['AddinInternalService']);
});
