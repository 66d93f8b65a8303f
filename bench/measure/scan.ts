// The least that a reader in JavaScript alone has to do: inflate the sheets and count their cells.
import { readFileSync } from 'node:fs';
import { countCells } from '../../src/xlsx';
import { peakRssMb, print, secondsUsed } from './measured';

const [, , workbook = ''] = process.argv;
const cells = countCells(new Uint8Array(readFileSync(workbook)));
const seconds = secondsUsed();
const note = `${cells} cells counted, nothing read; inflated by fflate (JavaScript, same thread)`;
print({ whole: { seconds, peakRssMb: peakRssMb(), exact: null, note } });
