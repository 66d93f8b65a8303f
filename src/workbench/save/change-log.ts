import type { Beside } from '../../host/beside';
import type { Book, BookChange } from '../../host/book/types';

/** Which sheets were touched since the file was opened, so that the others need not be compared with it. */
export class ChangeLog {
  private readonly contents = new Set<string>();
  private readonly lines = new Set<string>();
  private readonly looks = new Set<string>();
  private saved = 0;
  private count = 0;
  private listeners: (() => void)[] = [];

  private savedNotes: string;

  constructor(
    book: Book,
    private readonly beside: Beside,
  ) {
    book.onChange((change) => this.note(change));
    beside.onKept(() => this.tell());
    this.savedNotes = notesIn(beside);
  }

  /** Whether the content of any cell of the sheet may differ from the file. */
  hasContent(sheetId: string): boolean {
    return this.contents.has(sheetId);
  }

  /** Whether rows or columns of the sheet were inserted or deleted. */
  hasLines(sheetId: string): boolean {
    return this.lines.has(sheetId);
  }

  /** Whether cells of the sheet were formatted. */
  hasLook(sheetId: string): boolean {
    return this.looks.has(sheetId);
  }

  get isUnsaved(): boolean {
    return this.count > this.saved || notesIn(this.beside) !== this.savedNotes;
  }

  markSaved(): void {
    this.saved = this.count;
    this.savedNotes = notesIn(this.beside);
    this.tell();
  }

  onChange(listener: () => void): void {
    this.listeners.push(listener);
  }

  private note(change: BookChange): void {
    const { kind, sheetId } = change;
    if (kind === 'selected' || kind === 'activated') return this.tell();
    if (kind === 'cells' || kind === 'calculated' || kind === 'shift' || kind === 'followed')
      this.contents.add(sheetId);
    if (kind === 'shift') this.lines.add(sheetId);
    if (kind === 'format') this.looks.add(sheetId);
    if (kind !== 'calculated') this.count += 1;
    this.tell();
  }

  private tell(): void {
    for (const listener of this.listeners) listener();
  }
}

/** Tells whether what the add-in keeps beside the cells is another; a part of megabytes by its id and length. */
function notesIn({ names, settings, xmlParts }: Beside): string {
  const parts = [...xmlParts].map(([id, { xml }]) => [id, xml.length]);
  return JSON.stringify([[...names.values()], [...settings], parts]);
}
