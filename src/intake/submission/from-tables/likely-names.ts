import { convertMoney, decimal, yuanPer, type Decimal } from '../../../numbers';
import { fold } from '../../../text';
import type { Doubt } from '../../tables';
import { isBlank } from '../../values';
import type { Identity, Submission } from '../submission';
import { ProjectNames } from './project-names';
import type { Built } from './project-submission';

/** Names that are probably one project. */
export interface LikelyNames {
  /** Folded names, with the project that they certainly stand for. */
  readonly aliases: ReadonlyMap<string, string>;
  /** The projects with what is asked about them; names that are asked about are no projects of their own. */
  readonly built: readonly Built[];
}

/** A name without any budget, which only a ledger or a table of indicators mentions. */
function isMention({ origin, funds, projectName }: Submission): boolean {
  return origin === 'tables' && funds === null && projectName !== '';
}

function hasBudget({ funds, projectName }: Submission): boolean {
  const amounts = (funds?.rows ?? []).flatMap(({ amounts: all }) => Object.values(all));
  return projectName !== '' && amounts.some((amount) => !isBlank(amount));
}

/** Stated totals in 元, each with half of the last digit shown. */
function totals({ funds }: Submission): { yuan: Decimal; half: Decimal }[] {
  const rows = (funds?.rows ?? []).filter(({ level }) => level === 0);
  return rows.flatMap(({ amounts }) =>
    Object.values(amounts).flatMap(({ value, unit, shownPlaces }) =>
      value && value.gt(0)
        ? [
            {
              yuan: convertMoney(value, unit, '元'),
              half: yuanPer(unit).times(decimal(`5e-${(shownPlaces ?? 0) + 1}`)),
            },
          ]
        : [],
    ),
  );
}

const NEAR = decimal('0.005');

/** Whether what was spent under one name is what the other one states. */
function amountsAgree({ ledger }: Submission, other: Submission): boolean {
  if (!ledger || other.ledger || ledger.total.lte(0)) return false;
  return totals(other).some(({ yuan, half }) => {
    const apart = ledger.total.minus(yuan).abs();
    return apart.lte(half) && apart.lte(yuan.times(NEAR));
  });
}

function isSameYear(left: Submission, right: Submission): boolean {
  return left.year === null || right.year === null || left.year === right.year;
}

/** Names that are asked about are names of the project in its tables: for a rule to speak of. */
function withNames(identity: Identity, others: readonly Submission[]): Identity {
  const names = others.flatMap((mention) => mention.identity.projectNames);
  return { ...identity, projectNames: [...identity.projectNames, ...names] };
}

function question(mention: Submission, names: readonly string[]): Doubt {
  const rows = mention.identity.projectNames.filter(({ role }) => role === 'table-row');
  const cells = rows.flatMap(({ name }) => name.cells);
  return {
    why: 'reading-uncertain',
    cells: cells.length > 0 ? cells : (mention.ledger?.amountCells ?? []),
    values: { field: mention.projectName, name: names.join('、') },
  };
}

/**
 * Names without a budget that are a project's name shortened, or have it shortened, or differ from it by a slip. Where what was spent is exactly what
 * the only such project states, they are one; else it is asked, and what stands under the name is not counted.
 */
export function likelyNames(built: readonly Built[], names: ProjectNames): LikelyNames {
  const aliases = new Map<string, string>();
  const asked = new Map<Submission, Doubt[]>();
  const gone = new Map<Submission, Submission>();
  const projects = built.map(({ submission }) => submission);
  const budgeted = projects.filter(hasBudget);
  for (const mention of projects.filter(isMention)) {
    const { projectName } = mention;
    const candidates = budgeted.filter(
      (other) =>
        isSameYear(mention, other) &&
        ProjectNames.isNear(projectName, other.projectName) &&
        !names.areDeclaredApart(projectName, other.projectName) &&
        !names.areToldApart(projectName, other.projectName),
    );
    const [only] = candidates;
    if (!only) continue;
    if (candidates.length > 1) {
      asked.set(mention, [
        question(
          mention,
          candidates.map((other) => other.projectName),
        ),
      ]);
    } else if (amountsAgree(mention, only)) {
      aliases.set(fold(projectName), only.projectName);
    } else {
      gone.set(mention, only);
      asked.set(only, [...(asked.get(only) ?? []), question(mention, [only.projectName])]);
    }
  }
  const left = built
    .filter(({ submission }) => !gone.has(submission))
    .map((one): Built => {
      const { submission } = one;
      const doubts = asked.get(submission);
      if (!doubts) return one;
      const mentions = [...gone].filter(([, of]) => of === submission).map(([mention]) => mention);
      return {
        ...one,
        submission: {
          ...submission,
          identity: withNames(submission.identity, mentions),
          doubts: [...submission.doubts, ...doubts],
        },
      };
    });
  return { aliases, built: left };
}
