/** A file to open: its name and its bytes. */
export interface NamedBytes {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const GIVEN = 'workbench/file';
const NAME_HEADER = 'x-workbook-name';

/** The workbook that `npm start` was given; null where the page is served by something else. */
export async function givenWorkbook(): Promise<NamedBytes | null> {
  const response = await fetch(GIVEN).catch(() => null);
  const name = response?.headers.get(NAME_HEADER);
  if (!response?.ok || !name) return null;
  return { name: decodeURIComponent(name), bytes: new Uint8Array(await response.arrayBuffer()) };
}

export async function readFile(file: File): Promise<NamedBytes> {
  return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Hands a file to the browser's downloads. */
export function download({ name, bytes }: NamedBytes): void {
  const url = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: XLSX }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser takes the bytes after the click has returned.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
