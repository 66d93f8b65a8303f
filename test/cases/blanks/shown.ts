import type { IndicatorValue, Stated, Submission } from '../../../src/intake';
import { gridOf } from '../../../src/workbook';
import { readAll, shown } from '../layouts/read';
import type { PrintedSheet } from './print';

/** How a sheet comes along: with its merges, or as values alone. */
export const WAYS = ['merged', 'plain'] as const;

/** The only project of the sheet, as the product reads it. */
export function read({ values, merges }: PrintedSheet, way: (typeof WAYS)[number]): Submission {
  const all = readAll([{ ...gridOf('自评表', values), merges: way === 'merged' ? merges : [] }]);
  expect(all).toHaveLength(1);
  return all[0]!;
}

const text = (stated: Stated<unknown> | null | undefined): string => stated?.text ?? '';

const value = ({ kind, text: typed, sign, number, unit }: IndicatorValue): string =>
  kind === 'quantity' ? `${sign ?? ''}${number?.toFixed() ?? ''}${unit ?? ''}` : typed;

/** Everything that was read, a line for each row, without trailing blanks. */
export function lines({ form, projectName, identity, ...rest }: Submission): string[] {
  const { funds, goal, indicators, expenses, claimedTotal, claimedWeightTotal, evaluators, unread } = rest;
  return [
    [
      form,
      projectName,
      text(identity.unit),
      text(identity.department),
      text(identity.manager),
      text(identity.phone),
    ],
    ...(funds?.rows ?? []).map(({ kind, amounts, rate, weight, score }) => [
      `¥${kind}`,
      ...Object.entries(amounts).map(([column, amount]) => `${column} ${shown(amount) ?? '–'}`),
      rate?.value?.toFixed() ?? '',
      shown(weight) ?? '',
      shown(score) ?? '',
    ]),
    ...(goal ? [['goal', text(goal.expected), text(goal.actual)]] : []),
    ...indicators.map(
      ({ level1Kind, level1, level2, name, target, actual, weight, score, reason, remark }) => [
        `${level1Kind}:${level1}`,
        level2,
        name,
        value(target),
        value(actual),
        shown(weight) ?? '',
        shown(score) ?? '',
        text(reason) || text(remark),
      ],
    ),
    ...(expenses?.lines ?? []).map(({ text: item, planned, actual }) => [
      item,
      shown(planned) ?? '',
      shown(actual) ?? '',
    ]),
    ...(claimedTotal ? [['total', shown(claimedTotal) ?? '', shown(claimedWeightTotal) ?? '']] : []),
    ...(evaluators ?? []).map(({ name, position, unit }) => [
      'person',
      text(name),
      text(position),
      text(unit),
    ]),
    ...identity.notes.map(({ label, text: note }) => [`note ${label}`, text(note)]),
    ...unread.map(({ header }) => [`unread ${header}`]),
  ].map((parts) => parts.join(' | ').replace(/[ |]+$/u, ''));
}
