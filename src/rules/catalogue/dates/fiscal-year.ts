import { fiscalYear } from '../../../intake';
import { inBoth, listed, type Localized } from '../../../language';
import { practised } from '../../../policy';
import { earlierYears } from '../../dates/other-years';
import { conflictingClaims, YEAR_PLACES, yearClaims, type YearClaim } from '../../dates/year-claims';
import { cellsOf, fail, needsReview, notApplicable, pass } from '../../outcomes';
import type { Outcome, Rule } from '../../types';

function placesText(claims: readonly YearClaim[]): Localized {
  return inBoth((language) =>
    listed(
      claims.map(({ role, year }) => `${YEAR_PLACES[role][language]} ${year}`),
      language,
    ),
  );
}

/** A name or an entry of another year may be right: carried-over projects, late payments. */
const DOUBTFUL = new Set(['name', 'ledger-date']);

export const FISCAL_YEAR: Rule = {
  id: 'fiscal-year',
  number: 91,
  title: { zh: '年度不一致', en: 'Fiscal years disagree' },
  severity: 'error',
  forms: 'both',
  source: practised(
    'GBC',
    '同一份材料的年度前后一致（同类公开规则）',
    'The year is the same throughout (same idea in an open rule set)',
  ),
  messages: {
    differs: {
      text: {
        zh: '年度不一致：{found}，其他各处为{expected}年。',
        en: 'The years disagree: {found}; elsewhere it is {expected}.',
      },
      fix: { zh: '按预算批复的年度统一。', en: 'Use the year of the approved budget throughout.' },
    },
    other: {
      text: {
        zh: '{found}，与{expected}年度不同，请确认。',
        en: '{found} differs from the fiscal year {expected}; please confirm.',
      },
      fix: {
        zh: '确属跨年或结转的，说明即可；否则改正。',
        en: 'Explain it where it is carried over; otherwise correct it.',
      },
    },
    earlier: {
      text: {
        zh: '{expected}年度的材料中写有{found}，请确认是否为往年内容',
        en: 'The material of {expected} speaks of {found}: perhaps it is left over from an earlier year',
      },
      fix: { zh: '往年留下的内容改为本年度', en: 'Replace what is left over from an earlier year' },
    },
    missing: {
      text: {
        zh: '标题、起止时间和各表中都没有读到年度。',
        en: 'No title, period or table says which year this is.',
      },
      fix: {
        zh: '在表的标题下写明年度，如“（2023年度）”。写明以前，生成的表不填年度。',
        en: 'State it below the title, such as （2023年度）. Written forms leave it blank until then.',
      },
    },
  },
  examples: {
    fails: { zh: '标题为2021年度，项目起止为2020年', en: 'title 2021, period 2020' },
    passes: { zh: '标题、起止时间、预算表均为2020年', en: 'title, period and budget all 2020' },
  },
  check({ submission }) {
    const { identity, year: own } = submission;
    const earlier = earlierYears(submission).map(({ text, cells }) =>
      needsReview('earlier', { cells, found: text, expected: String(own) }),
    );
    if (fiscalYear(submission) === null) {
      const cells = cellsOf(identity.reportTitle, identity.projectName);
      return [...earlier, needsReview('missing', { cells, severity: 'warning' })];
    }
    const claims = yearClaims(identity);
    const conflict = claims.length < 2 ? null : conflictingClaims(claims);
    if (!conflict) return earlier.length > 0 ? earlier : [notApplicable('no-basis')];
    const { year, odd } = conflict;
    const doubtful = claims.filter((claim) => DOUBTFUL.has(claim.role) && claim.year !== year);
    const agreeing = claims.filter((claim) => claim.year === year);
    const detail = (places: readonly YearClaim[]) => ({
      cells: cellsOf(...places, ...agreeing),
      found: placesText(places),
      expected: String(year),
    });
    const outcomes: Outcome[] = [
      ...(odd.length > 0 ? [fail('differs', detail(odd))] : []),
      ...(doubtful.length > 0 ? [needsReview('other', { ...detail(doubtful), severity: 'info' })] : []),
    ];
    const all = [...outcomes, ...earlier];
    return all.length > 0 ? all : [pass(cellsOf(...claims))];
  },
};
