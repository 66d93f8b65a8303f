import { area } from '../../language';
import { enUS } from './en-US';
import { zhCN } from './zh-CN';

export type { Texts } from './shape';

/** All words of the task pane. */
export const textsOf = area(zhCN, enUS);
