import type { MoneyMention, Submission } from '../../../src/intake';
import { decimal, toText } from '../../../src/numbers';
import { goalItemLists } from '../../../src/rules/money/goal-lists';
import { goalTotals } from '../../../src/rules/money/goal-totals';
import { checkMention } from '../../../src/rules/money/mention-check';
import { mentionQuantity, sentenceOf } from '../../../src/rules/money/prose';
import { isUnfilledReason } from '../../../src/rules/money/reason-text';
import { cellRef, formatCellRef } from '../../../src/workbook';
import { evaluationOf, ledger, said, submission } from '../builders';
import { at, identity } from '../reports';
import { expenses, funds, group, line } from './tables';

const CELL = cellRef('文字报告', 0, 0);
const mention = (text: string, some: Partial<MoneyMention> = {}): MoneyMention => ({
  text,
  value: decimal(/[\d.]+/.exec(text)![0]),
  unit: '万元',
  role: 'executed',
  subject: '',
  paragraph: 0,
  cell: CELL,
  section: null,
  ...some,
});

describe('an amount that a text gives as a total', () => {
  const check = (
    sentence: string,
    text: string,
    some: Partial<Submission>,
    more: Partial<MoneyMention> = {},
    itemLists: unknown[] = [],
  ) => {
    const paragraph = { index: 0, text: sentence, cell: CELL, heading: null, section: null };
    const found = checkMention(
      evaluationOf(some),
      { paragraphs: [paragraph], itemLists } as never,
      mention(text, more),
    );
    if (found.kind === 'agrees') return `agrees ${toText(found.with.yuan)}`;
    if (found.kind === 'unit') return `unit ${toText(found.factor)}`;
    return found.kind === 'none' ? 'none' : `${found.kind} ${toText(found.total.yuan)}`;
  };
  const SPENT: Partial<Submission> = {
    funds: funds({ budget: '30', executed: '20' }, [
      { budget: '18', executed: '12' },
      { budget: '12', executed: '8' },
    ]),
  };
  const executed = (text: string, some: Partial<Submission> = SPENT, sentence = `全年支出${text}。`) =>
    check(sentence, text, some);

  it('agrees with it, to the digits that it shows', () => {
    expect(executed('20万元')).toBe('agrees 200000');
    expect(executed('20.0万元')).toBe('agrees 200000');
    expect(executed('20.04万元')).toBe('differs 200000');
    expect(executed('20.1万元')).toBe('differs 200000');
    expect(executed('20万元', { funds: funds({ executed: '19.96' }) })).toBe('differs 199600');
    expect(executed('20.0万元', { funds: funds({ executed: '19.96' }) })).toBe('agrees 199600');
  });

  it('or with a part of it: a source, a line, a group of the ledger', () => {
    expect(executed('12万元')).toBe('agrees 120000');
    const lines = { ...SPENT, expenses: expenses([line('302', '甲', '7', '6')], '7', '6') };
    expect(executed('6万元', lines)).toBe('agrees 60000');
    expect(check('', '7万元', { ...lines, funds: funds({ planned: '30' }) }, { role: 'planned' })).toBe(
      'agrees 70000',
    );
    expect(executed('5万元', { ...SPENT, budgetLines: [line('302', '甲', '7', '5')] })).toBe('agrees 50000');
    expect(
      executed('3万元', { ...SPENT, ledger: ledger('200000', { groups: [group('302', '甲', '30000')] }) }),
    ).toBe('agrees 30000');
    expect(
      check(
        '',
        '2.5万元',
        {
          funds: funds({ planned: '30' }),
          ledger: ledger('200000', { groups: [group('302', '甲', '25000')] }),
        },
        { role: 'planned' },
      ),
    ).toBe('part 300000');
  });

  it('differs, is a part that no table has, or stands in a wrong unit', () => {
    expect(executed('25万元')).toBe('differs 200000');
    expect(executed('10万元')).toBe('differs 200000');
    expect(executed('9.99万元')).toBe('part 200000');
    expect(check('全年支出20元。', '20元', SPENT, { unit: '元' })).toBe('unit 10000');
    expect(check('全年支出2万元。', '2万元', SPENT)).toBe('unit 10');
  });

  it('is no total of the table in any other scope', () => {
    for (const scope of [
      '累计支出',
      '三年支出',
      '上年支出',
      '截至6月支出',
      '其中支出',
      '全市支出',
      '人均支出',
      '每户支出',
    ])
      expect(executed('25万元', SPENT, `${scope}25万元。`)).toBe('none');
    expect(executed('25万元', SPENT, '累计支出99万元。支出25万元。')).toBe('differs 200000');
    expect(check('支出25万元。', '25万元', SPENT, { role: 'gap' })).toBe('none');
    expect(check('支出25万元。', '25万元', SPENT, { role: 'item' })).toBe('none');
    expect(executed('25万元', {})).toBe('none');
    expect(executed('25万元', { funds: funds({ executed: '0' }) })).toBe('none');
  });

  it('is none of this year, where its sentence names others only', () => {
    const years = identity({ years: [{ role: 'title', year: { ...at('表!A1', '2020'), value: 2020 } }] });
    const of = (sentence: string, some = years) => executed('25万元', { ...SPENT, identity: some }, sentence);
    expect(of('2019年支出25万元。')).toBe('none');
    expect(of('2020年支出25万元。')).toBe('differs 200000');
    expect(of('2019年、2020年支出25万元。')).toBe('differs 200000');
    expect(of('支出25万元。')).toBe('differs 200000');
    expect(of('2019年支出25万元。', identity({}))).toBe('differs 200000');
  });

  it('is none where it is an item of a list', () => {
    const listed = (item: Partial<MoneyMention>) =>
      check('支出25万元。', '25万元', SPENT, {}, [
        { items: [mention('1万元'), { ...mention('25万元'), ...item }], total: null },
      ]);
    expect(listed({})).toBe('none');
    expect(listed({ paragraph: 1 })).toBe('differs 200000');
    expect(listed({ text: '25.0万元' })).toBe('differs 200000');
    expect(listed({ value: decimal(26) })).toBe('differs 200000');
  });

  it('of what was planned or received is held against the columns that may hold it', () => {
    const of = (role: MoneyMention['role'], some: Partial<Submission>) =>
      check('金额25万元。', '25万元', some, { role });
    expect(of('planned', { funds: funds({ initial: '25', budget: '30' }) })).toBe('agrees 250000');
    expect(of('planned', { funds: funds({ received: '25' }) })).toBe('none');
    expect(of('received', { funds: funds({ received: '30', planned: '25' }) })).toBe('agrees 250000');
    expect(of('received', { funds: funds({ budget: '25' }) })).toBe('agrees 250000');
    expect(of('received', { funds: funds({ executed: '25' }) })).toBe('none');
    expect(
      of('executed', { origin: 'tables', ledger: ledger('250000'), funds: funds({ executed: '24' }) }),
    ).toBe('agrees 250000');
    expect(
      of('executed', { origin: 'tables', ledger: ledger('240000'), funds: funds({ executed: '25' }) }),
    ).toBe('agrees 250000');
    expect(of('executed', { expenses: expenses([line('302', '甲', '25', '25')], '25', '25') })).toBe(
      'agrees 250000',
    );
  });

  it('that was paid may be what was paid on', () => {
    const some = { funds: funds({ received: '30', executed: '25' }) };
    const paid = (subject: string) => check('已拨付25万元。', '25万元', some, { role: 'received', subject });
    expect([paid('已拨付'), paid('付款'), paid('到位')]).toEqual([
      'agrees 250000',
      'agrees 250000',
      'differs 300000',
    ]);
    expect(check('已拨付26万元。', '26万元', some, { role: 'received', subject: '拨付' })).toBe(
      'differs 300000',
    );
  });

  it('is quoted with its sentence', () => {
    const paragraphs = [
      { index: 0, text: '甲乙。支出 25 万元；丙' },
      { index: 1, text: '丁' },
    ] as never;
    expect(sentenceOf({ paragraphs }, mention('25万元'))).toBe('支出 25 万元');
    expect(sentenceOf({ paragraphs }, mention('26万元'))).toBe('甲乙。支出 25 万元；丙');
    expect(sentenceOf({ paragraphs }, mention('25万元', { paragraph: 2 }))).toBe('');
    const interval = (text: string) => {
      const { low, high } = mentionQuantity(mention(text)).interval;
      return [toText(low), toText(high)];
    };
    expect(interval('285.8万元')).toEqual(['2857500', '2858500']);
    expect(interval('285万元')).toEqual(['2849950', '2850050']);
  });
});

