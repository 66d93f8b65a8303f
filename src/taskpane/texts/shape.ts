import type { TextsOf } from '../../language';
import type { zhCN } from './zh-CN';

/** The keys of the Chinese texts, with their places for values: what every language has to have. */
export type Texts = TextsOf<typeof zhCN>;
