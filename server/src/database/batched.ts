/** Gathers single look-ups of a few milliseconds into one. Errors reach everybody who waited. */
export function batched<Key, Value>(
  load: (keys: readonly Key[]) => Promise<(key: Key) => Value>,
  gatherMs = 3,
): (key: Key) => Promise<Value> {
  let keys: Key[] = [];
  let next: Promise<(key: Key) => Value> | undefined;
  return async (key) => {
    keys.push(key);
    next ??= new Promise((resolve) => setTimeout(resolve, gatherMs)).then(() => {
      const now = keys;
      keys = [];
      next = undefined;
      return load(now);
    });
    return (await next)(key);
  };
}
