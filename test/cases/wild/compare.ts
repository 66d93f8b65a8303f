import type { PrintedIndicator, PrintedProject, PrintedReport } from '../../metamorphic/seen';
import type { TranscribedIndicator, Transcript } from './stated';

/** One stated figure or text: where it belongs, what is stated, and what was read. */
export interface Compared {
  readonly what: string;
  readonly expected: string;
  readonly got: string | null;
  readonly same: boolean;
}

type Maybe = string | null | undefined;

const said = (text: Maybe): text is string => text !== null && text !== undefined && text !== '';
const bare = (text: Maybe): string => (text ?? '').normalize('NFKC').replace(/\s/g, '');
const named = (text: Maybe): string =>
  bare(text)
    .replace(/\(?\d+(\.\d+)?分\)?$/, '')
    .replace(/^指标\d+[::]?/, '');

export function sameNumber(one: Maybe, other: Maybe): boolean {
  if (!said(one) || !said(other)) return false;
  return Math.abs(Number(one) - Number(other)) < 1e-9;
}

const figure = (what: string, expected: Maybe, got: Maybe): Compared[] =>
  said(expected) ? [{ what, expected, got: got ?? null, same: sameNumber(expected, got) }] : [];

const text = (what: string, expected: Maybe, got: Maybe): Compared[] =>
  said(expected) ? [{ what, expected, got: got ?? null, same: named(expected) === named(got) }] : [];

const SIGNS: Readonly<Record<string, string>> = { '>=': '≥', '<=': '≤', '>': '>', '<': '<', '=': '=' };

/** A target or an actual value, whether it stands in one cell or in several. */
function value(what: string, expected: Maybe, got: PrintedIndicator['target'] | undefined): Compared[] {
  if (!said(expected)) return [];
  const { text: typed = '', sign = null, number = null, unit = null } = got ?? {};
  const whole = `${sign ? SIGNS[sign] : ''}${number ?? ''}${unit ?? ''}`;
  // Some columns say only that a target is one of words.
  const wanted = bare(expected).replace(/^定性(?=.)/, '');
  const same = [
    typed,
    whole,
    `${number ?? ''}${unit ?? ''}`,
    `${sign ?? ''}${typed}`,
    `${typed}${unit ?? ''}`,
  ].some(
    (read) => bare(read) === wanted || bare(read) === wanted.replace(/^[≥≤=]/, (mark) => SIGNS[mark] ?? mark),
  );
  return [{ what, expected, got: got ? typed || whole : null, same }];
}

const AMOUNTS: Readonly<Record<string, string>> = {
  initial: 'initial',
  full_year: 'budget',
  received: 'received',
  executed: 'executed',
};

function fundsOf(one: Transcript, { funds }: PrintedProject): Compared[] {
  const byField = Object.entries(one.funds).flatMap(([field, expected]) =>
    figure(`funds ${field}`, expected, funds.find((amount) => amount.field === field)?.value),
  );
  const label = (row: string): string =>
    bare(row)
      .replace(/^其中:?/, '')
      .replace(/[::]$/, '');
  const others = (one.funds_wan_yuan ?? [])
    .filter((_, at) => at > 0)
    .flatMap((row) =>
      Object.entries(AMOUNTS).flatMap(([key, column]) => {
        const isCounted = Object.keys(one.funds).some(
          (field) => field.startsWith(`${column}-`) && !field.endsWith('-total'),
        );
        if (isCounted) return [];
        const read = funds.find(
          (amount) => amount.field.startsWith(`${column}-`) && label(amount.label) === label(row.row ?? ''),
        );
        return figure(`funds ${row.row} ${column}`, row[key], read?.value);
      }),
    );
  const parts = Object.entries(one.parts ?? {}).flatMap(([column, figures]) =>
    figures.flatMap((expected) =>
      figure(
        `funds part ${column}`,
        expected,
        funds.find(
          ({ field, value: read }) =>
            field.startsWith(`${column}-`) && !field.endsWith('-total') && sameNumber(read, expected),
        )?.value,
      ),
    ),
  );
  return [...byField, ...others, ...parts];
}

function executionOf({ execution: stated }: Transcript, { execution }: PrintedProject): Compared[] {
  return (['budget', 'executed', 'claimedRate', 'weight', 'claimedScore'] as const).flatMap((key) =>
    figure(`execution ${key}`, stated[key], execution[key]),
  );
}

function indicatorOf(stated: TranscribedIndicator, read: PrintedIndicator | undefined): Compared[] {
  const of = (what: string): string => `${stated.level3} ${what}`;
  return [
    ...text(of('name'), stated.level3, read?.name),
    ...text(of('level1'), stated.level1, read?.level1),
    ...text(of('level2'), stated.level2, read?.level2),
    ...value(of('target'), stated.target, read?.target),
    ...value(of('actual'), stated.actual, read?.actual),
    ...figure(of('weight'), stated.weight, read?.weight),
    ...figure(of('score'), stated.score, read?.claimedScore),
    ...text(of('reason'), stated.reason, read?.reason),
  ];
}

function indicatorsOf({ indicators: stated }: Transcript, { indicators }: PrintedProject): Compared[] {
  const left = [...indicators];
  return stated.flatMap((indicator) => {
    const at = left.findIndex(({ name }) => named(name) === named(indicator.level3));
    const read = at >= 0 ? left.splice(at, 1)[0] : undefined;
    return indicatorOf(indicator, read);
  });
}

function totalOf({ total, total_first: first }: Transcript, { total: read }: PrintedProject): Compared[] {
  return figure('total', total ?? first, read.claimed);
}

const sames = (compared: readonly Compared[]): number => compared.filter(({ same }) => same).length;

const NO_PROJECT: PrintedProject = {
  name: '',
  verdict: '',
  funds: [],
  execution: {
    unit: '',
    budget: null,
    executed: null,
    rate: null,
    claimedRate: null,
    weight: null,
    claimedScore: null,
  },
  indicators: [],
  total: { computed: null, claimed: null },
};

/** All figures that a transcript states, each beside what was read; of several projects the one that fits best. */
export function compareFigures(one: Transcript, report: PrintedReport | null): Compared[] {
  const projects = report && report.projects.length > 0 ? report.projects : [NO_PROJECT];
  const best = (of: (project: PrintedProject) => Compared[]): Compared[] =>
    projects.map(of).reduce((most, compared) => (sames(compared) > sames(most) ? compared : most));
  return [
    ...best((project) => fundsOf(one, project)),
    ...best((project) => executionOf(one, project)),
    ...best((project) => indicatorsOf(one, project)),
    ...best((project) => totalOf(one, project)),
  ];
}

/** The project's name, department and unit. */
export function compareNames(
  { project }: Transcript,
  read: readonly { readonly name: string; readonly department: string; readonly unit: string }[],
): Compared[] {
  return (['name', 'department', 'unit'] as const).flatMap((key) => {
    const expected = project[key];
    if (expected === '') return [];
    const found = read.find((one) => bare(one[key]) === bare(expected)) ?? read[0];
    return [{ what: key, expected, got: found?.[key] ?? null, same: bare(found?.[key]) === bare(expected) }];
  });
}
