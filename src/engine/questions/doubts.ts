import type { Correction, Doubt } from '../../intake';
import { MONEY_UNITS, toText, type MoneyUnit } from '../../numbers';
import type { Localized } from '../../language';
import { formatCellRef, type CellRef } from '../../workbook';
import type { ProjectReport, Report, SheetRecognition } from '../report';
import { placeOf, tableAt } from './tables';
import { reasonKey, type Answer, type Question } from './types';

type Asked = Pick<Report, 'sheets' | 'projects'>;

/** A doubt of one project, with the tables that its cells stand in. */
interface Placed {
  readonly doubt: Doubt;
  readonly project: ProjectReport;
  readonly tables: readonly SheetRecognition[];
}

function placed({ sheets, projects }: Asked, why: Doubt['why']): Placed[] {
  return projects.flatMap((project) =>
    project.submission.doubts
      .filter((doubt) => doubt.why === why)
      .map((doubt) => {
        // Those of a ledger are as many as it has rows, and all in one table.
        const [first, last] = [doubt.cells[0], doubt.cells[doubt.cells.length - 1]];
        const tables = [tableAt(sheets, first), tableAt(sheets, last)].filter((table) => table !== null);
        return { doubt, project, tables: [...new Set(tables)] };
      }),
  );
}

const refOf = (table: SheetRecognition): string => {
  const place = placeOf(table);
  return place ? formatCellRef(place) : table.name;
};

/** As the clerk knows it: by its sheet, with its place where the sheet has several. */
function nameOf(table: SheetRecognition, { sheets }: Asked): string {
  const isAlone = sheets.filter(({ name, table: place }) => name === table.name && place).length < 2;
  return isAlone ? table.name : refOf(table);
}

const BLANK = { columns: [], lines: [], sheet: null } as const;

/** Tables that state different amounts: which of them counts. The one that is used now comes first. */
export function sourceQuestions(report: Asked): Question[] {
  const groups: { tables: SheetRecognition[]; doubts: Doubt[] }[] = [];
  for (const { doubt, tables } of placed(report, 'conflicting-sources')) {
    if (tables.length < 2) continue;
    const known = groups.find((group) => tables.some((table) => group.tables.includes(table)));
    if (!known) groups.push({ tables: [...tables], doubts: [doubt] });
    else {
      known.tables.push(...tables.filter((table) => !known.tables.includes(table)));
      known.doubts.push(doubt);
    }
  }
  return groups.map(({ tables, doubts }): Question => ({
    ...BLANK,
    key: `source ${tables.map(refOf).join(' ')}`,
    kind: 'source',
    cells: doubts.flatMap(({ cells }) => cells),
    values: {},
    lines: doubts.map(stated),
    answers: tables.flatMap((table, at): Answer[] => {
      const place = placeOf(table);
      if (!place) return [];
      return [
        {
          says: 'counts',
          value: nameOf(table, report),
          corrections: [{ kind: 'counts', place }],
          isLikely: at === 0,
        },
      ];
    }),
    settles: doubts.map(reasonKey),
  }));
}

function stated({ values: { field = '', first = '', second = '' } }: Doubt): Localized {
  return { zh: `${field}：${first}，${second}`, en: `${field}: ${first}, ${second}` };
}

/** What was spent of which budget, as the figures are understood now. */
function figuresOf({ evaluation: { execution }, submission: { projectName } }: ProjectReport): Localized[] {
  const { budget, executed, unit } = execution;
  if (!budget || !executed) return [];
  const [planned, spent] = [`${toText(budget)}${unit}`, `${toText(executed)}${unit}`];
  return [
    {
      zh: `${projectName && `${projectName}：`}预算 ${planned}，支出 ${spent}`,
      en: `${projectName && `${projectName}: `}budget ${planned}, spent ${spent}`,
    },
  ];
}

const MOST_LINES = 3;
/** Units in which tables are usually kept. */
const USUAL: readonly MoneyUnit[] = ['元', '千元', '万元'];

