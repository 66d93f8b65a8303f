/** As few of the steps as still fail: parts are left out, halves first, then smaller ones. */
export async function shrunk<S>(
  steps: readonly S[],
  fails: (steps: readonly S[]) => Promise<boolean>,
): Promise<readonly S[]> {
  let least = steps;
  for (let size = Math.floor(steps.length / 2); size >= 1; size = Math.floor(size / 2)) {
    for (let at = 0; at < least.length;) {
      const fewer = [...least.slice(0, at), ...least.slice(at + size)];
      if (fewer.length < least.length && (await fails(fewer))) least = fewer;
      else at += size;
    }
  }
  return least;
}
