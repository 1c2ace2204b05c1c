import { Arrivals } from './arrivals.ts';

/** Gathers single look-ups into one, for longer the more of them come. Errors reach everybody who waited. */
export function batched<Key, Value>(
  load: (keys: readonly Key[]) => Promise<(key: Key) => Value>,
): (key: Key) => Promise<Value> {
  const arrivals = new Arrivals();
  let keys: Key[] = [];
  let next: Promise<(key: Key) => Value> | undefined;
  const gathered = (ms: number) =>
    new Promise((resolve) => setTimeout(resolve, ms)).then(() => {
      const now = keys;
      keys = [];
      next = undefined;
      return load(now);
    });
  return async (key) => {
    const now = performance.now();
    arrivals.came(now);
    keys.push(key);
    next ??= gathered(arrivals.gatherMs(now));
    return (await next)(key);
  };
}
