/** Words of the picture of the workbook in 数据 in English; {…} are filled in. */
export const pictureEnUS = {
  figures: 'Budget {budget} · spent {executed} · rate {rate}',
  none: '–',
  projects: '{names} and others, {count} projects',
  year: '{year}',
  noUnit: 'no unit stated',
  guessed: 'waits for your word',
  ours: 'Made by this tool ({count}): {names}',
  hiddenRows: 'Rows that are not shown (filtered or hidden) count like all others: {names}',
  hiddenCount: '{name} ({count})',
  hiddenSome: '{name} (some)',
  out: 'Left out: {names}',
  pointTitle: 'Select something in the grid and say what it is',
  pointHint: 'Select header and rows in the grid first (one cell of them will do), then choose here.',
  pointIs: 'What is selected is',
  pointNothing: 'Nothing stands where the selection is: select something in the grid first.',
} as const;
