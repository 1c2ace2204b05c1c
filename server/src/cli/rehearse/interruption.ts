/** Ctrl-C, or somebody who ends the terminal: what was begun is still taken down. */
export class Interruption extends Error {
  override readonly name = 'Interruption';
}

/** Rejects with the first signal; a second one ends the program at once (the next rehearsal tidies up). */
export function interrupted(): Promise<never> {
  let isAsked = false;
  const stop = new Promise<never>((_, reject) => {
    const onSignal = () => {
      if (isAsked) process.exit(130);
      isAsked = true;
      reject(new Interruption());
    };
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, onSignal);
  });
  // Nobody may be waiting for it yet.
  stop.catch(() => undefined);
  return stop;
}
