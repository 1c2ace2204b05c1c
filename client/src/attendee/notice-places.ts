/** Which notices (announcements, a timer) stand over the rest of the page, and which under it. Ids, newest first. */
export interface Places {
  above: readonly string[];
  below: readonly string[];
}

/**
 * A new one stands on top, unless somebody is busy with an answer: then it would move what is under
 * their thumb, and stands below. Each stays where it is.
 */
export function placed(before: Places, ids: readonly string[], isBusy: boolean): Places {
  const known = new Set([...before.above, ...before.below]);
  const added = ids.filter((id) => !known.has(id));
  const isThere = (id: string) => ids.includes(id);
  const kept = { above: before.above.filter(isThere), below: before.below.filter(isThere) };
  if (isBusy) return { ...kept, below: [...added, ...kept.below] };
  return { ...kept, above: [...added, ...kept.above] };
}

export function isSamePlace(a: Places, b: Places): boolean {
  return a.above.join() === b.above.join() && a.below.join() === b.below.join();
}
