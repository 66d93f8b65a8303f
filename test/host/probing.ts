/** What a probe calls of an object of the client. */
export type Client = { readonly load: (names?: string) => void } & Readonly<
  Record<string, ((...args: unknown[]) => unknown) & { readonly add: (handler: unknown) => void }>
>;

interface Failure {
  readonly code?: string;
  readonly debugInfo?: { readonly errorLocation?: string };
  readonly message?: string;
}

/** Runs a batch. @returns code and place of its error, as "ApiNotFound Range.find"; null where it went well */
export async function codeAndPlace(work: (context: Excel.RequestContext) => unknown): Promise<string | null> {
  try {
    await Excel.run(async (context) => {
      await work(context);
      await context.sync();
    });
    return null;
  } catch (error) {
    const { code, debugInfo, message } = error as Failure;
    return `${code ?? message ?? ''} ${debugInfo?.errorLocation ?? ''}`.trim();
  }
}

/** Runs a batch on the first sheet and answers what it returns after the last round trip. */
export function onSheet<T>(
  work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T> | T,
): Promise<T> {
  return Excel.run(async (context) => {
    const answer = await work(context.workbook.worksheets.getFirst(), context);
    await context.sync();
    return answer;
  });
}
