export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
export const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
export const PACKAGE_RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';
export const CONTENT_TYPES = 'http://schemas.openxmlformats.org/package/2006/content-types';
export const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const OFFICE = 'application/vnd.openxmlformats-officedocument';

export const CONTENT_TYPE = {
  worksheet: `${OFFICE}.spreadsheetml.worksheet+xml`,
  styles: `${OFFICE}.spreadsheetml.styles+xml`,
  drawing: `${OFFICE}.drawing+xml`,
  xml: 'application/xml',
  customXmlProps: `${OFFICE}.customXmlProperties+xml`,
  taskPanes: 'application/vnd.ms-office.webextensiontaskpanes+xml',
  webExtension: 'application/vnd.ms-office.webextension+xml',
  chart: `${OFFICE}.drawingml.chart+xml`,
} as const;

/** Declares the namespace on an element that is put into a part that uses prefixes; nothing where it does not. */
export function declared(prefix: string, uri: string): string {
  return prefix === '' ? '' : ` xmlns="${uri}"`;
}
