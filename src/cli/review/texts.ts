import type { Localized } from '../../language';

export const REVIEW_TEXTS = {
  noFiles: { zh: '没有找到 .xlsx 文件', en: 'No .xlsx files found' },
  badJobs: { zh: '--jobs 应为正整数', en: '--jobs must be a positive whole number' },
  unreadable: { zh: '无法读取', en: 'unreadable' },
  summary: { zh: '汇总', en: 'Summary' },
  files: { zh: '文件', en: 'files' },
  projects: { zh: '项目', en: 'projects' },
  findings: { zh: '处', en: 'findings' },
  inFiles: { zh: '个文件', en: 'files' },
  died: {
    zh: '处理这个文件的进程意外中止，可能是内存不足；其余文件不受影响',
    en: 'The process that worked on this file ended, perhaps for lack of memory; other files are not affected',
  },
  tooSlow: {
    zh: '处理这个文件用时过长，已停止；其余文件不受影响',
    en: 'This file took too long and was given up; other files are not affected',
  },
  noFindings: { zh: '未发现问题', en: 'nothing found' },
} as const satisfies Record<string, Localized>;
