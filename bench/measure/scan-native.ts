// As scan.ts with the inflater that ziping uses on the command line.
import { readFileSync } from 'node:fs';
import { countCellsWith } from '../../src/xlsx/count-cells';
import { nativeInflater } from '../../src/xlsx/native-inflate';
import { peakRssMb, print, secondsUsed } from './measured';

const [, , workbook = ''] = process.argv;
const cells = await countCellsWith(new Uint8Array(readFileSync(workbook)), nativeInflater);
const seconds = secondsUsed();
const note = `${cells} cells counted, nothing read; inflated by zlib of Node.js (another thread)`;
print({ whole: { seconds, peakRssMb: peakRssMb(), exact: null, note } });
