import { anchorOf, parseCellRef, type Anchor } from '../../src/workbook';
import { createWorkbook, openWorkbook } from '../../src/xlsx';
import { openPackage } from '../../src/xlsx/package';
import { planOf, SUMMARY } from './plans';

const book = (): Uint8Array =>
  createWorkbook([
    { name: '2025 年', rows: [['甲', '乙']] },
    { name: '表', rows: [['甲']] },
  ]);
const ANCHORS: readonly Anchor[] = [
  {
    number: 1,
    place: parseCellRef("'2025 年'!B1"),
    text: '{"kind":"column","meaning":"<executed> & \\"x\\""}',
  },
  { number: 3, place: parseCellRef('表!A1:XFD1048576'), text: '{"kind":"sheet-out"}' },
  { number: 4, place: null, text: `{"names":["${'“甲”"乙"'.repeat(60)}"]}` },
];

async function kept(
  bytes: Uint8Array,
  removed: readonly number[],
  added: readonly Anchor[],
): Promise<Uint8Array> {
  const workbook = openWorkbook(bytes, '');
  await workbook.changeAnchors(removed, added);
  return workbook.toBytes();
}

describe('notes that hang on cells, in files', () => {
  it('are read as they were written, hidden', async () => {
    const bytes = await kept(book(), [], ANCHORS);
    expect(openWorkbook(bytes, '').anchors()).toEqual(ANCHORS);
    const names = openPackage(bytes, '').names;
    expect(names).toHaveLength(4);
    expect(names.every(({ hidden, position }) => hidden && position === null)).toBe(true);
  });

  it('go, and others stay', async () => {
    const bytes = await kept(await kept(book(), [], ANCHORS), [1, 4], [{ ...ANCHORS[1]!, text: 'x' }]);
    expect(openWorkbook(bytes, '').anchors()).toEqual([{ ...ANCHORS[1], text: 'x' }]);
    expect(openPackage(await kept(bytes, [3], []), '').names).toEqual([]);
  });

  it('stay where our sheets are written', async () => {
    const workbook = openWorkbook(await kept(book(), [], ANCHORS), '');
    await workbook.writeSheets([planOf('自评汇总', SUMMARY)]);
    expect(openWorkbook(workbook.toBytes(), '').anchors()).toEqual(ANCHORS);
  });
});

describe('a name as Excel leaves it', () => {
  const read = (formula: string): Anchor['place'] => anchorOf('_ziping.correction.7', formula, 'x')!.place;

  it.each([
    ['=表!$A$1:$B$2', '表!A1:B2'],
    ['=表!$1:$1048576', '表!A1:XFD1048576'],
    ['=表!$A:$XFD', '表!A1:XFD1048576'],
    ["'it''s'!$C$3", "'it''s'!C3"],
  ])('%s', (formula, ref) => expect(read(formula)).toEqual(parseCellRef(ref)));

  it.each(['=表!#REF!', '=#REF!', '=#REF!$A$1'])('%s is gone', (formula) => expect(read(formula)).toBeNull());

  it('is none of ours under another name', () => {
    expect(anchorOf('_ziping.mark', '="x"', '')).toBeNull();
    expect(anchorOf('税率', '=0.06', '')).toBeNull();
  });
});
