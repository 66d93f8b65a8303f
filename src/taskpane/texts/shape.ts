import type { zhCN } from './zh-CN';

type Widened<T> = T extends string ? string : { readonly [Key in keyof T]: Widened<T[Key]> };

/** The keys of the Chinese texts, which every language has to have. */
export type Texts = Widened<typeof zhCN>;
