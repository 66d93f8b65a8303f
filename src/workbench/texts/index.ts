import { area, type TextsOf } from '../../language';
import { enUS } from './en-US';
import { zhCN } from './zh-CN';

export type Texts = TextsOf<typeof zhCN>;

/** What a file cannot keep. */
export type OmissionKind = keyof Texts['omissions'];

/** All words of the workbench's own page. */
export const textsOf = area(zhCN, enUS);
