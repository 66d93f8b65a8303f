import type { Language, Localized } from '../language';
import type { PlanCell, SheetPlan } from '../workbook';
import { STYLES } from './styles';

const NOTE: Localized = {
  zh: '材料已有改动，自评表、汇总表或审核结果尚未更新，请重新生成',
  en: 'The materials have changed since: forms, summary or findings are older, write them again',
};
const NOTES: readonly string[] = Object.values(NOTE);
/** The line of the unit, which the note stands before. */
const PLACE = { row: 1, column: 0 } as const;
const GAP = '\u3000\u3000';
const STYLE_NAME = 'older';
const STYLE = { ...STYLES.unit, font: { ...STYLES.unit.font, bold: true, color: '#9C0006' } };

/** Where 自评汇总 says that our sheets are older than the figures; elsewhere nowhere. */
export const isNotePlace = (
  { mark }: SheetPlan,
  { row, column }: Pick<PlanCell, 'row' | 'column'>,
): boolean => mark.kind === 'summary' && row === PLACE.row && column === PLACE.column;

const textOf = (plan: SheetPlan): string => {
  const value = plan.cells.find((cell) => isNotePlace(plan, cell))?.value;
  return typeof value === 'string' ? value : '';
};

export const hasOlderNote = (plan: SheetPlan): boolean =>
  NOTES.some((note) => textOf(plan).startsWith(note + GAP));

/** 自评汇总 with the note, all else as it stands. */
export function withOlderNote(plan: SheetPlan, language: Language = 'zh'): SheetPlan {
  if (plan.mark.kind !== 'summary' || hasOlderNote(plan)) return plan;
  return {
    ...plan,
    styles: { ...plan.styles, [STYLE_NAME]: STYLE },
    cells: plan.cells.map((cell) =>
      isNotePlace(plan, cell)
        ? { ...cell, value: `${NOTE[language]}${GAP}${textOf(plan)}`, style: STYLE_NAME }
        : cell,
    ),
  };
}

/** 自评汇总 without it. */
export function withoutOlderNote(plan: SheetPlan): SheetPlan {
  if (!hasOlderNote(plan)) return plan;
  const text = textOf(plan);
  return {
    ...plan,
    cells: plan.cells.map((cell) =>
      isNotePlace(plan, cell)
        ? { ...cell, value: text.slice(text.indexOf(GAP) + GAP.length), style: 'unit' }
        : cell,
    ),
  };
}

/** 自评汇总 as it may stand there with the note, in either language; of other sheets none. */
export function olderNotes(plan: SheetPlan): SheetPlan[] {
  if (plan.mark.kind !== 'summary') return [];
  return (['zh', 'en'] as const).map((language) => withOlderNote(plan, language));
}
