import type { DisplayView } from '@miteinander/shared/display/display.contract';

/** When each display was last seen connected; milliseconds since 1970. */
export type LastSeen = ReadonlyMap<string, number>;

/** What a desk knows of a display. */
export interface DisplayHealth {
  display: DisplayView;
  isConnected: boolean;
  /** since when a display that was connected is gone; null: not seen since this page was opened */
  goneSince: number | null;
}

export function seenNow(seen: LastSeen, counts: Readonly<Record<string, number>>, at: number): LastSeen {
  const next = new Map(seen);
  for (const [id, screens] of Object.entries(counts)) if (screens > 0) next.set(id, at);
  return next;
}

export function healthOf(
  displays: readonly DisplayView[],
  counts: Readonly<Record<string, number>>,
  seen: LastSeen,
): DisplayHealth[] {
  return displays
    .map((display) => {
      const isConnected = (counts[display.id] ?? 0) > 0;
      return { display, isConnected, goneSince: isConnected ? null : (seen.get(display.id) ?? null) };
    })
    .toSorted((a, b) => a.display.name.localeCompare(b.display.name, undefined, { numeric: true }));
}

/** Short breaks are nobody's business: a projector that reloads is back within seconds. */
const toleratedMs = 5_000;

/** What the people in the hall look at and was there, and is not any more. */
export function missingDisplays(health: readonly DisplayHealth[], nowMs: number): DisplayHealth[] {
  return health.filter(
    ({ display, goneSince }) =>
      display.kind === 'hall' && goneSince !== null && nowMs - goneSince > toleratedMs,
  );
}