describe('items of a goal', () => {
  const lists = (expected: string, actual = '') =>
    goalItemLists(submission({ goal: { expected: said(expected), actual: said(actual) } })).map(
      ({ total, items }) => [total, ...items].map(({ yuan, unit }) => `${toText(yuan)}${unit}`).join(' '),
    );

  it.each<[string, string[]]>([
    ['申请20万元，其中：设备5万元、专线15万元', ['200000万元 50000万元 150000万元']],
    ['申请20万元，用于设备5万元、专线15万元。', ['200000万元 50000万元 150000万元']],
    ['安排1,200.5元，包括设备200.5元，专线1000元', ['1200.5元 200.5元 1000元']],
    ['3个村40万元、10万元，分别为1、2和7万元', ['100000万元 10000万元 20000万元 70000万元']],
    ['共50万元，分作400000、100000元', []],
    ['共50万元，分别为400000、100000元', ['500000万元 400000元 100000元']],
    ['共50万元，其中设备42个20万元，专线30万元', ['500000万元 200000万元 300000万元']],
    ['申请20万元，其中设备5万元', []],
    ['申请20万元。其中设备5万元、专线15万元', []],
    ['申请20万元，其中每村5万元、专线15万元', []],
    ['申请20万元，其中设备5万元/台、专线15万元', []],
    ['申请约20万元，其中设备5万元、专线15万元', []],
    ['申请20万元，其中设备不超过5万元、专线15万元', []],
    ['申请20万元、设备5万元、专线15万元', []],
    ['其中设备5万元、专线15万元', []],
  ])('%s: %p', (text, expected) => {
    expect(lists(text)).toEqual(expected);
  });

  it('stand in what was done as well, and are known to the digits shown', () => {
    expect(lists('', '支出20万元，其中设备5万元、专线15万元')).toHaveLength(1);
    expect(goalItemLists(submission())).toEqual([]);
    const [list] = goalItemLists(
      submission({
        goal: { expected: at('表!B11', '申请20.555万元，其中设备5万元、专线15.555万元'), actual: said('') },
      }),
    );
    expect(toText(list!.total.interval.high)).toBe('205555');
    expect(list!.items[0]!.cells.map(formatCellRef)).toEqual(['表!B11']);
  });
});