/** The unit of a table: one that is labelled and makes no sense, or one that no label states. */
export function unitQuestions(report: Asked): Question[] {
  const groups = new Map<string, Placed[]>();
  for (const one of placed(report, 'unit-uncertain')) {
    const [table] = one.tables;
    if (!table) continue;
    const key = `unit ${refOf(table)}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups].map(([key, all]): Question => {
    const [{ doubt, tables }] = all as [Placed];
    const table = tables[0]!;
    const place = placeOf(table)!;
    const { assumed = '元', likely = assumed } = doubt.values;
    const isUnlikely = likely !== assumed;
    const units = isUnlikely ? [likely, assumed] : [assumed, ...USUAL.filter((unit) => unit !== assumed)];
    return {
      ...BLANK,
      key,
      kind: isUnlikely ? 'unit-unlikely' : 'unit',
      cells: doubt.cells,
      values: { table: nameOf(table, report), unit: assumed, likely },
      lines: all.flatMap(({ project }) => figuresOf(project)).slice(0, MOST_LINES),
      answers: units.flatMap((text): Answer[] => {
        const unit = MONEY_UNITS.find((one) => one === text);
        if (!unit) return [];
        return [
          {
            says: 'unit',
            value: unit,
            corrections: [{ kind: 'unit', place, unit }],
            isLikely: unit === likely,
          },
        ];
      }),
      settles: all.map((one) => reasonKey(one.doubt)),
    };
  });
}

/** Names that are probably one project. */
export function nameQuestions(report: Asked): Question[] {
  const known = new Set(report.projects.map(({ submission }) => submission.projectName));
  return placed(report, 'reading-uncertain').flatMap(({ doubt }): Question[] => {
    const { field, name } = doubt.values;
    if (field === undefined || name === undefined) return [];
    const candidates = known.has(name) ? [name] : name.split('、').filter((one) => known.has(one));
    if (candidates.length === 0) return [];
    const said = (kind: 'same-project' | 'different-projects', other: string): Correction => ({
      kind,
      names: [field, other],
      place: null,
    });
    return [
      {
        ...BLANK,
        key: `name ${field} ${name}`,
        kind: 'name',
        cells: doubt.cells,
        values: { name: field, others: name },
        answers: [
          ...candidates.map((other): Answer => ({
            says: 'same',
            value: candidates.length > 1 ? other : '',
            corrections: [said('same-project', other)],
            isLikely: candidates.length === 1,
          })),
          {
            says: 'different',
            value: '',
            corrections: candidates.map((other) => said('different-projects', other)),
            isLikely: false,
          },
        ],
        settles: [reasonKey(doubt)],
      },
    ];
  });
}

/** Whether a table keeps dates of its own, so that no one year could be said of the whole of it. */
const isDated = ({ columns }: SheetRecognition): boolean => columns.some(({ meaning }) => meaning === 'date');

/** The year of a table that states none, where the project has several. */
export function yearQuestions(report: Asked): Question[] {
  return placed(report, 'reading-uncertain').flatMap(({ doubt, project, tables: [table] }): Question[] => {
    const assumed = Number.parseInt(doubt.values['year'] ?? '', 10);
    const place: CellRef | null = table ? placeOf(table) : null;
    if (!table || !place || !Number.isInteger(assumed) || isDated(table)) return [];
    const { projectName } = project.submission;
    const others = report.projects
      .filter(({ submission }) => submission.projectName === projectName && submission.year !== assumed)
      .flatMap(({ submission: { year } }) => year ?? []);
    return [
      {
        ...BLANK,
        key: `year ${refOf(table)}`,
        kind: 'year',
        cells: doubt.cells,
        values: { table: nameOf(table, report), year: String(assumed) },
        answers: [assumed, ...others].map((year): Answer => ({
          says: 'year',
          value: String(year),
          corrections: [{ kind: 'year', place, year }],
          isLikely: year === assumed,
        })),
        settles: [reasonKey(doubt)],
      },
    ];
  });
}
