/** How many were there at one moment. */
export interface Sample {
  /** milliseconds since 1970 */
  at: number;
  hall: number;
  remote: number;
}

const minuteMs = 60_000;
const spanMs = 30 * minuteMs;
/** What the line may reach over, in minutes: at the beginning there is nothing to be seen of half an hour. */
const spans = [5, 10, 20, 30];
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

/** Over how many minutes the line runs. */
export function minutesShown(history: readonly Sample[]): number {
  const known = (history.at(-1)?.at ?? 0) - (history[0]?.at ?? 0);
  return spans.find((minutes) => minutes * minuteMs >= known) ?? 30;
}

/** Points of a line in a box of the given size; the most people reach the top. */
export function linePoints(
  history: readonly Sample[],
  attendance: 'hall' | 'remote',
  { width, height }: { width: number; height: number },
): string {
  const end = history.at(-1)?.at ?? 0;
  const shownMs = minutesShown(history) * minuteMs;
  const most = Math.max(1, ...history.flatMap(({ hall, remote }) => [hall, remote]));
  return history
    .map((sample) => {
      const x = width * (1 - (end - sample.at) / shownMs);
      const y = height * (1 - sample[attendance] / most);
      return `${tenths(x)},${tenths(y)}`;
    })
    .join(' ');
}

/** Finer than a screen can show is only longer. */
function tenths(length: number): number {
  return Math.round(length * 10) / 10;
}
