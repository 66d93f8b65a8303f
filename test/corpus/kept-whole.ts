import type { SheetPlan } from '../../src/workbook';
import { openWorkbook } from '../../src/xlsx';
import { openPackage, partText } from '../../src/xlsx/package';
import type { ZipEntry } from '../../src/xlsx/zip-directory';
import { readingDifferences, readWhole, type WholeReading } from './read-equal';

/** Parts that say what else is in the package: ours are added to them. */
const REGISTERS = ['content_types', 'workbook', 'workbook.xml.rels', 'styles'];

function rawEntries(bytes: Uint8Array): Map<string, string> {
  const raw = ({ dataStart, compressedSize, crc, method, size }: ZipEntry) =>
    `${method} ${crc} ${size} ${Buffer.from(bytes.subarray(dataStart, dataStart + compressedSize)).toString('latin1')}`;
  return new Map(openPackage(bytes, '').entries.map((entry) => [entry.name, raw(entry)]));
}

/** Tags and texts behind the declaration, without what counts them and with `<a/>` as `<a></a>`. */
function piecesOf(xml: string): string[] {
  const pieces = xml.replace(/^\ufeff?<\?xml[^>]*>/, '').match(/<[^>]*>|[^<]+/g) ?? [];
  return pieces.flatMap((piece) => {
    const plain = piece.startsWith('<') ? piece.replace(/ (?:count|uniqueCount)=(?:"\d*"|'\d*')/, '') : piece;
    const empty = /^<([^\s/>]+)(.*?)\s*\/>$/s.exec(plain);
    return empty ? [`<${empty[1]}${empty[2]}>`, `</${empty[1]}>`] : [plain.replace(/\s+>$/, '>')];
  });
}

/** The first piece of a register that is not in the new one any more, in its order; null where all of it is. */
function firstLost(before: string, after: string): string | null {
  const now = piecesOf(after);
  let at = 0;
  for (const piece of piecesOf(before)) {
    while (at < now.length && now[at] !== piece) at++;
    if (at++ >= now.length) return piece;
  }
  return null;
}

/**
 * What of a file is lost or changed by writing plans into a copy of it: every entry is as it was, byte for byte, but the
 * registers, which only gain. The copy is read as the original is, and written again nothing is doubled.
 */
export async function notKept(
  bytes: Uint8Array,
  before: WholeReading,
  plans: readonly SheetPlan[],
): Promise<string[]> {
  const workbook = openWorkbook(bytes, 'b.xlsx');
  const written = await workbook.writeSheets(plans);
  const copy = workbook.toBytes();
  const found: string[] = [];
  const [old, now] = [rawEntries(bytes), rawEntries(copy)];
  const replaced = new Set(before.sheets.map(({ name }) => name));
  if (written.some(({ name }) => replaced.has(name))) return [];
  for (const [name, raw] of old) {
    if (now.get(name) === raw) continue;
    if (!now.has(name)) found.push(`${name} is gone`);
    else {
      const [was, is] = [openPackage(bytes, ''), openPackage(copy, '')].map((pack) => partText(pack, name)!);
      const isRegister = isRegisterName(name, was!);
      const lost = isRegister ? firstLost(was!, is!) : 'not a register';
      if (lost !== null) found.push(`${name} is changed: ${lost.slice(0, 200)}`);
    }
  }
  const reopened = openWorkbook(copy, 'c.xlsx');
  const after = await readWhole(reopened);
  const theirs = (reading: WholeReading): WholeReading => {
    const ours = new Set(written.map(({ name }) => name));
    const keep = <T extends { name: string }>(all: readonly T[]) => all.filter(({ name }) => !ours.has(name));
    return {
      ...reading,
      sheets: keep(reading.sheets),
      infos: keep(reading.infos as { name: string }[]),
    };
  };
  found.push(...readingDifferences(before, theirs(after)));
  const again = await reopened.writeSheets(plans);
  if (JSON.stringify(again) !== JSON.stringify(written)) found.push('written again: other sheets');
  const twice = rawEntries(reopened.toBytes());
  const chains = [...now.keys()].filter((name) => /calcChain/i.test(name) && !twice.has(name)).length;
  for (const name of old.keys())
    if (now.has(name) && !twice.has(name) && chains === 0) found.push(`written again: ${name} is gone`);
  if (twice.size !== now.size - chains) found.push(`written again: ${now.size} entries, then ${twice.size}`);
  return found;
}

function isRegisterName(name: string, text: string): boolean {
  const file = name.replace(/^.*\//, '').toLowerCase();
  return (
    REGISTERS.some((register) => file.includes(register)) ||
    /<(?:\w+:)?(?:workbook|styleSheet|Types|Relationships)[\s>]/.test(text.slice(0, 2_000))
  );
}
