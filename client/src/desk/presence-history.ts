/** How many were there at one moment. */
export interface Sample {
  /** milliseconds since 1970 */
  at: number;
  hall: number;
  remote: number;
}

const spanMs = 30 * 60_000;
const stepMs = 10_000;

/** The last half hour, a point every ten seconds; the newest point moves on until its step is over. */
export function withSample(history: readonly Sample[], sample: Sample): readonly Sample[] {
  const last = history.at(-1);
  if (last && last.at === sample.at) return history;
  const isSameStep = last !== undefined && step(last.at) === step(sample.at);
  const kept = isSameStep ? history.slice(0, -1) : history;
  return [...kept.filter(({ at }) => at > sample.at - spanMs), sample];
}

function step(at: number): number {
  return Math.floor(at / stepMs);
}

/** Points of a line in a box of the given size; time runs over half an hour, and the most people reach the top. */
export function linePoints(
  history: readonly Sample[],
  attendance: 'hall' | 'remote',
  { width, height }: { width: number; height: number },
): string {
  const end = history.at(-1)?.at ?? 0;
  const most = Math.max(1, ...history.flatMap(({ hall, remote }) => [hall, remote]));
  return history
    .map((sample) => {
      const x = width * (1 - (end - sample.at) / spanMs);
      const y = height * (1 - sample[attendance] / most);
      return `${tenths(x)},${tenths(y)}`;
    })
    .join(' ');
}

/** Finer than a screen can show is only longer. */
function tenths(length: number): number {
  return Math.round(length * 10) / 10;
}
