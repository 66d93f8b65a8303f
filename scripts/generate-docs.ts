/**
 * Writes the reference pages docs/rules/ and docs/policies.md from the rules and policies themselves, the list of
 * catalogues in README.md, what the host serves of the client library's declarations, and the sample workbook as data.
 * `--check` writes nothing and fails where a page is stale: `npm test` runs it.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Language, Localized } from '../src/language';
import {
  SOURCES,
  POLICIES,
  certaintyNote,
  citationText,
  type Policy,
  type Setting,
  type Source,
} from '../src/policy';
import { FORMS as LAYOUTS } from '../src/forms';
import { ALL_RULES, type RuleData, type RuleMessage } from '../src/rules';
import { declaredText } from './host-declared';
import { memberPage } from './host-members';
import { sampleText } from './sample-sheets';

const DOCS = fileURLToPath(new URL('../docs/', import.meta.url));
const CATALOGUE = fileURLToPath(new URL('../src/rules/catalogue/', import.meta.url));
const SEVERITY: Record<RuleData['severity'], Localized> = {
  error: { zh: '错误', en: 'error' },
  warning: { zh: '警告', en: 'warning' },
  info: { zh: '提示', en: 'note' },
};
const FORMS: Record<RuleData['forms'], Localized> = {
  N: { zh: '项目支出绩效自评表', en: 'national family of tables' },
  H: { zh: '旧版自评报告（封面、支出明细、文字报告）', en: 'older report (cover, spending, narrative)' },
  both: { zh: '两类表格', en: 'both families' },
};

/** Texts of rules hold characters that Markdown would take for markup. */
const escape = (text: string): string => text.replaceAll(/([\\*_`|<>[\]])/g, '\\$1').replaceAll('\n', ' ');

function messageLines({ text, fix }: RuleMessage, language: Language): string[] {
  const todo = { zh: '怎么改', en: 'What to do' }[language];
  return [`- ${escape(text[language])}`, `  - ${todo}：${escape(fix[language])}`];
}

const TOPICS = readdirSync(CATALOGUE, { withFileTypes: true }).flatMap((entry) =>
  entry.isDirectory() ? [entry.name] : [],
);

/** The topic of a rule is the folder in which it lies; docs/domain/consistency.md has a section of that name. */
function topicOf({ id }: RuleData): string {
  const topic = TOPICS.find((name) => existsSync(join(CATALOGUE, name, `${id}.ts`)));
  if (topic === undefined) throw new Error(`No file of the rule ${id} in ${CATALOGUE}`);
  return topic;
}

function section(rule: RuleData, language: Language): string[] {
  const t = (zh: string, en: string): string => (language === 'zh' ? zh : en);
  const { key, publication } = rule.source;
  const address = (publication ?? SOURCES[key as keyof typeof SOURCES])?.address;
  return [
    `## ${t('中文', 'English')}：${escape(rule.title[language])}`,
    '',
    `${t('级别', 'Severity')}：${SEVERITY[rule.severity][language]}　${t('适用', 'Applies to')}：${FORMS[rule.forms][language]}`,
    '',
    `${t('依据', 'Source')}：${escape(citationText(rule.source)[language])}${address ? ` <${address}>` : ''}`,
    '',
    `${t('不符合的例子', 'Fails')}：${escape(rule.examples.fails[language])}`,
    '',
    `${t('符合的例子', 'Passes')}：${escape(rule.examples.passes[language])}`,
    '',
    t('会这样提示：', 'What it says:'),
    '',
    ...Object.values(rule.messages).flatMap((message) => messageLines(message, language)),
    '',
  ];
}

function rulePage(rule: RuleData): string {
  const topic = topicOf(rule);
  return [
    `# ${rule.number}. ${rule.id}`,
    '',
    `规范 / Specification: [docs/domain, ${topic}](../domain/consistency.md#${topic})`,
    '',
    ...section(rule, 'zh'),
    ...section(rule, 'en'),
  ].join('\n');
}

function ruleIndex(): string {
  const rows = ALL_RULES.map(
    ({ number, id, title, severity }) =>
      `| ${number} | [${id}](${id}.md) | ${SEVERITY[severity].zh} ${severity} | ${escape(title.zh)} | ${escape(title.en)} |`,
  );
  return [
    '# 审核规则 / Audit rules',
    '',
    '本目录由 `npm run docs` 从规则本身生成，请勿手工修改。 / Generated from the rules by `npm run docs`; do not edit.',
    '',
    '| # | id | 级别 severity | 内容 | what it checks |',
    '| --- | --- | --- | --- | --- |',
    ...rows,
    '',
  ].join('\n');
}

function settingRow([name, { value, from, source }]: [string, Setting<unknown>]): string {
  const shown = typeof value === 'object' ? JSON.stringify(value) : String(value);
  return `| ${name} | ${escape(shown)} | ${from ?? '—'} | ${source.certainty} | ${escape(source.text.zh)} / ${escape(source.text.en)} | ${source.key} |`;
}

function policySection(policy: Policy): string[] {
  return [
    `## ${policy.id}：${policy.title.zh} / ${policy.title.en}`,
    '',
    escape(citationText(policy.basis).zh),
    '',
    '| setting | value | from | certainty | statement | source |',
    '| --- | --- | --- | --- | --- | --- |',
    ...Object.entries(policy.settings).map(settingRow),
    '',
  ];
}

/** Publications that policies declare beside their values. */
function ownPublications(): Record<string, Source> {
  const citations = POLICIES.flatMap(({ basis, settings }) => [
    basis,
    ...Object.values(settings).map(({ source }: Setting<unknown>) => source),
  ]);
  return Object.fromEntries(
    citations.flatMap(({ publication }) => (publication ? [[publication.key, publication]] : [])),
  );
}

function policyPage(): string {
  const notes = (['V', 'P', 'U'] as const).map((certainty) => {
    const { zh, en } = certaintyNote(certainty);
    return `- **${certainty}** ${zh} / ${en}`;
  });
  const sources = Object.entries({ ...SOURCES, ...ownPublications() }).map(
    ([key, { title, address }]) =>
      `| ${key} | ${escape(title.zh)} / ${escape(title.en)} | ${address ? `<${address}>` : '—'} |`,
  );
  return [
    '# 评分口径 / Policies',
    '',
    '本页由 `npm run docs` 从数据生成。 / Generated from the data by `npm run docs`.',
    '',
    ...notes,
    '',
    ...POLICIES.flatMap(policySection),
    '## 来源 / Sources',
    '',
    '| key | title | address |',
    '| --- | --- | --- |',
    ...sources,
    '',
  ].join('\n');
}

/** The README as it stands, with what lies between the two marks written anew. */
function readme(): string {
  const [start, end] = ['<!-- catalogues: npm run docs -->', '<!-- /catalogues -->'] as const;
  const text = readFileSync(join(DOCS, '../README.md'), 'utf8');
  const [before, rest] = text.split(start);
  const after = rest?.split(end)[1];
  if (after === undefined) throw new Error(`README.md has lost its marks ${start} and ${end}`);
  const lines = [
    `- ${ALL_RULES.length} rules, each with source, examples and remedy: [docs/rules/](docs/rules/README.md)`,
    `- ${POLICIES.length} policies (评分口径) as dated, cited data with a certainty for every value: [docs/policies.md](docs/policies.md)`,
    `- ${LAYOUTS.length} forms (报告格式), each read and written by one definition: ${LAYOUTS.map(({ id }) => `\`${id}\``).join(', ')}`,
  ];
  return [before, start, '\n\n', lines.join('\n'), '\n\n', end, after].join('');
}

const pages = new Map<string, string>([
  ['../README.md', readme()],
  ['policies.md', policyPage()],
  ['../src/host/data/declared.json', declaredText()],
  ['../src/engine/sample/data/hechi-2020.json', sampleText()],
  ['host-members.md', memberPage()],
  ['rules/README.md', ruleIndex()],
  ...ALL_RULES.map((rule) => [`rules/${rule.id}.md`, rulePage(rule)] as const),
]);

function surplus(): string[] {
  const folder = join(DOCS, 'rules');
  const present = existsSync(folder) ? readdirSync(folder) : [];
  return present.map((name) => `rules/${name}`).filter((name) => !pages.has(name));
}

if (process.argv.includes('--check')) {
  const stale = [...pages].filter(([name, text]) => {
    const path = join(DOCS, name);
    return !existsSync(path) || readFileSync(path, 'utf8') !== text;
  });
  const all = [...stale.map(([name]) => name), ...surplus()];
  if (all.length > 0) {
    console.error(`Stale pages under docs/ (run "npm run docs"): ${all.join(', ')}`);
    process.exitCode = 1;
  }
} else {
  mkdirSync(join(DOCS, 'rules'), { recursive: true });
  for (const name of surplus()) rmSync(join(DOCS, name));
  for (const [name, text] of pages) writeFileSync(join(DOCS, name), text);
  console.log(`${pages.size} pages written`);
}
