import { isAlike, plainProjectName, plainUnitName, withoutRegion } from '../../../src/rules/names/same-name';
import { leadingUnit, statedUnits, unitRelation } from '../../../src/rules/names/unit-comparison';
import type { NameRole, UnitName } from '../../../src/intake';
import { submission } from '../../scoring/submissions';
import { at, identity } from '../reports';

describe("a unit's name for comparing", () => {
  it.each([
    ['219001-和平市水利局', '和平市水利局', 'without the code in front'],
    ['219001——和平市水利局', '和平市水利局', 'however long the dash'],
    ['和平市第219001-2号站', '和平市第219001-2号站', 'a number within it stays'],
    ['和平市水利局（本级）', '和平市水利局', 'without 本级'],
    ['和平市水利局本级机关', '和平市水利局', 'without several of them'],
    ['和平市机关事务管理局', '和平市机关事务管理局', '机关 within it stays'],
    ['和平市水利局（部门）（汇总）', '和平市水利局', 'without marks in brackets'],
  ])('%s → %s: %s', (typed, plain) => {
    expect(plainUnitName(typed)).toBe(plain);
  });

  it.each([
    ['和平市社会保险事业局', '社会保险事业局'],
    ['青岭省和平市临河县水利局', '水利局'],
    ['和平市市场监督管理局', '市场监督管理局'],
    ['市政工程处', '市政工程处'],
    ['和平市人社', '人社'],
    ['和平市局', '和平市局'],
  ])('%s without its region is %s, as long as two characters are left', (name, bare) => {
    expect(withoutRegion(name)).toBe(bare);
  });
});

describe("a project's name for comparing", () => {
  it.each([
    ['网络维护费', '网络维护费', 'as it is'],
    ['2020年网络维护费项目', '网络维护费', 'without year and 项目'],
    ['2020年度网络维护费', '网络维护费', 'without 年度'],
    ['2020网络维护费', '网络维护费', 'without a bare year'],
    ['网络维护费2020年', '网络维护费2020年', 'a year behind stays'],
    ['2099网络维护费', '网络维护费', 'of this century'],
    ['2199网络维护费', '2199网络维护费', 'a number that is no year stays'],
    ['网络维护项目支出', '网络维护', 'without several tails'],
    ['项目支出绩效评价', '项目支出绩效评价', 'such a word in front stays'],
    ['路项目', '路项目', 'where less than two characters would be left, whole'],
    ['道路项目', '道路', 'two characters are a name'],
    ['51092324T-村级补助', '村级补助', 'without the code'],
  ])('%s → %s: %s', (typed, plain) => {
    expect(plainProjectName(typed)).toBe(plain);
  });
});

describe('names that look as if they meant the same', () => {
  it.each([
    ['社保局', '社会保险局', true, 'one leaves out characters of the other'],
    ['社险保局', '社会保险局', false, 'the order is another, and half of it is not the same'],
    ['会保局', '社会保险局', false, 'it does not begin alike'],
    ['社', '社会保险局', false, 'one character is short for nothing'],
    ['社局', '社会保险局', true, 'two may be'],
    ['网络维护', '网络升级', true, 'half of it is the same'],
    ['网络维护费', '网络升级费', false, 'less than half of it is'],
    ['网络维护费', '网络升级', true, 'half of the shorter one is'],
    ['水库', '水利', false, 'a single character in common is nothing'],
    ['水库', '水渠道清淤疏浚', false, 'nor is it half of a short one'],
    ['养路', '养路费', true, 'a name that goes on'],
  ])('%s, %s: %p, %s', (left, right, alike) => {
    expect(isAlike(left, right)).toBe(alike);
    expect(isAlike(right, left)).toBe(alike);
  });
});

describe('two names of units', () => {
  it.each([
    ['219001-和平市水利局', '和平市水利局（本级）', 'same'],
    ['和平市水利局', '水利局', 'without-region'],
    ['和平市水利局', '和平市水利局信息中心', 'branch'],
    ['和平市水利局信息中心', '和平市水利局', 'branch'],
    ['青岭和平水利', '和平水利', 'other'],
    ['和平市社会保险事业局', '和平市社保局', 'variant'],
    ['和平市水利局', '和平市教育局', 'other'],
  ])('%s, %s: %s', (left, right, relation) => {
    expect(unitRelation(left, right)).toBe(relation);
  });
});

describe('the names that count', () => {
  const named = (role: NameRole, name: string): UnitName => ({ role, name: at('表!B1', name) });
  const units = [
    named('narrative', '我局'),
    named('seal', '和平市水利局'),
    named('report-unit', ''),
    named('report-unit', '自我管理协会'),
  ];

  it('are those that are filled and say more than 我局', () => {
    const stated = statedUnits(submission({ identity: identity({ unitNames: units }) }));
    expect(stated.map(({ name }) => name.text)).toEqual(['和平市水利局', '自我管理协会']);
  });

  it("begin with the project's unit, else that of the report, else that of the seal", () => {
    const [, seal, , report] = units;
    const project = named('project-unit', '和平市水利局');
    expect(leadingUnit([seal!, report!, project])).toBe(project);
    expect(leadingUnit([seal!, report!])).toBe(report);
    expect(leadingUnit([named('budget-unit', '甲'), seal!])).toBe(seal);
    expect(leadingUnit([named('budget-unit', '甲')])).toBeNull();
  });
});
