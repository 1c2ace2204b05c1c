const waitMs = 5_000;

/**
 * Runs `work` while no other tab of this page does. Where the browser has no locks (plain HTTP), or another
 * tab sits on its own for too long, it runs anyway: everything it does may be repeated without harm.
 */
export async function oneAtATime(name: string, work: () => Promise<void>): Promise<void> {
  // Typed as always there, but it exists in secure contexts only.
  const locks = navigator.locks as LockManager | undefined;
  if (!locks) return work();
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), waitMs);
  let hasBegun = false;
  try {
    await locks.request(name, { signal: patience.signal }, () => {
      clearTimeout(timer);
      hasBegun = true;
      return work();
    });
  } catch (error) {
    clearTimeout(timer);
    if (hasBegun) throw error;
    await work();
  }
}
