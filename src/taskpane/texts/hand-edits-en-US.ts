/** Words in English for what the clerk changed in our sheets. */
export const handEditsEnUS = {
  title: 'What you changed in our sheets',
  count: '{count} to choose',
  hint: 'Neither writing nor live update replaces these unless you choose “Use ours”.',
  typed: 'You put “{hers}”, we wrote “{ours}”.',
  blanked: 'You cleared this cell, we wrote “{ours}”.',
  old: 'After your undo the old figure “{hers}” is back, “{ours}” is worked out now.',
  gone: 'You put “{hers}”; its row is no longer there, so it stands nowhere.',
  moved: 'Rows or columns of this sheet moved, and it holds “{hers}” of yours, so it is no longer updated.',
  unknown:
    'This sheet was changed while the assistant was closed, nobody can say where, so it is no longer updated.',
  keep: 'Keep yours',
  use: 'Use ours',
  drop: 'Understood',
  keepAll: 'Keep all of yours',
  useAll: 'Use all of ours',
  kept: 'Yours is kept',
  more: 'Show {count} more',
  notice: 'You changed our sheets in {count} places. Choose whether yours or ours is to stand.',
  show: 'Show',
} as const;
