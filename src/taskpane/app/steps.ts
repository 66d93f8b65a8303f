export const STEPS = ['data', 'audit', 'scores', 'output'] as const;
/** 数据 → 审核 → 评分 → 生成 */
export type Step = (typeof STEPS)[number];

export function isStep(value: unknown): value is Step {
  return (STEPS as readonly unknown[]).includes(value);
}

/** @returns null after the last one */
export function nextStep(step: Step): Step | null {
  return STEPS[STEPS.indexOf(step) + 1] ?? null;
}

/** Ids in the page. */
export const tabId = (step: Step): string => `tab-${step}`;
export const panelId = (step: Step): string => `panel-${step}`;
