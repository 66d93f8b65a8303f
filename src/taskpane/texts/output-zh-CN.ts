/** Words in Chinese for sheets of ours that are older than the figures, and for having them follow. */
export const olderZhCN = {
  title: '{count}张自评工作表早于现在的数据',
  hint: '写入之后数据又有改动，或换了格式、口径。请点“重新写入”，报送前不要用旧表。',
  noProject: '{count}张自评表对应的项目已不在材料中',
  noProjectHint: '项目改名或删除后留下的旧表，不再更新。核对后可以删除。',
  checking: '数据有变化，正在核对这些表是否还是最新。',
  liveOn: '数据、说明和选择一有改动，写好的工作表立刻随之改，只改有变化的格。您在表里改过的内容不会被覆盖。',
  liveOff:
    '数据改动后，写好的工作表保持原样，自评汇总和这里会写明“尚未更新”，由您点“重新写入”。带公式的数仍随数据重算。',
} as const;
