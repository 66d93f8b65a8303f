/** 预算执行率 as a level or an indicator of a separate table. Folded. */
export const EXECUTION_LABEL = /^(?:预算|资金|全年)*执行(?:率|情况|进度)(?:\(.*\))?$/;

/** As a first level of a filled form, and as an indicator without one. Folded. */
export const EXECUTION_SECTION = /执行率|预算执行/;
export const EXECUTION_NAME = /^(?:全年|部门|项目)?预算(?:资金)?执行率$/;
