/** Contexts in which nothing is asked of a null object. */
const WARY = new WeakSet<Excel.RequestContext>();

/** Nothing is asked of null objects in this context: Excel has failed at that before. */
export function leaveNullObjects(context: Excel.RequestContext): void {
  WARY.add(context);
}

export function mayAskNullObjects(context: Excel.RequestContext): boolean {
  return !WARY.has(context);
}
