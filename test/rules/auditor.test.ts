import fc from 'fast-check';
import type { Submission } from '../../src/intake';
import { Memory } from '../../src/memory';
import { NATIONAL_2020 } from '../../src/policy/national-2020';
import { RULES, Auditor, audit, type Rule } from '../../src/rules';
import { evaluate } from '../../src/scoring';
import { batchOf, LAYOUT, load, type Row } from '../intake/ledger/ledgers';
import { fundRow, fundsOf, money, points, said, submission, TODAY } from './builders';
import { COMPLETE, typedRow } from './indicators/tables';

const row = fc
  .tuple(
    fc.constantFrom('30201', '30213', '30226', '31002', '31007', '301', ''),
    fc.constantFrom('办公费', '维修（护）费', '劳务费', '办公设备购置', ''),
    fc.constantFrom('购置电脑2台', '聘用人员工资', '系统运维费', '张伟付劳务费、办公费', '购置鼠标0个', ''),
    fc.constantFrom<number | string>(100, 90_000, 0.5, -20, '约20', '20'),
  )
  .map(([code, name, summary, amount]): Row => ['网络维护费', code, name, summary, 44_000, amount]);

const operation = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('edit' as const), at: fc.nat(7), row }) },
  fc.record({ kind: fc.constant('insert' as const), at: fc.nat(7) }),
  fc.record({ kind: fc.constant('delete' as const), at: fc.nat(7) }),
  fc.record({ kind: fc.constantFrom('grade' as const, 'indicators' as const, 'narrow' as const) }),
);

const FIRST: Partial<Submission> = {
  origin: 'tables',
  indicators: COMPLETE.map((typed, at) => typedRow(typed, at)),
  funds: fundsOf(fundRow({ amounts: { budget: money('20'), planned: money('20'), received: money('20') } })),
  claimedTotal: points('98'),
  claimedGrade: said('优'),
};

const evaluated = (some: Partial<Submission>) => evaluate(submission(some), NATIONAL_2020, { ...TODAY });

describe('Auditor', () => {
  it('finds after every change what an audit from scratch finds', () => {
    fc.assert(
      fc.property(
        fc.array(row, { minLength: 1, maxLength: 6 }),
        fc.array(operation, { maxLength: 8 }),
        (rows, operations) => {
          const ledger = load(rows);
          const auditor = new Auditor();
          let some = FIRST;
          const check = (): void => {
            const now = evaluated({ ...some, ledger: ledger.slice('网络维护费') });
            expect(auditor.audit(now, NATIONAL_2020).findings).toEqual(audit(now, NATIONAL_2020).findings);
          };
          check();
          for (const one of operations) {
            if (one.kind === 'edit') ledger.replaceBlock(batchOf([one.row], LAYOUT.firstRow + one.at));
            else if (one.kind === 'insert') ledger.insertRows(LAYOUT.firstRow + one.at, 1);
            else if (one.kind === 'delete') ledger.deleteRows(LAYOUT.firstRow + one.at, 1);
            else if (one.kind === 'grade') some = { ...some, claimedGrade: said('良') };
            else if (one.kind === 'narrow') some = { ...some, funds: null };
            else some = { ...some, indicators: (some.indicators ?? []).slice(1) };
            check();
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it('asks again only the rules that looked at what has changed', () => {
    const asked: string[] = [];
    const counted = RULES.map((rule): Rule => ({
      ...rule,
      check: (evaluation, policy, memory) => {
        asked.push(rule.id);
        return rule.check(evaluation, policy, memory);
      },
    }));
    const auditor = new Auditor(new Memory(), counted);
    const askedFor = (some: Partial<Submission>): readonly string[] => {
      asked.length = 0;
      auditor.audit(evaluated({ ...FIRST, ...some }), NATIONAL_2020);
      return [...asked];
    };
    expect(askedFor({})).toHaveLength(RULES.length);
    expect(askedFor({})).toEqual([]);
    const afterGrade = askedFor({ claimedGrade: said('良') });
    expect(afterGrade).toContain('grade-vs-score');
    expect(afterGrade).not.toContain('wages-under-302');
    expect(afterGrade).not.toContain('weight-total');
  });

  it('keeps a finding that a rule which was asked again only repeats', () => {
    let asked = 0;
    const rule: Rule = {
      ...RULES[0]!,
      messages: { same: { text: { zh: '{found}', en: '{found}' }, fix: { zh: '改', en: 'mend' } } },
      check: ({ submission: { claimedGrade } }) => {
        asked++;
        const found = claimedGrade?.text === '优' ? 'A' : 'other';
        return [{ outcome: 'fail', message: 'same', found, expected: null, cells: [] }];
      },
    };
    const auditor = new Auditor(new Memory(), [rule]);
    const findingWith = (grade: string) =>
      auditor.audit(evaluated({ ...FIRST, claimedGrade: said(grade) }), NATIONAL_2020).findings[0];
    const first = findingWith('良');
    expect(findingWith('中')).toBe(first);
    expect(findingWith('优')).not.toBe(first);
    expect(asked).toBe(3);
  });

  it('asks all rules where the policy is another one', () => {
    const auditor = new Auditor();
    auditor.audit(evaluated(FIRST), NATIONAL_2020);
    const stricter = { ...NATIONAL_2020, id: 'other' };
    const now = evaluated(FIRST);
    expect(auditor.audit(now, stricter).findings).toEqual(audit(now, stricter).findings);
    expect(auditor.audit(now, stricter).outcomes.every(({ rule }, at) => rule === RULES[at])).toBe(true);
  });
});
