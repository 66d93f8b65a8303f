import type { WorkbookPort } from '../../workbook';
import type { Session, SessionEvents, SessionOptions } from '../session-types';
import { LiveSession } from './session';

/** Opens a live session: choices and live update as kept in the workbook; nothing is read yet. @throws what the port throws */
export async function openSession(
  port: WorkbookPort,
  events: Partial<SessionEvents>,
  options: SessionOptions,
): Promise<Session> {
  const session = new LiveSession(port, events, options);
  await session.open();
  return session;
}
