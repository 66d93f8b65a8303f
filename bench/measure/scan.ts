// The least that any reader has to do: inflate the sheets and count their cells.
import { readFileSync } from 'node:fs';
import { countCells } from '../../src/xlsx';
import { peakRssMb, print, secondsUsed } from './measured';

const [, , workbook = ''] = process.argv;
const cells = countCells(new Uint8Array(readFileSync(workbook)));
const seconds = secondsUsed();
print({ seconds, peakRssMb: peakRssMb(), exact: null, note: `${cells} cells counted, nothing read` });
