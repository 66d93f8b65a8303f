/** A narrower area and the wider one that holds it. Plain administrative words, no statement of any document (U). */
export const AREA_PAIRS: readonly { readonly narrow: string; readonly wide: string }[] = [
  { narrow: '市本级', wide: '全市' },
  { narrow: '县本级', wide: '全县' },
  { narrow: '区本级', wide: '全区' },
  { narrow: '省本级', wide: '全省' },
  { narrow: '州本级', wide: '全州' },
];

/** After these the wider area is an occasion, not what the project covers: 全市统一部署, 全市工作会议, 市本级资金. */
export const NO_SCOPE_AFTER =
  /^(?:统一|财政|预算|资金|经费|配套|[^,。;]{0,6}(?:会议|部署|要求|安排|文件|平均|排名|财政))/;
