const patienceMs = 2000;

/**
 * What a server tells Prometheus, by name, those with several labels added up; null if it tells us nothing: not from
 * here, not without the token, or it is too busy.
 */
export async function serverMetrics(url: string, token?: string): Promise<Map<string, number> | null> {
  try {
    const answer = await fetch(`${url}/metrics`, {
      headers: token ? { authorization: `Bearer ${token}` } : {},
      signal: AbortSignal.timeout(patienceMs),
    });
    return answer.ok ? metricsIn(await answer.text()) : null;
  } catch {
    return null;
  }
}

/** Reads `name{label="…"} value` lines. */
export function metricsIn(text: string): Map<string, number> {
  const sums = new Map<string, number>();
  for (const line of text.split('\n')) {
    const [, name, value] = /^([a-zA-Z_:][\w:]*)(?:\{.*\})? (\S+)/.exec(line) ?? [];
    if (name !== undefined) sums.set(name, (sums.get(name) ?? 0) + Number(value));
  }
  return sums;
}
