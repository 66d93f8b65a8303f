/** Assurances that say nothing by themselves. Seen in the seed and in published reports (P). */
export const CLAIM_WORDS =
  /专款专用|严格(?:按照?|执行|遵守)[^,。;]{0,20}(?:规定|制度|办法|法规|开支|使用)|合法合规|规范有效|手续(?:完备|齐全)/;

/** What would back them: figures, documents, checks, records. */
export const EVIDENCE_WORDS =
  /《[^》]{1,200}》|〔?\[?(?:19|20)\d{2}\]?〕?\d*号|\d(?:万?元|%|次|份|笔|人次|批|个月)|凭证|台账|台帐|审计|抽查|发票|合同编号|验收|公示|专户|分账核算|单独核算|支付申请/;
