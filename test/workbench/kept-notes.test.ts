import { readFileSync } from 'node:fs';
import { Beside } from '../../src/host/beside';
import { openHeadless } from '../../src/host/book/headless';
import { openFile } from '../../src/host/open-file';
import { ADD_IN } from '../../src/workbench/save/add-in';
import { ChangeLog } from '../../src/workbench/save/change-log';
import { saveWorkbook } from '../../src/workbench/save/save-workbook';
import { createWorkbook, openWorkbook } from '../../src/xlsx';

function open(original: Uint8Array) {
  const { data, keep } = openFile(original, 'workbook', 'test.xlsx', ADD_IN);
  const book = openHeadless(data, { compute: true });
  const beside = new Beside();
  keep(beside);
  const changes = new ChangeLog(book, beside);
  const save = () => saveWorkbook({ original, name: 'test.xlsx', book, beside, changes });
  return { book, beside, changes, save };
}

const plain = () => createWorkbook([{ name: '明细', rows: [['摘要', '金额']] }]);
const CORRECTION = { formula: '=明细!$B$1', comment: '{"kind":"column"}', visible: false };

test('the settings that Excel keeps are those of the add-in of the manifest', () => {
  expect(readFileSync('manifest.xml', 'utf8')).toContain(`<Id>${ADD_IN}</Id>`);
});

test('settings, custom XML parts and corrections are saved with the file and there when it is opened again', () => {
  const first = open(plain());
  first.beside.settings.set('ziping.explanations', { 甲: '说明“一”' });
  const id = first.beside.addXml({ xml: '<a xmlns="urn:x">1</a>', namespace: 'urn:x' });
  const name = '_ziping.correction.1';
  first.beside.names.set(name, { name, ...CORRECTION });
  const saved = first.save();
  expect(saved).toMatchObject({ cells: 0, sheets: 0, isChanged: true, omitted: [] });
  const { beside, changes, save, book } = open(saved.bytes);
  expect(beside.settings.get('ziping.explanations')).toEqual({ 甲: '说明“一”' });
  expect(beside.xmlParts.get(id)).toEqual({ xml: '<a xmlns="urn:x">1</a>', namespace: 'urn:x' });
  expect(beside.names.get(name)).toMatchObject(CORRECTION);
  expect(openWorkbook(saved.bytes, '').anchors()).toHaveLength(1);
  // A part that comes is told from those of the file.
  expect(beside.addXml({ xml: '<b/>', namespace: '' })).not.toBe(id);
  expect(changes.isUnsaved).toBe(true);
  beside.names.delete(name);
  expect(openWorkbook(save().bytes, '').anchors()).toEqual([]);
  book.dispose();
  first.book.dispose();
});

test('what is kept beside the cells makes the file unsaved, and the page is told', () => {
  const { beside, changes, save, book } = open(plain());
  let told = 0;
  changes.onChange(() => (told += 1));
  expect([changes.isUnsaved, save().isChanged]).toEqual([false, false]);
  beside.settings.set('a', 1);
  expect([changes.isUnsaved, told, save().isChanged]).toEqual([true, 1, true]);
  changes.markSaved();
  expect(changes.isUnsaved).toBe(false);
  beside.settings.clear();
  expect([changes.isUnsaved, told]).toEqual([true, 3]);
  book.dispose();
});
