import { isMapping, type Path, type Problem } from './meeting-file-problems.ts';

/** Keys with values somewhere in a meeting file, not yet known to be right. */
export interface Entry {
  path: Path;
  value: Record<string, unknown>;
}

/** Problems of entries whose id an earlier one has. */
export function duplicates(entries: readonly Entry[], key: string): Problem[] {
  const seen = new Set<unknown>();
  return entries.flatMap(({ path, value }) => {
    const id = value[key];
    if (typeof id !== 'string') return [];
    if (seen.has(id))
      return [{ path: [...path, key], message: `the ${key} "${id}" stands here for the second time` }];
    seen.add(id);
    return [];
  });
}

/** The entries of the list under a key, whatever else stands there left out. */
export function entriesOf({ path, value }: Entry, key: string): Entry[] {
  const list = value[key];
  if (!Array.isArray(list)) return [];
  return list.flatMap((each, index) =>
    isMapping(each) ? [{ path: [...path, key, index], value: each }] : [],
  );
}
