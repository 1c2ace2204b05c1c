/** Reports of the same shape as one: numbers are added, lists joined, tables merged key by key. */
export function merged<Report>(reports: readonly Report[]): Report {
  return reports.reduce((left, right) => both(left, right) as Report);
}

function both(left: unknown, right: unknown): unknown {
  if (left === undefined || right === undefined) return left ?? right;
  if (typeof left === 'number') return left + (right as number);
  if (Array.isArray(left)) return [...left, ...(right as unknown[])];
  const [a, b] = [left as Record<string, unknown>, right as Record<string, unknown>];
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  return Object.fromEntries([...keys].map((key) => [key, both(a[key], b[key])]));
}
