/** Turns an allowed input into others: wrong in one place, too large, or pointing to something else. */

type Path = readonly string[];

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** The paths of all ids in an input; with a path, the id that stands there. */
export function uuidsIn(input: unknown): Path[] {
  return leaves(input).filter((path) => uuid.test(String(at(input, path))));
}

export function at(input: unknown, path: Path): unknown {
  return path.reduce<unknown>((value, key) => (value as Record<string, unknown>)[key], input);
}

/** The same input with something else at one place. */
export function replaced(input: unknown, path: Path, value: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return value;
  if (Array.isArray(input))
    return input.map((each, index) =>
      String(index) === key ? replaced(each, rest, value) : (each as unknown),
    );
  const record = input as Record<string, unknown>;
  return { ...record, [key]: replaced(record[key], rest, value) };
}

/** Things that people send who have not read the contract, or have read it too well. */
export function malformed(input: object): unknown[] {
  const wrong = [null, -1, 'canary-text', '', [], {}, { canary: 'deep' }, Number.MAX_VALUE];
  const keys = Object.keys(input);
  return [
    null,
    7,
    'canary-text',
    [input],
    ...keys.map((key) => Object.fromEntries(Object.entries(input).filter(([name]) => name !== key))),
    ...leaves(input).map((path, index) => replaced(input, path, wrong[index % wrong.length])),
    ...leaves(input).map((path, index) => replaced(input, path, wrong[(index + 3) % wrong.length])),
    { ...input, canary: 'one key too many' },
    JSON.parse(`{"__proto__": {"canary": 1}, "constructor": {"canary": 2}}`),
  ];
}

/** Beyond the 8 KB that a command may have, below the 64 KB that end a connection. */
export function oversized(input: object): object {
  return { ...input, padding: 'ü'.repeat(5000) };
}

function leaves(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, [...path, key]));
}
