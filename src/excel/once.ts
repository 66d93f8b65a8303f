/** Uses a range once: without a reference kept for later, which costs more than a small write itself. */
export function once(range: Excel.Range, work: (range: Excel.Range) => void): void {
  work(range);
  range.untrack();
}
