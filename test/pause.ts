/**
 * At least so many milliseconds, and as many turns of the event loop: on a busy machine the clock alone runs out before
 * what is waited for has had its turns.
 */
export async function pause(milliseconds: number): Promise<void> {
  for (let turn = 0; turn < milliseconds; turn++) await new Promise((resolve) => setTimeout(resolve, 1));
}
