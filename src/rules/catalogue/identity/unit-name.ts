import type { UnitName } from '../../../intake';
import { inBoth, statements, type Localized } from '../../../language';
import { practised } from '../../../policy';
import { leadingUnit, statedUnits, UNIT_PLACES, unitRelation } from '../../names/unit-comparison';
import { plainUnitName } from '../../names/same-name';
import { cellsOf, fail, needsReview, notApplicable, pass } from '../../outcomes';
import type { Outcome, Rule } from '../../types';

/** Only these must name the unit itself; a table may be compiled, and an evaluator employed, by another one. */
const OWN = new Set(['report-unit', 'project-unit', 'seal']);

function placesText(units: readonly UnitName[]): Localized {
  return inBoth((language) =>
    statements(
      units.map(({ role, name }) => `${UNIT_PLACES[role][language]} ${name.text}`),
      language,
    ),
  );
}

export const UNIT_NAME: Rule = {
  id: 'unit-name',
  number: 93,
  title: { zh: '单位名称不一致', en: 'Unit named differently' },
  severity: 'error',
  forms: 'both',
  source: practised(
    'PROV2015',
    '单位名称填写全称，不得简写，前后一致',
    'Units are named in full, the same throughout',
  ),
  messages: {
    differs: {
      text: {
        zh: '单位名称不一致：项目单位为“{expected}”，另有{found}。',
        en: 'The unit is called "{expected}", but also: {found}.',
      },
      fix: { zh: '以批准的单位全称统一各处。', en: 'Use the approved full name throughout.' },
    },
    other: {
      text: {
        zh: '{found}与项目单位“{expected}”不同，请确认。',
        en: '{found} is not the project unit "{expected}"; please confirm.',
      },
      fix: {
        zh: '同一单位的改为全称一致；确为不同单位的，说明关系。',
        en: 'Use one name, or say how the two units are related.',
      },
    },
  },
  examples: {
    fails: {
      zh: '封面为社会保险事业管理中心，项目单位为社会保险事业局',
      en: 'cover: insurance centre; project unit: insurance bureau',
    },
    passes: { zh: '各处均为同一全称', en: 'the same full name everywhere' },
  },
  check({ submission }) {
    const units = statedUnits(submission);
    const leading = leadingUnit(units);
    const others = units.filter((unit) => unit !== leading);
    if (!leading || others.length === 0) return [notApplicable(units.length === 0 ? 'blank' : 'no-basis')];
    const department = plainUnitName(submission.identity.department?.text ?? '');
    const relation = (unit: UnitName) => unitRelation(unit.name.text, leading.name.text);
    const named = others.filter(({ name }) => plainUnitName(name.text) !== department);
    const variants = named.filter((unit) => relation(unit) === 'variant');
    const short = named.filter((unit) => relation(unit) === 'without-region');
    const strangers = named.filter((unit) => OWN.has(unit.role) && relation(unit) === 'other');
    const detail = (found: readonly UnitName[]) => ({
      cells: cellsOf(...found.map(({ name }) => name), leading.name),
      found: placesText(found),
      expected: leading.name.text,
    });
    const outcomes: Outcome[] = [
      ...(variants.length > 0 ? [fail('differs', detail(variants))] : []),
      ...(short.length > 0 ? [fail('differs', { ...detail(short), severity: 'warning' })] : []),
      ...(strangers.length > 0 ? [needsReview('other', detail(strangers))] : []),
    ];
    return outcomes.length > 0 ? outcomes : [pass(cellsOf(...units.map(({ name }) => name)))];
  },
};
