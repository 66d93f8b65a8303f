import { OFFICE_WORDS } from '../../words';
import type { Narrative } from '../narrative-types';
import { mention, type Passage } from './mentions';

type TeamMention = Narrative['team'][number];
type Role = TeamMention['role'];

const ROLES: readonly Role[] = ['leader', 'deputy', 'member'];
/** 组长: 副组长: 小组成员: one after the other, each with the names behind it. */
const LABEL = /(?:(?<deputy>副\s*组\s*长)|(?<leader>组\s*长)|(?:小组|工作组)?(?:成\s*员|组\s*员))\s*:/g;
/** 由张三任组长; 张三同志为副组长; 李四、王五为成员 */
const APPOINTED =
  /(?:由|,|;|:|^)(?<names>[\u4e00-\u9fa5·、]{2,40}?)(?:同志|等)?(?:任|担任|为)(?:工作组|小组|评价组)?(?<role>副组长|组长|成员|组员)/g;
const HEADED_BY =
  /(?<role>副组长|(?<!副)组长)(?:由|为)(?<names>[\u4e00-\u9fa5·、]{2,30}?)(?:同志)?(?:担任)?(?=[,。;]|$)/g;

const NAME = /^[\u4e00-\u9fa5·×XＸ*某]{2,4}$|^[\u4e00-\u9fa5]+·[\u4e00-\u9fa5·]+$/;

/** A person's name without the office written before, behind or in brackets after it. @returns null where it is none. */
function personName(text: string): string | null {
  const bare = text
    .replace(/[([][^)\]]{0,100}[)\]]/g, '')
    .replace(/(?:同志|等)$/, '')
    .trim();
  const name = bare.replace(OFFICE_BEFORE, '').replace(OFFICE_AFTER, '');
  return NAME.test(name) && !OFFICE_WORDS.includes(name) ? name : null;
}

const OFFICE_BEFORE = new RegExp(
  `^[\\u4e00-\\u9fa5]*(?:${OFFICE_WORDS.join('|')})(?=[\\u4e00-\\u9fa5]{2,3}$)`,
);
const OFFICE_AFTER = new RegExp(
  `(?<=^[\\u4e00-\\u9fa5]{2,3})[\\u4e00-\\u9fa5]*(?:${OFFICE_WORDS.join('|')})$`,
);

/** 张 三 is one name: single characters between blanks belong together. */
function pieces(text: string): string[] {
  return text.split(/[、,;。/]|和|及/).flatMap((part) => {
    const words = part
      .trim()
      .split(/\s+/)
      .filter((word) => word !== '');
    const joined: string[] = [];
    let half = '';
    for (const word of words) {
      if (word.length === 1) half += word;
      else joined.push(half + word);
      if (word.length > 1) half = '';
      if (half.length === 2) {
        joined.push(half);
        half = '';
      }
    }
    return half === '' ? joined : [...joined, half];
  });
}

function people(passage: Passage, role: Role, text: string): TeamMention[] {
  return pieces(text).flatMap((piece) => {
    const name = personName(piece);
    return name === null ? [] : [{ ...mention(passage, name, piece), role }];
  });
}

const roleOfWord = (word: string | undefined): Role =>
  word === '副组长' ? 'deputy' : word === '组长' ? 'leader' : 'member';

/** What stands behind each label up to the next one, in one line. */
function labelled(passage: Passage): TeamMention[] {
  const open = passage.text.normalize('NFKC');
  const labels = [...open.matchAll(LABEL)];
  const named = labels.flatMap(({ index, 0: label, groups }, at) => {
    const text = open.slice(index + label.length, labels[at + 1]?.index).trim();
    const role = groups?.['deputy'] ? 'deputy' : groups?.['leader'] ? 'leader' : 'member';
    return text.includes('\n') ? [] : people(passage, role, text);
  });
  return ROLES.flatMap((role) => named.filter((one) => one.role === role));
}

/** 组长, 副组长 and 成员 that a paragraph names, each once. */
export function teamIn(passage: Passage): TeamMention[] {
  const appointed = [...passage.folded.matchAll(HEADED_BY), ...passage.folded.matchAll(APPOINTED)].flatMap(
    ({ groups }) => people(passage, roleOfWord(groups?.['role']), groups?.['names'] ?? ''),
  );
  const found = new Map<string, TeamMention>();
  for (const person of [...labelled(passage), ...appointed]) {
    const key = `${person.role} ${person.value}`;
    if (!found.has(key)) found.set(key, person);
  }
  return [...found.values()];
}
