import { fold } from '../../text';

/** Shorter clauses name nothing that could be looked for. */
const SHORTEST = 5;
/** Share of two-character pieces of a clause that must occur elsewhere for it to count as taken up. */
const ENOUGH = 0.25;
/** Words of any goal, which prove nothing. */
const COMMON =
  /确保|保障|保证|项目|工作|完成|提高|提升|加强|促进|推进|进行|开展|实现|达到|做好|落实|有效|进一步|不断|持续|\d+|年度|全年/g;

function pieces(text: string): string[] {
  const characters = [...text.replace(COMMON, '※').replace(/[^\u4e00-\u9fa5※]/g, '')];
  return characters
    .slice(1)
    .map((character, at) => `${characters[at] ?? ''}${character}`)
    .filter((piece) => !piece.includes('※'));
}

/** The promises of a goal: its clauses. */
export function promisesOf(goal: string): string[] {
  return fold(goal)
    .replace(/\([^()]*\)/g, '')
    .split(/[。;,、:!]/)
    .filter((clause) => clause.length >= SHORTEST);
}

/** Whether what a clause is about occurs in the other texts at all. */
export function isTakenUp(clause: string, elsewhere: string): boolean {
  const own = pieces(clause);
  const shared = own.filter((piece) => elsewhere.includes(piece));
  return own.length < 2 || shared.length >= own.length * ENOUGH;
}
