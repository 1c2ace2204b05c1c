import type { Reason } from '@miteinander/shared/speakers/speaking-reasons';
import type { FloorView, RequestView } from '@miteinander/shared/speakers/speakers.contract';

/** Somebody who waits, and why they stand where they stand. */
export interface Waiting {
  request: RequestView;
  why: readonly Reason[];
}

/** Everybody who waits, as suggested. Who is not in the order yet is at its end, by arrival. */
export function waitingOf(floor: FloorView | undefined, requests: readonly RequestView[]): Waiting[] {
  const waiting = new Map(
    requests.filter(({ state }) => state === 'waiting').map((each) => [each.id, each] as const),
  );
  const ordered = (floor?.order ?? []).flatMap(({ id, why }) => {
    const request = waiting.get(id);
    return request && waiting.delete(id) ? [{ request, why }] : [];
  });
  const rest = [...waiting.values()].toSorted((a, b) => a.askedAt - b.askedAt);
  return [...ordered, ...rest.map((request) => ({ request, why: [] }))];
}

/** Those who have spoken or were taken off a short time ago and still sit there if they did, the last first. */
export function overOf(requests: readonly RequestView[], podium: readonly { id: string }[]): RequestView[] {
  const isThere = (panelist: string | null) => panelist === null || podium.some(({ id }) => id === panelist);
  const isOver = ({ state, panelist }: RequestView) =>
    (state === 'over' || state === 'removed') && isThere(panelist);
  return requests.filter(isOver).toSorted((a, b) => (b.number ?? 0) - (a.number ?? 0));
}

/** The head of the list by hand, so that this person stands one place higher or lower than now; undefined at the ends. */
export function headWith(waiting: readonly Waiting[], moved: string, by: 1 | -1): string[] | undefined {
  const from = waiting.findIndex(({ request }) => request.id === moved);
  const to = from + by;
  if (from < 0 || to < 0 || to >= waiting.length) return undefined;
  return headWithAt(waiting, moved, to);
}

/**
 * The same for any place, counted from 0. Everybody above it is set by hand too, as they stand, and whoever was set
 * before stays so; about all others the rules go on to decide.
 */
export function headWithAt(waiting: readonly Waiting[], moved: string, place: number): string[] {
  const byHand = new Set(waiting.filter(({ request }) => request.fixed !== null).map(idOf));
  const others = waiting.map(idOf).filter((id) => id !== moved);
  const order = [...others.slice(0, place), moved, ...others.slice(place)];
  return order.slice(
    0,
    Math.max(
      place,
      order.findLastIndex((id) => byHand.has(id)),
    ) + 1,
  );
}

/** The place, counted from 0, of what is moved from one place into a gap; undefined: it stands there already. */
export function placeIn(gap: number, from: number): number | undefined {
  if (gap === from || gap === from + 1) return undefined;
  return gap > from ? gap - 1 : gap;
}

function idOf({ request }: Waiting): string {
  return request.id;
}
