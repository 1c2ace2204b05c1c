/** Ctrl-C, or somebody who ends the terminal: what was begun is still taken down. */
export class Interruption extends Error {
  override readonly name = 'Interruption';
}

/** npm hands a Ctrl-C on to us that we had from the terminal already. */
const sameMs = 1000;

/** Rejects with the first signal; a second one ends the program at once (the next rehearsal tidies up). */
export function interrupted(): Promise<never> {
  let askedAt = Infinity;
  const stop = new Promise<never>((_, reject) => {
    const onSignal = () => {
      if (performance.now() > askedAt + sameMs) process.exit(130);
      askedAt = Math.min(askedAt, performance.now());
      reject(new Interruption());
    };
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, onSignal);
  });
  // Nobody may be waiting for it yet.
  stop.catch(() => undefined);
  return stop;
}
