import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { fill } from '../../language';
import { LONGEST_REASON } from '../../engine';
import type { Stated } from '../../intake';
import { decimal, decimalPlaces, toText, type Decimal } from '../../numbers';
import type { Policy } from '../../policy';
import { isInBand, type IndicatorEvaluation } from '../../scoring';
import type { CellRef } from '../../workbook';
import { usePane } from '../context/pane-context';
import type { Texts } from '../texts';
import { CellEditor, type EditedCell } from './CellEditor';

const useStyles = makeStyles({
  entries: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalXS,
    paddingTop: tokens.spacingVerticalXXS,
    // An editor takes the whole width.
    '& > [role="group"]': { width: '100%' },
  },
});

/** Its cell, where it fills one by itself. */
function onlyCell(stated: Stated<unknown> | undefined): CellRef | null {
  const [cell] = stated?.cells ?? [];
  const isOne = stated?.cells.length === 1 && cell!.top === cell!.bottom && cell!.left === cell!.right;
  return isOne && !stated.inWords && !stated.inPercent ? cell! : null;
}

function scoreIn(text: string): Decimal | null {
  const plain = text.normalize('NFKC');
  return /^\d{1,3}(?:\.\d{1,9})?$/.test(plain) ? decimal(plain) : null;
}

/** The score of a judged indicator: hers to choose, inside the band of its status. */
export function scoreEntry(
  { kind, band, indicator }: IndicatorEvaluation,
  policy: Policy,
  words: Texts['entry'],
): EditedCell | null {
  const cell = onlyCell(indicator.score);
  if (kind !== 'qualitative' || !band || !cell) return null;
  const range = { low: toText(band.low), high: toText(band.high) };
  const hint = fill(band.highInclusive ? words.range : words.rangeBelow, range);
  const places = policy.settings.scoreDecimals.value ?? 2;
  return {
    cell,
    before: indicator.score!.text.trim(),
    label: words.score,
    hint,
    read: (text) => {
      const score = scoreIn(text);
      if (!score) return words.noNumber;
      if (decimalPlaces(score) > places) return fill(words.places, { places });
      return isInBand(score, band) ? { number: toText(score) } : hint;
    },
  };
}

/** Whether there is something to give a reason for. */
function isOff({ achievement }: IndicatorEvaluation): boolean {
  if (achievement.kind === 'judged') return achievement.status !== 'met';
  return achievement.kind === 'measured' && (!achievement.met || (achievement.ratio?.gt(1) ?? false));
}

/** The reason for a deviation, in the column that her table has for it. */
export function reasonEntry(evaluated: IndicatorEvaluation, words: Texts['entry']): EditedCell | null {
  const { reason } = evaluated.indicator;
  const cell = onlyCell(reason);
  if (!cell || (reason!.text.trim() === '' && !isOff(evaluated))) return null;
  return {
    cell,
    before: reason!.text.trim(),
    label: words.reason,
    hint: words.reasonHint,
    isLong: true,
    read: (text) => {
      if (text.length > LONGEST_REASON)
        return fill(words.tooLong, { length: text.length, most: LONGEST_REASON });
      return text === '' ? { blank: true } : { text };
    },
  };
}

/** What she can enter for an indicator here: it is written into her own table. */
export function Entries({
  evaluated,
  policy,
}: {
  evaluated: IndicatorEvaluation;
  policy: Policy;
}): ReactElement | null {
  const { texts } = usePane();
  const styles = useStyles();
  const words = texts.entry;
  const score = scoreEntry(evaluated, policy, words);
  const reason = reasonEntry(evaluated, words);
  if (!score && !reason) return null;
  return (
    <div className={styles.entries}>
      {score && <CellEditor {...score} button={score.before === '' ? words.giveScore : words.changeScore} />}
      {reason && (
        <CellEditor {...reason} button={reason.before === '' ? words.giveReason : words.changeReason} />
      )}
    </div>
  );
}
