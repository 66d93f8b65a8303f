import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { FORMS } from '../../src/forms';
import { SOURCES } from '../../src/policy';
import { ALL_RULES, READING_RULES, RULES } from '../../src/rules';
import { CATALOGUE_IDS } from './catalogue-ids';

const CATALOGUE = join(__dirname, '../../src/rules/catalogue');
const TESTS = __dirname;
/** Milder by default than the specification's first word: there the severity depends on the policy or on the print. */
const OWN_SEVERITY: Readonly<Record<string, string>> = { 'over-target-reason': 'warning' };

const folders = readdirSync(CATALOGUE, { withFileTypes: true }).filter((entry) => entry.isDirectory());
function fileOf(id: string): string | undefined {
  return folders.map(({ name }) => join(CATALOGUE, name, `${id}.ts`)).find(existsSync);
}
/** Later rules have no line in the specification. */
const SPECIFIED = RULES.slice(0, CATALOGUE_IDS.length);
const testFolders = readdirSync(TESTS, { withFileTypes: true }).filter((entry) => entry.isDirectory());

describe('the catalogue', () => {
  it('holds every rule of the specification once, in its order', () => {
    expect(SPECIFIED.map(({ number, id, forms }) => [number, id, forms])).toEqual(
      CATALOGUE_IDS.map(([number, id, form]) => [number, id, form]),
    );
  });

  it('gives no number and no name twice', () => {
    expect(new Set(ALL_RULES.map(({ number }) => number)).size).toBe(ALL_RULES.length);
    expect(new Set(ALL_RULES.map(({ id }) => id)).size).toBe(RULES.length + READING_RULES.length);
  });

  it('has the severities of the specification', () => {
    expect(Object.fromEntries(SPECIFIED.map(({ id, severity }) => [id, severity]))).toEqual(
      Object.fromEntries(CATALOGUE_IDS.map(([, id, , severity]) => [id, OWN_SEVERITY[id] ?? severity])),
    );
  });

  it.each(ALL_RULES.map((rule) => [rule.id, rule] as const))('%s is whole', (id, rule) => {
    const texts = [
      rule.title,
      rule.source.text,
      rule.examples.fails,
      rule.examples.passes,
      ...Object.values(rule.messages).flatMap(({ text, fix }) => [text, fix]),
    ];
    expect(Object.keys(rule.messages)).not.toEqual([]);
    texts.forEach(({ zh, en }) => {
      expect(zh.trim()).not.toBe('');
      expect(en.trim()).not.toBe('');
    });
    expect(Object.keys(SOURCES)).toContain(rule.source.key);
    expect(fileOf(id)).toBeDefined();
    expect(testFolders.some(({ name }) => existsSync(join(TESTS, name, `${id}.test.ts`)))).toBe(true);
  });

  it('names only rules of its own as causes', () => {
    const ids = new Set(RULES.map(({ id }) => id));
    expect(RULES.flatMap(({ echoOf = [] }) => echoOf).filter((id) => !ids.has(id))).toEqual([]);
  });
});

describe('the forms', () => {
  it('are all there', () => {
    const ids = FORMS.map(({ id }) => id);
    expect(ids.slice(0, 6)).toEqual(['national', 'hechi', 'sichuan', 'hubei', 'guangxi', 'department']);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it.each(FORMS.map((form) => [form.id, form] as const))('%s is whole', (_, form) => {
    expect(form.title.zh).not.toBe('');
    expect(form.title.en).not.toBe('');
    expect([...Object.keys(SOURCES), form.source.publication?.key]).toContain(form.source.key);
    expect(form.reading.id).toBe(form.id);
  });
});
