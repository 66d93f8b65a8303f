import { fold } from '../../../text';
import { NARRATIVE_TITLE, projectInTitle } from '../../words';
import type { Narrative } from '../narrative-types';
import { datesOf, yearsOf } from './date-mentions';
import { itemListsIn, withItemRoles } from './item-lists';
import { linesOf, type NarrativeArea } from './lines';
import { mention, type Passage } from './mentions';
import { moneyIn } from './money-mentions';
import { projectNamesIn, teamNamesIn, unitInTitle, unitNamesIn } from './name-mentions';
import { outlineOf, sectionKindAt, type OutlineLine } from './outline';
import { ratesIn } from './rate-mentions';
import { gradesIn, scoresIn } from './score-mentions';
import { teamIn } from './team-mentions';

/** Names that the rest of the workbook gives to the project and its unit, as typed. */
export interface KnownNames {
  readonly projectNames: readonly string[];
  readonly unitNames: readonly string[];
}

const LONGEST_TITLE = 60;

/** The title stands above the first heading, in a line of its own. */
function titleOf(lines: readonly OutlineLine[]): OutlineLine | null {
  const first = lines.findIndex(({ heading }) => heading !== null);
  const front = first < 0 ? lines.slice(0, 3) : lines.slice(0, first);
  return front.find(({ folded }) => folded.length <= LONGEST_TITLE && NARRATIVE_TITLE.test(folded)) ?? null;
}

/**
 * Reads the written report of an evaluation: outline, and every figure, date and name that rules compare.
 *
 * @param areas where the report stands, in reading order; one paragraph a cell, or several lines in a cell
 * @param known names from the rest of the workbook, by which the text's own names are found
 * @returns null where there is no text
 */
export function readNarrative(areas: readonly NarrativeArea[], known: KnownNames): Narrative | null {
  const { lines, sections } = outlineOf(linesOf(areas));
  if (lines.length === 0) return null;
  const passages = lines.map(({ text, folded, cell, section }, index): Passage => ({
    index,
    text,
    folded,
    cell,
    section: sectionKindAt(sections, section),
  }));
  const title = titleOf(lines);
  const titleIndex = title ? lines.indexOf(title) : -1;
  const firstHeading = lines.findIndex(({ heading }) => heading !== null);
  const money = passages.map((passage) => ({ passage, money: moneyIn(passage) }));
  const amounts = withItemRoles(
    money.flatMap((entry) => entry.money.map((placed) => placed.mention)),
    itemListsIn(money),
  );
  const rates = passages.map(ratesIn);
  const titleName = title ? projectInTitle(title.text, known.unitNames) : '';
  const titlePassage = passages[titleIndex];
  const body = passages.filter(({ index }) => index !== titleIndex);
  return {
    title: title && { text: title.text, cell: title.cell },
    paragraphs: lines.map(({ text, cell, heading, section }, index) => ({
      index,
      text,
      cell,
      heading,
      section,
    })),
    sections,
    money: amounts.money,
    itemLists: amounts.lists,
    arrivalRates: rates.flatMap(({ arrival }) => arrival),
    executionRates: rates.flatMap(({ execution }) => execution),
    initialBudgetRates: rates.flatMap(({ initialBudget }) => initialBudget),
    satisfactionRates: rates.flatMap(({ satisfaction }) => satisfaction),
    scores: passages.flatMap(scoresIn),
    grades: passages.flatMap(gradesIn),
    dates: passages.flatMap(datesOf),
    unitNames: [
      ...(titlePassage ? unitInTitle(titlePassage, known) : []),
      ...passages.flatMap((passage) => unitNamesIn(passage, known.unitNames, passage.index < firstHeading)),
    ],
    projectNames: [
      ...(titlePassage && titleName !== ''
        ? [mention(titlePassage, titleName, fold(titlePassage.text))]
        : []),
      ...body.flatMap((passage) =>
        projectNamesIn(passage, [...known.projectNames, ...(titleName === '' ? [] : [titleName])]),
      ),
    ],
    teamNames: passages.flatMap(teamNamesIn),
    team: passages.flatMap(teamIn),
    years: passages.flatMap(yearsOf),
  };
}
