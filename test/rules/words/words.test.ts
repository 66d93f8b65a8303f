import { misspellings, doubledWords } from '../../../src/rules/texts/wrong-words';
import { CLAIM_WORDS, EVIDENCE_WORDS } from '../../../src/rules/words/claims';
import { STRUCK_OUT } from '../../../src/rules/words/intermediary';
import { AREA_PAIRS, NO_SCOPE_AFTER } from '../../../src/rules/words/scope';
import { PLACEHOLDER, PRINTED_NAME, TEMPLATE_TEXTS } from '../../../src/rules/words/template-texts';
import { MAY_REPEAT, WRONG_WORDS } from '../../../src/rules/words/wrong-words';

describe('what must not stay of a printed form', () => {
  const left = (text: string): string | null =>
    TEMPLATE_TEXTS.map((pattern) => pattern.exec(text)?.[0]).find((found) => found !== undefined) ?? null;

  it.each<[string, string | null]>([
    ['甲;如有多个项目可不写此项内容', '如有多个项目可不写此项内容'],
    ['可不填', '可不填'],
    ['一二三四五六七八九十甲乙丙可不写', '二三四五六七八九十甲乙丙可不写'],
    ['(100字以内)', '(100字以内)'],
    ['控制在2000字左右', '控制在2000字左右'],
    ['5字以内', null],
    ['请如实详细地填写', '请如实详细地填写'],
    ['请如实做。填写', null],
    ['此栏填写项目名称', '此栏填写项目名称'],
    ['在此说明', '在此说明'],
    ['此处输入甲。乙', '此处输入甲'],
    ['(填表说明:)', '(填表说明:)'],
    ['填报说明', '填报说明'],
    ['××局', '××局'],
    ['xx年', 'xx年'],
    ['X局', null],
    ['支出×××', '×××'],
    ['张××', null],
    ['支出××', null],
    ['1××××5', null],
    ['1×××', null],
    ['×××5', null],
    ['签字___', '字___'],
    ['____', '____'],
    ['签字__', null],
    ['(项目名称)', '(项目名称)'],
    ['项目名称', null],
    ['示例:养护', '示例:'],
    ['例如×', '例如×'],
    ['甲(例如:×', '(例如:×'],
    ['甲。例如:×', '。例如:×'],
    ['甲例如×', null],
    ['例如养护', null],
  ])('%s: %p', (text, found) => {
    expect(left(text)).toBe(found);
  });

  it.each([
    ['指标2:', true],
    ['指标12、', true],
    ['指标', true],
    ['……', true],
    ['—', true],
    ['指标2:培训', false],
    ['培训指标', false],
    ['一…', false],
  ])('"%s" is printed as a name: %p', (text, printed) => {
    expect(PRINTED_NAME.test(text)).toBe(printed);
  });

  it.each([
    ['××', true],
    ['×', false],
    ['**', true],
    ['*', false],
    ['xxx', true],
    ['XX', false],
    ['___', true],
    ['__', false],
  ])('"%s" holds a place: %p', (text, holds) => {
    expect(PLACEHOLDER.test(text)).toBe(holds);
  });
});

describe('assurances and what backs them', () => {
  it.each([
    ['专款专用', true],
    ['严格按照财务规定', true],
    ['严格按规定', true],
    ['严格执行,规定', false],
    ['严格遵守国家有关专项资金管理的各项制度', true],
    ['按规定', false],
  ])('%s is one: %p', (text, claims) => {
    expect(CLAIM_WORDS.test(text)).toBe(claims);
  });

  it.each([
    ['《资金管理办法》', true],
    ['《》', false],
    ['〔2020〕3号', true],
    ['[2020]3号', true],
    ['2020号', true],
    ['〔2020〕号', true],
    ['1820号', false],
    ['3号', false],
    ['20号', false],
    ['支出5万元', true],
    ['支出5元', true],
    ['抽样3次', true],
    ['若干次', false],
    ['凭证齐全', true],
    ['规范有效', false],
  ])('%s backs one: %p', (text, backs) => {
    expect(EVIDENCE_WORDS.test(text)).toBe(backs);
  });
});

describe('areas, and places that do not apply', () => {
  it.each([
    ['统一部署', true],
    ['工作会议', true],
    ['各县区主要领导会议', false],
    ['第一次工作会议', true],
    ['平均水平', true],
    ['乡镇,会议', false],
    ['范围内的统一', false],
    ['乡镇', false],
  ])('behind a wider area "%s" is only an occasion: %p', (text, occasion) => {
    expect(NO_SCOPE_AFTER.test(text)).toBe(occasion);
  });

  it('every wider area has its narrower one', () => {
    expect(AREA_PAIRS.map(({ narrow, wide }) => `${narrow} ${wide}`)).toEqual(
      ['市', '县', '区', '省', '州'].map((area) => `${area}本级 全${area}`),
    );
  });

  it.each([
    ['无', true],
    ['不适用', true],
    ['/', true],
    ['——', true],
    ['无误', false],
    ['有无', false],
    ['甲/', false],
  ])('"%s" strikes a place out: %p', (text, struck) => {
    expect(STRUCK_OUT.test(text)).toBe(struck);
  });
});

describe('misspellings', () => {
  it.each(WRONG_WORDS.map((entry, at) => [entry.wrong ?? at, entry] as const))(
    '%s is told with the right word',
    (_, entry) => {
      expect(entry.wrong).toMatch(/^\p{Script=Han}{2,}$/u);
      expect(entry.right).toMatch(/^\p{Script=Han}{2,}$/u);
      expect(entry.right).not.toBe(entry.wrong);
      expect(misspellings(`甲${entry.wrong}乙`)).toContain(entry);
      expect(misspellings(`甲${entry.right}乙`)).not.toContain(entry);
    },
  );

  it('none stands twice, and no right word is a wrong one', () => {
    const wrong = WRONG_WORDS.map((entry) => entry.wrong);
    expect(new Set(wrong).size).toBe(wrong.length);
    expect(WRONG_WORDS.filter(({ right }) => wrong.some((word) => right.includes(word)))).toEqual([]);
  });

  it.each([
    ['逐个', true],
    ['一步', true],
    ['三次', true],
    ['第三', true],
    ['许多', true],
    ['研究', true],
    ['研究会', false],
    ['增加', false],
    ['加一', true],
    ['增加一', false],
    ['开研究', false],
    ['A三', false],
  ])('%s may stand twice: %p', (word, may) => {
    expect(MAY_REPEAT.test(word)).toBe(may);
    if (!may && /^\p{Script=Han}+$/u.test(word)) expect(doubledWords(word + word)).toEqual([word + word]);
  });
});
