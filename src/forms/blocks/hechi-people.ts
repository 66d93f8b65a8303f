import type { Identity, PlainDate, Stated } from '../../intake';
import { BLANK, fixed, typedText } from '../content';
import { put, type Block } from '../draft';
import { dateText } from '../fields';
import type { Span } from '../plan-builder';
import { sectionRow } from './labelled-row';

/** Lines that the form has. */
const LINES = 5;

const NAME: Span = [0, 0];
const POSITION: Span = [1, 1];
const UNIT: Span = [2, 4];
const SIGNATURE: Span = [5, 5];

/** 四、评价人员. The form counts so, although it has no section 三. */
export const evaluatorBlock =
  (title: string): Block =>
  (draft) => {
    const people = draft.evaluation.submission.evaluators ?? [];
    sectionRow(draft, title);
    put(draft, NAME, fixed('姓名'), 'header');
    put(draft, POSITION, fixed('职称/职务'), 'header');
    put(draft, UNIT, fixed('单位'), 'header');
    put(draft, SIGNATURE, fixed('签字'), 'header');
    draft.row += 1;
    for (let index = 0; index < Math.max(LINES, people.length); index++) {
      const person = people[index];
      put(draft, NAME, person ? typedText(person.name) : BLANK, 'text');
      put(draft, POSITION, typedText(person?.position), 'text');
      put(draft, UNIT, typedText(person?.unit), 'text');
      put(draft, SIGNATURE, typedText(person?.signature), 'text');
      draft.row += 1;
    }
  };

const SIGNATURES: readonly {
  readonly label: string;
  readonly field: 'filledBy' | 'teamLeader' | 'intermediary';
}[] = [
  { label: '填报人（签字）：', field: 'filledBy' },
  { label: '评价组组长（签字）：', field: 'teamLeader' },
  { label: '中介机构负责人（签字并盖章）：', field: 'intermediary' },
];

const withoutPunctuation = (text: string): string => text.replaceAll(/[（）()：:\s]/g, '');

/** The date beside a signature: told by its label, else by its place. */
function dateBeside({ signatureDates }: Identity, label: string): Stated<PlainDate> | undefined {
  const wanted = withoutPunctuation(label);
  return signatureDates.find((entry) => {
    const own = withoutPunctuation(entry.label);
    return own !== '' && (wanted.startsWith(own) || own.startsWith(wanted));
  })?.date;
}

const BLANK_DATE = '年　　月　　日';
const HEIGHT = 26;

/** The three signatures, each with its date. */
export const signatureBlock: Block = (draft) => {
  const { identity } = draft.evaluation.submission;
  for (const [index, { label, field }] of SIGNATURES.entries()) {
    if (index > 0) draft.builder.keepWithAbove(draft.row);
    const date = dateText(dateBeside(identity, label));
    put(draft, [0, 1], fixed(label), 'label');
    put(draft, [2, 3], typedText(identity[field]), 'text');
    put(draft, [4, 5], date.value === null ? fixed(BLANK_DATE) : date, 'text');
    draft.builder.atLeast(draft.row, HEIGHT);
    draft.row += 1;
  }
};
