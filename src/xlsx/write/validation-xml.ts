import { formatArea, type EntryCells, type EntryKind } from '../../workbook';
import { escapeAttribute, escapeXml } from '../xml-text';

/** The serial number of 1 January 1990. */
const LEAST_DATE = 32_874;

function ruleXml(takes: EntryKind): readonly [attributes: string, formula: string] {
  const least = (type: string): string => `type="${type}" operator="greaterThanOrEqual"`;
  switch (takes.kind) {
    case 'list':
      return ['type="list"', `"${takes.words.join(',')}"`];
    case 'number':
      return [least('decimal'), '0'];
    case 'date':
      return [least('date'), String(LEAST_DATE)];
    case 'text':
      return [least('textLength'), '0'];
  }
}

function validationXml({ area, takes, title, hint }: EntryCells): string {
  const [rule, formula] = ruleXml(takes);
  const says = `errorTitle="${escapeAttribute(title)}" error="${escapeAttribute(hint)}" promptTitle="${escapeAttribute(title)}" prompt="${escapeAttribute(hint)}"`;
  const shows = 'errorStyle="warning" allowBlank="1" showInputMessage="1" showErrorMessage="1"';
  return `<dataValidation ${rule} ${shows} ${says} sqref="${formatArea(area)}"><formula1>${escapeXml(formula)}</formula1></dataValidation>`;
}

/** What cells take, as Excel keeps it beside the cells. */
export function validationsXml(entries: readonly EntryCells[]): string {
  if (entries.length === 0) return '';
  return `<dataValidations count="${entries.length}">${entries.map(validationXml).join('')}</dataValidations>`;
}
