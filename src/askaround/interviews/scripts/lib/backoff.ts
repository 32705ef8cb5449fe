// When to try again: soon at first, then less often, never more than a few seconds apart while a visit
// is open, since the browser's own word on being online comes too early or not at all.

const FIRST_MS = 500;
const LONGEST_MS = 8_000;

/** The wait after so many failures in a row, with a little chance so that devices don't march in step. */
export function wait(failures: number, chance: number = Math.random()): number {
  const grown = FIRST_MS * 2 ** Math.max(0, failures - 1);
  return Math.min(grown, LONGEST_MS) * (0.75 + chance / 4);
}

/** How long to wait for an answer: longer after each time-out, for a slow line with a long note. */
export function patience(timeouts: number): number {
  return Math.min(10_000 * 2 ** timeouts, 60_000);
}
