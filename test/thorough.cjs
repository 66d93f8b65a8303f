/**
 * Suites that take more than about eight seconds of a core each, by the end of their path: more than four fifths of the time
 * of all. `npm test` leaves them out, `npm test -- --all` runs them, and begins with them: one that begins last keeps all
 * but one worker waiting. The longest come first.
 */
const THOROUGH = [
  // LibreOffice opens and prints what was written, and calculates it.
  'external/followed.test.ts',
  'external/recalculated.test.ts',
  'external/generated.test.ts',
  'external/printed.test.ts',
  'external/live-sums.test.ts',
  'xlsx/external.test.ts',

  // Faults, random orders of what two panes do, and edits by the hundred.
  'faults/sweep.test.ts',
  'panes/random/found-runs.test.ts',
  'panes/random/random.test.ts',
  'panes/two-panes.test.ts',
  'panes/parts-stay.test.ts',
  'panes/soak/soak.test.ts',
  'faults/fixes.test.ts',
  'fuzz/fuzz.test.ts',
  'corpus/corpus.test.ts',
  'xlsx/oddities.test.ts',
  'host/following/property.test.ts',
  'host/members.test.ts',
  'engine/live/operations.test.ts',
  'intake/ledger/store.test.ts',
  'intake/ledger/project-place.test.ts',
  'intake/ledger/snapshot.test.ts',

  // Every case once more for each of many changes, and all tables that were collected.
  'cases/hostile/hostile.test.ts',
  'cases/unreadable-figures.test.ts',
  'cases/wild/wild.test.ts',
  'cases/layouts/evaluation-tables.test.ts',
  'metamorphic/headers.test.ts',
  'metamorphic/changes.test.ts',
  'forms/round-trip.test.ts',
  'forms/hechi-round-trip.test.ts',
  'forms/pages.test.ts',
  'forms/live-sums/live-sums.test.ts',
  'intake/submission/from-tables/same-data-otherwise.test.ts',
  'rules/places/places.test.ts',
  'rules/accounted.test.ts',
  'rules/auditor.test.ts',

  // The house's own rules, looked for in all of its files.
  'house/patterns/patterns.test.ts',
  'house/loops/files.test.ts',
  'house/loops/loops.test.ts',

  // The whole way through the client, at older levels of the API, and with whatever stops it.
  'excel/other-excel.test.ts',
  'excel/stopping.test.ts',
  'excel/own-sheets.test.ts',
  'excel/port-1.13.test.ts',
  'excel/port-1.9.test.ts',
  'excel/hers.test.ts',
  'excel/cancelled-write.test.ts',
  'excel/written-looks.test.ts',
  'excel/older-note.test.ts',
  'excel/manual-calculation.test.ts',
  'excel/blank-sheets.test.ts',
  'engine/blank-sheets.test.ts',
  'xlsx/blank-sheets.test.ts',
  'xlsx/uncalculated.test.ts',
  'engine/live/own-sheets.test.ts',
  'engine/live/reasons.test.ts',
  'cli/command-line.test.ts',
  'cli/template.test.ts',
  'cli/review-workers.test.ts',
  'workbench/start-script.test.ts',

  // Rarer corners of the pane; its main steps stay with `npm test`.
  'taskpane/project-choices.test.tsx',
  'taskpane/older.test.tsx',
  'taskpane/entries.test.tsx',
];

/** Suites in Chromium that `npm test` runs: the job from end to end, by mouse and by keyboard. */
const BROWSER = ['four-steps', 'keyboard'];

module.exports = { THOROUGH, BROWSER };
