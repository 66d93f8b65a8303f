import type { Report } from '../report';
import { nameQuestions, sourceQuestions, unitQuestions, yearQuestions } from './doubts';
import { partQuestions, tableQuestions } from './parts';
import type { Question, QuestionKind } from './types';

export { reasonKey, type Answer, type Question, type QuestionKind } from './types';

/** What the others depend on comes first. */
const ORDER: readonly QuestionKind[] = [
  'table',
  'source',
  'unit-unlikely',
  'unit',
  'year',
  'name',
  'columns',
  'part',
  'unread',
];

/** All that the clerk is asked, each question once. */
export function questionsOf(report: Pick<Report, 'sheets' | 'projects'>): readonly Question[] {
  const all = [
    ...tableQuestions(report),
    ...partQuestions(report),
    ...sourceQuestions(report),
    ...unitQuestions(report),
    ...yearQuestions(report),
    ...nameQuestions(report),
  ];
  const unique = [...new Map(all.map((question) => [question.key, question])).values()];
  return unique.sort((one, other) => ORDER.indexOf(one.kind) - ORDER.indexOf(other.kind));
}