describe('totals of a goal', () => {
  const totals = (expected: string, actual = '') =>
    goalTotals(submission({ goal: { expected: said(expected), actual: said(actual) } })).map(
      ({ mention: one }) => `${one.role} ${one.text} ${toText(one.value)} ${one.unit}`,
    );

  it.each<[string, string[]]>([
    ['全年支出20万元', ['executed 20万元 20 万元']],
    ['项目实际支出资金共计1,200.5元', ['executed 1,200.5元 1200.5 元']],
    ['年度执行数达到20万元', ['executed 20万元 20 万元']],
    ['共使用资金20万元', ['executed 20万元 20 万元']],
    ['年初预算安排20万元，全年支出18万元', ['executed 18万元 18 万元', 'planned 20万元 20 万元']],
    ['总预算为20万元', ['planned 20万元 20 万元']],
    ['设备支出20万元', []],
    ['全年支出20万元/村', []],
    ['全年支出20万元每村', []],
    ['全年支出20人', []],
    ['', []],
  ])('%s: %p', (text, expected) => {
    expect(totals(text)).toEqual(expected);
  });

  it('stand in what was done as well, in a text of their own', () => {
    expect(totals('', '全年支出20万元')).toEqual(['executed 20万元 20 万元']);
    expect(goalTotals(submission())).toEqual([]);
    const nowhere = { ...said('全年支出20万元'), cells: [] };
    expect(goalTotals(submission({ goal: { expected: nowhere, actual: nowhere } }))).toEqual([]);
    const [told] = goalTotals(submission({ goal: { expected: said('全年支出　20万元'), actual: said('') } }));
    expect(told!.text).toMatchObject({ paragraphs: [{ index: 0, text: '全年支出20万元' }], itemLists: [] });
    expect(told!.mention).toMatchObject({ paragraph: 0, subject: '', section: null });
  });
});

describe('a reason that is none', () => {
  it.each([
    ['', true],
    ['无', true],
    ['请说明原因', true],
    ['（100字以内）', true],
    ['100字左右', true],
    ['如预算数与年初预算不一致的，请说明原因', true],
    ['预算执行率低于90%的，应分析原因', true],
    ['没有请填无', true],
    ['若有，简要描述情况', true],
    ['暂无 没有', true],
    ['追', true],
    ['追加', false],
    ['年中追加设备经费', false],
    ['请说明原因：年中追加', false],
    ['无法招标', false],
  ])('"%s": %p', (text, unfilled) => {
    expect(isUnfilledReason(text)).toBe(unfilled);
  });
});
