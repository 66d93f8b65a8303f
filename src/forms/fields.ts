import { type PlainDate, type Stated, type Submission } from '../intake';
import { BLANK, fixed, textContent, typedText, type Content } from './content';

/** A field of cover or overview as the form shows it. */
export type Field = (submission: Submission) => Content;

type IdentityText = {
  [K in keyof Submission['identity']]-?: Submission['identity'][K] extends Stated<string> | undefined
    ? K
    : never;
}[keyof Submission['identity']];

/** A text field of the identity, as typed. */
export const identityField =
  (name: IdentityText): Field =>
  ({ identity }) =>
    typedText(identity[name] as Stated<string> | undefined);

/** The project's name; the key's name where no field states it. */
export const projectNameField: Field = (submission) =>
  submission.identity.projectName
    ? typedText(submission.identity.projectName)
    : textContent(submission.projectName);

/** 负责人及电话 in one cell. */
export const managerWithPhone: Field = ({ identity: { manager, phone } }) => {
  const texts = [manager, phone].flatMap((stated) => (stated?.text ? [stated.text] : []));
  return textContent(texts.join('　'), [...(manager?.cells ?? []), ...(phone?.cells ?? [])]);
};

/** The unit that reports, as the cover names it. */
export const reportUnitField: Field = ({ identity }) =>
  typedText(identity.unitNames.find(({ role }) => role === 'report-unit')?.name ?? identity.unit);

/** The title of the report, as the cover has it; made of the project's name where none is stated. */
export const reportTitleField =
  (title: (project: string) => string): Field =>
  (submission) => {
    const { reportTitle: stated } = submission.identity;
    return stated?.text ? typedText(stated) : fixed(title(submission.projectName));
  };

/** A field that stands by itself under a label of its own: 评价结论, 存在问题, 项目类别. */
export const noteField =
  (label: RegExp): Field =>
  ({ identity }) =>
    typedText(identity.notes.find((note) => label.test(note.label))?.text);

/** 项目起止时间 as typed. */
export const periodField: Field = ({ identity }) =>
  identity.period ? textContent(identity.period.text, identity.period.cells) : BLANK;

const inChinese = ({ year, month, day }: PlainDate): string =>
  `${year}年${month === null ? '' : `${month}月`}${day === null ? '' : `${day}日`}`;

/** A date in words; the text as typed where it is no date. */
export function dateText(stated: Stated<PlainDate> | undefined): Content {
  if (!stated) return BLANK;
  return textContent(stated.text || (stated.value ? inChinese(stated.value) : ''), stated.cells);
}
