import { strFromU8, unzipSync } from 'fflate';
import { createWorkbook, openWorkbook, readKeptParts, type KeptParts } from '../../src/xlsx';
import { bookParts, DECLARATION, relationships, sheetOf, zipOf } from './packages';

const ADD_IN = '6f0f2f5e-4c1b-4d57-9a1e-3b8b7a5c9d21';
const ID = '{00000000-0000-4000-8000-000000000001}';
const OTHER = '{AAAAAAAA-0000-4000-8000-000000000002}';

const plain = (): Uint8Array => createWorkbook([{ name: '表', rows: [['甲', 1]] }]);

function keep(bytes: Uint8Array, kept: KeptParts): Uint8Array {
  const workbook = openWorkbook(bytes, '');
  workbook.keepParts({ addIn: ADD_IN, ...kept });
  return workbook.toBytes();
}

const textsOf = (bytes: Uint8Array): Record<string, string> =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));

/** As Excel writes it: prefixes, another add-in beside ours, a part of somebody else's. */
function byExcel(): Uint8Array {
  const we = 'http://schemas.microsoft.com/office/webextensions/webextension/2010/11';
  const wetp = 'http://schemas.microsoft.com/office/webextensions/taskpanes/2010/11';
  const extension = (id: string, properties: string): string =>
    `${DECLARATION}<we:webextension xmlns:we="${we}" id="{1}"><we:reference id="${id}" version="0.1.0.0" store="x" storeType="FileSystem"/><we:alternateReferences/><we:properties>${properties}</we:properties><we:bindings/><we:snapshot/></we:webextension>`;
  const pane = (id: string): string =>
    `<wetp:taskpane dockstate="right" visibility="1" width="350" row="0"><wetp:webextensionref xmlns:r="r" r:id="${id}"/></wetp:taskpane>`;
  const more = {
    'xl/webextensions/taskpanes.xml': `${DECLARATION}<wetp:taskpanes xmlns:wetp="${wetp}">${pane('rId1')}${pane('rId2')}</wetp:taskpanes>`,
    'xl/webextensions/_rels/taskpanes.xml.rels': relationships([
      ['rId1', 'webextension', 'webextension1.xml'],
      ['rId2', 'webextension', 'webextension2.xml'],
    ]),
    'xl/webextensions/webextension1.xml': extension('wa1', '<we:property name="theirs" value="1"/>'),
    'xl/webextensions/webextension2.xml': extension(
      `{${ADD_IN.toUpperCase()}}`,
      '<we:property name="ours" value="&quot;说明 &lt;1&gt;&quot;"/>',
    ),
    'customXml/item1.xml': '<b:Sources xmlns:b="urn:b"/>',
    'customXml/itemProps1.xml': `<ds:datastoreItem ds:itemID="${OTHER}" xmlns:ds="urn:ds"/>`,
    'customXml/_rels/item1.xml.rels': relationships([['rId1', 'customXmlProps', 'itemProps1.xml']]),
  };
  const parts = bookParts({ 表: sheetOf('<row r="1"><c r="A1"><v>1</v></c></row>') }, { more });
  return zipOf({
    ...parts,
    '_rels/.rels': relationships([
      ['rId1', 'officeDocument', '/xl/workbook.xml'],
      ['rId2', 'webextensiontaskpanes', 'xl/webextensions/taskpanes.xml'],
    ]),
    'xl/_rels/workbook.xml.rels': relationships([
      ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
      ['rId2', 'customXml', '../customXml/item1.xml'],
    ]),
  });
}

describe('what add-ins keep beside the cells, in files', () => {
  const kept: KeptParts = {
    xmlParts: [
      { id: ID, xml: '<ziping xmlns="urn:z">甲 &amp; "乙"</ziping>' },
      { id: OTHER, xml: '<a xmlns="urn:a"/>' },
    ],
    settings: new Map([
      ['ziping.explanations', '{"甲":"“<乙>” & \\"丙\\"\\n"}'],
      ['number', '1'],
    ]),
  };

  it('is read as it was written, and nothing else of the file changes', () => {
    const before = plain();
    const bytes = keep(before, kept);
    expect(readKeptParts(bytes, ADD_IN)).toEqual(kept);
    expect(readKeptParts(bytes, 'another').settings.size).toBe(0);
    const [old, now] = [textsOf(before), textsOf(bytes)];
    const differ = Object.keys(old).filter((name) => old[name] !== now[name]);
    expect(differ.sort()).toEqual(['[Content_Types].xml', '_rels/.rels', 'xl/_rels/workbook.xml.rels']);
    expect(now['[Content_Types].xml']).toContain('/customXml/itemProps2.xml');
  });

  it('leaves a file as it is where it says the same', () => {
    const bytes = keep(plain(), kept);
    expect(keep(bytes, kept)).toBe(bytes);
    const nothing = plain();
    expect(keep(nothing, { xmlParts: [], settings: new Map() })).toBe(nothing);
  });

  it('changes and goes part by part', () => {
    const bytes = keep(plain(), kept);
    const changed: KeptParts = {
      xmlParts: [{ id: ID, xml: '<ziping xmlns="urn:z">丁</ziping>' }],
      settings: new Map([['number', '2']]),
    };
    const again = keep(bytes, changed);
    expect(readKeptParts(again, ADD_IN)).toEqual(changed);
    expect(Object.keys(textsOf(again)).filter((name) => name.startsWith('customXml/'))).toHaveLength(3);
    expect(textsOf(again)['[Content_Types].xml']).not.toContain('/customXml/itemProps2.xml');
  });

  it('is taken from where Excel keeps it, and put back there', () => {
    const before = byExcel();
    const read = readKeptParts(before, ADD_IN);
    expect([...read.settings]).toEqual([['ours', '"说明 <1>"']]);
    expect(read.xmlParts).toEqual([{ id: OTHER, xml: '<b:Sources xmlns:b="urn:b"/>' }]);
    expect(keep(before, read)).toBe(before);
    const after = keep(before, { ...read, settings: new Map([['ours', '2']]) });
    expect([...readKeptParts(after, ADD_IN).settings]).toEqual([['ours', '2']]);
    expect([...readKeptParts(after, 'wa1').settings]).toEqual([['theirs', '1']]);
    const [old, now] = [textsOf(before), textsOf(after)];
    const differ = Object.keys(now).filter((name) => old[name] !== now[name]);
    expect(differ).toEqual(['xl/webextensions/webextension2.xml']);
    expect(now[differ[0]!]).toMatch(/<we:bindings\/><we:snapshot\/><\/we:webextension>$/);
  });

  it('joins another add-in whose task pane the file has', () => {
    const before = byExcel();
    const other = '11111111-4c1b-4d57-9a1e-3b8b7a5c9d21';
    const workbook = openWorkbook(before, '');
    const { xmlParts } = readKeptParts(before, other);
    workbook.keepParts({ addIn: other, xmlParts, settings: new Map([['a', '1']]) });
    const after = workbook.toBytes();
    expect([...readKeptParts(after, other).settings]).toEqual([['a', '1']]);
    expect([...readKeptParts(after, ADD_IN).settings]).toHaveLength(1);
  });

  it('hinders nobody where it cannot be read', () => {
    const parts = unzipSync(byExcel());
    const broken = zipOf({
      ...parts,
      'xl/webextensions/webextension2.xml': '<we:webextension',
      'customXml/itemProps1.xml': 'no xml',
    });
    expect(readKeptParts(broken, ADD_IN)).toEqual({ xmlParts: [], settings: new Map() });
  });
});
