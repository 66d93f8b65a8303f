import type { CommandWorkbook } from './actions';

/** The event that Office gives to a function command; it has to be told when the command is done. */
export interface CommandEvent {
  completed(): void;
}

/**
 * Opens the workbook, runs the command, closes it again. Office is told that it is done in any case: it would hold the
 * button back until then.
 * @param report says a failure to the clerk
 */
export async function runCommand(
  event: CommandEvent,
  open: () => Promise<CommandWorkbook>,
  command: (workbook: CommandWorkbook) => Promise<void>,
  report: (error: unknown) => void,
): Promise<void> {
  try {
    const workbook = await open();
    try {
      await command(workbook);
    } finally {
      await workbook.session.close();
    }
  } catch (error) {
    report(error);
  } finally {
    event.completed();
  }
}
