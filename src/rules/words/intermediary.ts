/** By which words a text tells that an outside firm evaluates. Practice seen in published reports (P). */
export const INTERMEDIARY_WORDS = /中介|第三方|事务所|咨询|评估公司|委托/;

/** What people write into a place that does not apply. */
export const STRUCK_OUT = /^(?:无|不适用|不涉及|[-/—\\]+)$/;
