import { area, inBoth, type Language, type Localized, type TextsOf } from '../../language';
import { enUS } from './en-US';
import { zhCN } from './zh-CN';

/** All words of the dialogs of ribbon commands. */
const textsOf = area(zhCN, enUS);

/** What a dialog says: the language of Office is known only where the workbook could be opened. */
export function said(say: (texts: TextsOf<typeof zhCN>, language: Language) => string): Localized {
  return inBoth((language) => say(textsOf(language), language));
}
