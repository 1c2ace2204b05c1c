/** A part of a view, or a question about it. */
export type Expected<Thing extends { id: string }> =
  | Partial<Record<keyof Thing, unknown>>
  | ((view: Thing) => boolean);

/** Whether a view has (at least) everything that is expected; lists have to be the same. */
export function fits<Thing extends { id: string }>(view: Thing, expected: Expected<Thing>): boolean {
  return typeof expected === 'function' ? expected(view) : contains(view, expected);
}

function contains(actual: unknown, expected: unknown): boolean {
  if (Array.isArray(expected) || typeof expected !== 'object' || expected === null)
    return JSON.stringify(actual) === JSON.stringify(expected);
  if (typeof actual !== 'object' || actual === null) return false;
  return Object.entries(expected).every(([key, value]) =>
    contains((actual as Record<string, unknown>)[key], value),
  );
}
