import { auditAgain, writeForms, type CommandWorkbook } from '../../src/commands/actions';
import type { Blank } from '../../src/engine';
import type { CellChange } from '../../src/rules';
import { LEDGER, type Bench } from './bench';

/** Something that she does with the add-in. */
export interface Command {
  readonly name: string;
  /** Brings the workbook to where she does it. */
  readonly prepare: (bench: Bench) => Promise<void>;
  readonly run: (bench: Bench) => Promise<unknown>;
  /** Whether 撤销 brings back what stood before it. */
  readonly canBeUndone?: boolean;
  /** What she does after a failure; the same by default. */
  readonly again?: (bench: Bench) => Promise<unknown>;
}

const nothing = (): Promise<void> => Promise.resolve();

async function written(bench: Bench): Promise<void> {
  await bench.session.write();
  await bench.settled();
  await bench.reasonOnSheet(1, '已核对');
  await bench.settled();
}

async function followed(bench: Bench): Promise<void> {
  await written(bench);
  await bench.session.setLiveUpdate(true);
  await bench.settled();
}

const edit = (bench: Bench): Promise<void> => bench.host.user.edit(LEDGER, 'E4', 70_000);

async function editedAfterWrite(bench: Bench): Promise<void> {
  await written(bench);
  await edit(bench);
  await bench.settled();
}

async function writtenTwice(bench: Bench): Promise<void> {
  await editedAfterWrite(bench);
  await bench.session.write();
  await bench.settled();
}

const ribbon = ({ session, port }: Bench): CommandWorkbook => ({
  session,
  listSheets: () => port.listSheets(),
  select: (ref) => port.select(ref),
  tell: () => undefined,
});

async function undo({ session }: Bench): Promise<void> {
  if (session.canUndoWrite()) await session.undoWrite();
}

async function follow(bench: Bench): Promise<void> {
  if (bench.host.workbook.sheet(LEDGER).value('E4') === 80_000) await edit(bench);
  await bench.settled();
  if (bench.errors.length > 0) throw bench.errors[0];
}

/** Amounts that are stored as text, with what is to stand there. */
const amounts = ({ report }: Bench): CellChange[] =>
  report.findings.filter(({ rule }) => rule === 'amount-not-numeric').flatMap(({ fixes = [] }) => fixes);

async function textForAmount(bench: Bench): Promise<void> {
  await written(bench);
  await bench.host.user.edit(LEDGER, 'E4', "'80000");
  await bench.settled();
}

async function fix(bench: Bench): Promise<void> {
  const due = amounts(bench);
  if (due.length > 0) await bench.session.fixes.write(due);
}

async function takeBack({ session }: Bench): Promise<void> {
  if (session.fixes.canUndo()) await session.fixes.undo();
}

const BLANK: Blank = { form: 'national', what: 'entry-sheets', project: '渠道清淤', year: 2020 };

/** Adds sheets; where a failure came after that, they are there, and all is read anew. */
async function unlessThere(bench: Bench, name: string, add: () => Promise<unknown>): Promise<void> {
  const isThere = bench.host.workbook.sheetNames.includes(name);
  await (isThere ? bench.session.refresh() : add());
}

export const COMMANDS: readonly Command[] = [
  {
    name: 'write for the first time',
    prepare: nothing,
    run: ({ session }) => session.write(),
    canBeUndone: true,
  },
  {
    name: 'write again',
    prepare: editedAfterWrite,
    run: ({ session }) => session.write(),
    canBeUndone: true,
  },
  { name: 'undo the first write', prepare: written, run: undo },
  { name: 'undo a later write', prepare: writtenTwice, run: undo },
  {
    name: 'follow an edit',
    prepare: followed,
    run: follow,
    again: async (bench) => {
      await bench.session.refresh();
    },
  },
  {
    name: 'give a reason in the pane',
    prepare: async (bench) => {
      await bench.session.write();
      await bench.settled();
    },
    run: (bench) => bench.reasonInPane(0, '情况属实'),
  },
  { name: 'read anew', prepare: written, run: ({ session }) => session.refresh() },
  {
    name: 'choose with live update on',
    prepare: followed,
    run: ({ session }) => session.choose({ outputMode: 'values' }),
    // What could not be kept was not chosen; what was chosen may not have reached the sheets.
    again: async ({ session }) => {
      await session.choose({ outputMode: 'values' });
      await session.refresh();
    },
  },
  {
    name: 'switch live update on',
    prepare: editedAfterWrite,
    run: ({ session }) => session.setLiveUpdate(true),
  },
  {
    name: 'open again',
    prepare: async (bench) => {
      await followed(bench);
      await bench.session.close();
      await edit(bench);
      await bench.host.recalculate();
    },
    run: async (bench) => {
      await bench.open();
      await bench.settled();
    },
  },
  {
    name: 'ribbon: write',
    prepare: editedAfterWrite,
    run: (bench) => writeForms(ribbon(bench)),
    canBeUndone: true,
  },
  {
    name: 'begin with blank sheets',
    prepare: nothing,
    run: ({ session }) => session.begin(BLANK),
    again: (bench) => unlessThere(bench, '支出明细账', () => bench.session.begin(BLANK)),
  },
  {
    name: 'show the sample',
    prepare: (bench) => bench.empty(),
    run: ({ session }) => session.sample.show(),
    again: (bench) => unlessThere(bench, '示例支出明细', () => bench.session.sample.show()),
  },
  {
    name: 'correct a cell of hers',
    prepare: textForAmount,
    run: fix,
    again: async (bench) => {
      await bench.session.refresh();
      await fix(bench);
    },
  },
  {
    name: 'take a corrected cell back',
    prepare: async (bench) => {
      await textForAmount(bench);
      await fix(bench);
      await bench.settled();
    },
    run: takeBack,
    again: async (bench) => {
      await bench.session.refresh();
      await takeBack(bench);
    },
  },
  { name: 'ribbon: audit again', prepare: editedAfterWrite, run: (bench) => auditAgain(ribbon(bench)) },
  {
    name: 'correct',
    prepare: followed,
    run: ({ session }) =>
      session.correct({ kind: 'same-project', names: ['网络维护费', '网络运维费'], place: null }),
  },
];
