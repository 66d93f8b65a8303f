import { auditAgain, writeForms, type CommandWorkbook } from '../../src/commands/actions';
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
  { name: 'ribbon: audit again', prepare: editedAfterWrite, run: (bench) => auditAgain(ribbon(bench)) },
  {
    name: 'correct',
    prepare: followed,
    run: ({ session }) =>
      session.correct({ kind: 'same-project', names: ['网络维护费', '网络运维费'], place: null }),
  },
];
