import { startExcel } from '../../../src/host/node';
import { soak } from './soak';

/** `npm run faults -- --soak 10000`: prints the heap in use after each twentieth of the edits, and what was wrong at the end. */
async function main(edits: number): Promise<number> {
  const host = await startExcel();
  const { wrong } = await soak(edits, Math.max(1, Math.floor(edits / 20)), (reading) =>
    console.log(`${reading.edits} edits: ${(reading.heapBytes / 1e6).toFixed(1)} MB in use`),
  );
  await host.stop();
  for (const one of wrong) console.log(`✗ ${one}`);
  console.log(`${edits} edits, ${wrong.length} wrong`);
  return wrong.length === 0 ? 0 : 1;
}

void main(Number(process.argv[2])).then((status) => process.exit(status));
