import type { PublishedCase } from '../published/lay-out';
import { FrontPart } from './front-part';
import { IndicatorPart } from './indicator-part';
import type { TableOptions } from './options';
import type { Sheet } from './sheet';

/** Lays one published table out as the options say, below what the sheet holds already. */
export function layOutTable(one: PublishedCase, options: TableOptions, sheet: Sheet): void {
  const below = new FrontPart(one, options, sheet, sheet.next).layOut();
  new IndicatorPart(one, options, sheet, below).layOut();
}
