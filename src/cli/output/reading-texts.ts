import { decimal, toFixedText } from '../../numbers';
import {
  meaningName,
  type ColumnReading,
  type EvidenceKind,
  type ReadingState,
  type TableRole,
  type UnreadPart,
} from '../../intake';
import type { Language, Localized } from '../../language';

export const confidenceText = (confidence: number): string => toFixedText(decimal(confidence), 2);

export const ROLE: Record<TableRole, Localized> = {
  'project-info': { zh: '项目信息', en: 'project information' },
  budget: { zh: '预算表', en: 'budget' },
  ledger: { zh: '支出明细', en: 'ledger' },
  indicators: { zh: '绩效指标', en: 'indicators' },
  evaluators: { zh: '评价人员', en: 'evaluators' },
  narrative: { zh: '文字部分', en: 'written report' },
  'filled-form': { zh: '自评表', en: 'filled form' },
  'own-output': { zh: '本工具写入', en: 'written by this tool' },
  unknown: { zh: '未识别', en: 'not recognised' },
};

export const EVIDENCE: Record<EvidenceKind, Localized> = {
  words: { zh: '词语', en: 'words' },
  place: { zh: '位置', en: 'place' },
  contents: { zh: '内容', en: 'contents' },
  arithmetic: { zh: '数字关系', en: 'arithmetic' },
  clerk: { zh: '人工指明', en: 'said by the clerk' },
};

const STATE: Record<ReadingState, Localized> = {
  read: { zh: '已识别', en: 'read' },
  asked: { zh: '待确认', en: 'to be confirmed' },
  unread: { zh: '未识别', en: 'not understood' },
};

export const READING_TEXTS = {
  title: { zh: '识别情况', en: 'How it was read' },
  unit: { zh: '单位', en: 'unit' },
  confidence: { zh: '把握', en: 'confidence' },
  unreadFigures: { zh: '数字未识别', en: 'figures not understood' },
  asked: { zh: '待确认', en: 'to be confirmed' },
} as const satisfies Record<string, Localized>;

/** Why a part has no meaning, or none for certain. */
export function unreadWhy({ guess }: UnreadPart): Localized {
  if (guess === null) return { zh: '没有依据说明它的含义', en: 'nothing says what it means' };
  const name = meaningName(guess);
  return {
    zh: `可能是“${name.zh}”，把握不足`,
    en: `it may be “${name.en}”, which is not certain`,
  };
}

/** Meaning and state of a column in words. */
export function readAs({ meaning, state }: ColumnReading, language: Language): string {
  const name = meaning === null ? '—' : meaningName(meaning)[language];
  return `${name}（${STATE[state][language]}）`;
}
