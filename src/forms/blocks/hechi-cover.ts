import type { EvaluationType, Submission } from '../../intake';
import { BLANK, fixed, textContent, typedText, type Content } from '../content';
import { put, type Block } from '../draft';
import { dateText, identityField, projectNameField, type Field } from '../fields';
import type { Span } from '../plan-builder';

const LABELS: Span = [0, 1];
const VALUES: Span = [2, 5];

const TYPE_NAMES: readonly (readonly [EvaluationType, string])[] = [
  ['before', '事前评价'],
  ['during', '事中评价'],
  ['after', '事后评价'],
];

/** 事前评价□  事中评价□  事后评价√ */
const typeTicks: Field = ({ identity: { evaluationTypes } }) => {
  const ticked = evaluationTypes?.value ?? [];
  const unreadable = evaluationTypes?.value === null && evaluationTypes.text !== '';
  if (unreadable) return typedText(evaluationTypes);
  return fixed(TYPE_NAMES.map(([type, name]) => `${name}${ticked.includes(type) ? '√' : '□'}`).join('　'));
};

const reportUnit: Field = ({ identity }) =>
  typedText(identity.unitNames.find(({ role }) => role === 'report-unit')?.name ?? identity.unit);

const reportTitle: Field = (submission) => {
  const { reportTitle: stated } = submission.identity;
  return stated?.text ? typedText(stated) : fixed(`${submission.projectName}支出绩效自评报告`);
};

const reportDate = ({ identity }: Submission): Content => {
  const date = dateText(identity.reportDate);
  return date.value === null ? fixed('　　年　　月　　日') : date;
};

const issuer: Field = ({ identity }) => {
  const typed = identity.issuer?.text ?? '';
  return typed === ''
    ? BLANK
    : textContent(/[（(]制[）)]/.test(typed) ? typed : `${typed}（制）`, identity.issuer?.cells);
};

const FIELDS: readonly (readonly [string, Field])[] = [
  ['项目名称：', projectNameField],
  ['项目单位：', identityField('unit')],
  ['主管部门：', identityField('department')],
  ['评价类型：', typeTicks],
  ['评价方式：', identityField('evaluationMethod')],
  ['评价机构：', identityField('evaluationAgency')],
  ['部门（单位）名称（盖章）：', identityField('sealName')],
];

/** Heights that together nearly fill one A4 page. */
const HEIGHT = { margin: 60, unit: 50, title: 100, gap: 60, field: 40, date: 50, footer: 50 } as const;

/** The cover: unit, title, fields, date and the bureau that issued the form, on a page of its own. */
export const coverBlock: Block = (draft) => {
  const { submission } = draft.evaluation;
  const line = (
    content: Content,
    style: 'coverUnit' | 'coverTitle' | 'coverFooter',
    height: number,
  ): void => {
    put(draft, draft.width, content, style);
    draft.builder.atLeast(draft.row, height);
    draft.row += 1;
  };
  line(BLANK, 'coverFooter', HEIGHT.margin);
  line(reportUnit(submission), 'coverUnit', HEIGHT.unit);
  line(reportTitle(submission), 'coverTitle', HEIGHT.title);
  line(BLANK, 'coverFooter', HEIGHT.gap);
  for (const [label, field] of FIELDS) {
    put(draft, LABELS, fixed(label), 'coverLabel');
    put(draft, VALUES, field(submission), 'coverValue');
    draft.builder.atLeast(draft.row, HEIGHT.field);
    draft.row += 1;
  }
  line(BLANK, 'coverFooter', HEIGHT.gap);
  line(reportDate(submission), 'coverFooter', HEIGHT.date);
  line(issuer(submission), 'coverFooter', HEIGHT.footer);
  draft.builder.breakBefore(draft.row);
};
