import type { ChartRecord } from '../beside';
import { HostError } from '../errors';
import type { Session } from '../session';

/** A chart as others refer to it. */
export interface ChartHandle {
  readonly sheetId: string;
  readonly id: string;
}

/** @throws HostError ItemNotFound where it has been deleted */
export function chartOf({ sheetId, id }: ChartHandle, session: Session): ChartRecord {
  const found = session.beside.sheet(sheetId).charts.find((one) => one.id === id);
  if (!found) throw new HostError('ItemNotFound');
  return found;
}
