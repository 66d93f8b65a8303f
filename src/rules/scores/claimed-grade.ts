import { isBlank, type Submission } from '../../intake';
import { fold } from '../../text';
import { commonlyUsed, type Policy } from '../../policy';
import { gradeLabel } from '../../scoring';
import { hasWord, wordList } from '../words/word-list';

/** The older scale, whose thresholds nobody could find. */
const OLDER_SCALE = wordList({
  source: commonlyUsed(
    'seed',
    '旧表式用优秀、良好、合格、不合格',
    'Older forms use 优秀, 良好, 合格, 不合格',
  ),
  words: ['^(?:优秀|良好|良|合格|不合格|及格|不及格|一般|较好|较差)(?:等[级次])?$'],
});

export type ClaimedGrade =
  | { readonly kind: 'none' }
  | { readonly kind: 'grade'; readonly label: string; readonly word: string }
  /** A word of another scale. */
  | { readonly kind: 'older'; readonly word: string }
  | { readonly kind: 'number'; readonly text: string }
  | { readonly kind: 'other'; readonly text: string };

/** A grade as written, without quotation marks and 等级. */
function gradeWord(text: string): string {
  return fold(text).replaceAll(/["“”'‘’]|等级|等次|级$/g, '');
}

/** A grade as typed anywhere. */
export function readGrade(text: string, policy: Policy): ClaimedGrade {
  const word = gradeWord(text);
  if (word === '') return { kind: 'none' };
  if (/^\d+(?:\.\d+)?(?:分|%)?$/.test(word)) return { kind: 'number', text };
  const label = gradeLabel(word, policy);
  if (label) return { kind: 'grade', label, word };
  return hasWord(word, OLDER_SCALE) ? { kind: 'older', word } : { kind: 'other', text };
}

/** 自评等次 of the table. */
export function claimedGrade({ claimedGrade: stated }: Submission, policy: Policy): ClaimedGrade {
  return stated && !isBlank(stated) ? readGrade(stated.text, policy) : { kind: 'none' };
}
