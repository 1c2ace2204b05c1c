/**
 * Answers that somebody has begun and not sent, by poll. Kept through a reload of the page (a new version, a
 * killed tab), and until the answer is sent, whatever the poll or the connection does meanwhile.
 */
const key = (poll: string) => `miteinander:draft:${poll}`;
const drafts = new Map<string, readonly string[]>();
const listeners = new Set<() => void>();

export function subscribeToDrafts(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The same array until it is changed; undefined if nothing was begun. */
export function draftOf(poll: string): readonly string[] | undefined {
  if (!drafts.has(poll)) {
    const stored = read(poll);
    if (stored) drafts.set(poll, stored);
  }
  return drafts.get(poll);
}

export function saveDraft(poll: string, answer: readonly string[]): void {
  drafts.set(poll, answer);
  attempt(() => sessionStorage.setItem(key(poll), JSON.stringify(answer)));
  tell();
}

export function dropDraft(poll: string): void {
  drafts.delete(poll);
  attempt(() => sessionStorage.removeItem(key(poll)));
  tell();
}

function read(poll: string): readonly string[] | undefined {
  const stored = attempt(() => sessionStorage.getItem(key(poll)));
  const value: unknown = stored ? attempt(() => JSON.parse(stored) as unknown) : undefined;
  return Array.isArray(value) ? value.map(String) : undefined;
}

/** Storage may be denied or full; then drafts live as long as the page. */
function attempt<Result>(action: () => Result): Result | undefined {
  try {
    return action();
  } catch {
    return undefined;
  }
}

function tell(): void {
  for (const listener of listeners) listener();
}
