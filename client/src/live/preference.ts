import type { StreamState } from '@miteinander/shared/wire/live-rules';

type Thing = { id: string };

/** Of two views of the same thing, the one made for fewer people says more: person > voted, table > everybody. */
function rank(stream: string): number {
  if (stream.startsWith('person:')) return 2;
  return stream.startsWith('voted:') || stream.startsWith('table:') ? 1 : 0;
}

/** The views of one kind in all streams of a channel, one for each thing. The order is that of arrival. */
export function preferredViews(streams: ReadonlyMap<string, StreamState>, kind: string): Thing[] {
  const byRank = [...streams].toSorted(([a], [b]) => rank(a) - rank(b));
  const chosen = new Map<string, Thing>();
  for (const [, state] of byRank) {
    for (const [id, view] of state.things.get(kind) ?? []) chosen.set(id, view);
  }
  return [...chosen.values()];
}
