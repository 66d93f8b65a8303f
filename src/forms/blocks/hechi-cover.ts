import type { EvaluationType, Submission } from '../../intake';
import { BLANK, fixed, textContent, typedText, type Content } from '../content';
import { put, type Block } from '../draft';
import {
  dateText,
  identityField,
  projectNameField,
  reportTitleField,
  reportUnitField,
  type Field,
} from '../fields';
import type { Span } from '../plan-builder';

const LABELS: Span = [0, 1];
const VALUES: Span = [2, 5];

/** What a cover says, where reports of this family differ. */
export interface Cover {
  /** The title of a report without one of its own. */
  readonly title: (project: string) => string;
  readonly type: { readonly label: string; readonly names: Readonly<Record<EvaluationType, string>> };
  readonly method: { readonly label: string; readonly field: Field };
  readonly agency: { readonly label: string; readonly field: Field };
  /** Whether it has 部门（单位）名称（盖章）. */
  readonly hasSeal: boolean;
  /** Who issued the form, where the unit does not say. */
  readonly issuer: string;
}

/** 事前评价□  事中评价□  事后评价√ */
const boxes = (names: readonly string[], isTicked: (name: string) => boolean): Content =>
  fixed(names.map((name) => `${name}${isTicked(name) ? '√' : '□'}`).join('　'));

const typeTicks =
  (names: Cover['type']['names']): Field =>
  ({ identity: { evaluationTypes } }) => {
    const chosen = evaluationTypes?.value ?? [];
    const unreadable = evaluationTypes?.value === null && evaluationTypes.text !== '';
    if (unreadable) return typedText(evaluationTypes);
    return boxes(Object.values(names), (name) => chosen.some((type) => names[type] === name));
  };

/** The names of a list with boxes, that of the field's text ticked; another text as typed. */
export const ticked =
  (field: Field, names: readonly string[]): Field =>
  (submission) => {
    const typed = field(submission);
    const isOne = names.some((name) => name === typed.value);
    return typed.value === null || isOne ? boxes(names, (name) => name === typed.value) : typed;
  };

const reportDate = ({ identity }: Submission): Content => {
  const date = dateText(identity.reportDate);
  return date.value === null ? fixed('　　年　　月　　日') : date;
};

const issuerOf = ({ identity }: Submission, { issuer }: Cover): Content => {
  const typed = identity.issuer?.text || issuer;
  return typed === ''
    ? BLANK
    : textContent(/[（(]制[）)]/.test(typed) ? typed : `${typed}（制）`, identity.issuer?.cells);
};

const fieldsOf = ({ type, method, agency, hasSeal }: Cover): readonly (readonly [string, Field])[] => [
  ['项目名称：', projectNameField],
  ['项目单位：', identityField('unit')],
  ['主管部门：', identityField('department')],
  [type.label, typeTicks(type.names)],
  [method.label, method.field],
  [agency.label, agency.field],
  ...(hasSeal ? [['部门（单位）名称（盖章）：', identityField('sealName')] as const] : []),
];

/** Heights that together nearly fill one A4 page. */
const HEIGHT = { margin: 60, unit: 50, title: 100, gap: 60, field: 40, date: 50, footer: 50 } as const;

/** The cover: unit, title, fields, date and the bureau that issued the form, on a page of its own. */
export const coverBlock =
  (cover: Cover): Block =>
  (draft) => {
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
    line(reportUnitField(submission), 'coverUnit', HEIGHT.unit);
    line(reportTitleField(cover.title)(submission), 'coverTitle', HEIGHT.title);
    line(BLANK, 'coverFooter', HEIGHT.gap);
    for (const [label, field] of fieldsOf(cover)) {
      put(draft, LABELS, fixed(label), 'coverLabel');
      put(draft, VALUES, field(submission), 'coverValue');
      draft.builder.atLeast(draft.row, HEIGHT.field);
      draft.row += 1;
    }
    line(BLANK, 'coverFooter', HEIGHT.gap);
    line(reportDate(submission), 'coverFooter', HEIGHT.date);
    line(issuerOf(submission, cover), 'coverFooter', HEIGHT.footer);
    draft.builder.breakBefore(draft.row);
  };
