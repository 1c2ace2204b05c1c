import type { Delta, Views } from './delta.ts';

/** What a client holds of one stream: the views by kind and id, and how far it has got. */
export interface StreamState {
  epoch: string | null;
  /** the `to` of the last applied delta; 0 before the first */
  to: number;
  things: ReadonlyMap<string, ReadonlyMap<string, { id: string }>>;
}

export const emptyStream: StreamState = { epoch: null, to: 0, things: new Map() };

export type Step = { do: 'apply'; state: StreamState } | { do: 'ignore' } | { do: 'subscribe' };

/**
 * The client's rules, per channel and stream [L1]: a full delta replaces; an old one is ignored; one that
 * continues is applied; one that leaves a gap asks for a new subscription. A heartbeat is an empty delta and
 * obeys the same rules.
 */
export function receive(state: StreamState, delta: Delta): Step {
  if (delta.full) return { do: 'apply', state: replaced(delta) };
  if (delta.epoch !== state.epoch) return { do: 'subscribe' };
  if (delta.to <= state.to) return { do: 'ignore' };
  if (delta.from > state.to) return { do: 'subscribe' };
  return { do: 'apply', state: merged(state, delta) };
}

function replaced(delta: Delta): StreamState {
  const things = new Map(Object.entries(delta.changed).map(([kind, views]) => [kind, byId(views)]));
  return { epoch: delta.epoch, to: delta.to, things };
}

function merged(state: StreamState, delta: Delta): StreamState {
  const things = new Map(state.things);
  for (const kind of new Set([...Object.keys(delta.changed), ...Object.keys(delta.gone)])) {
    const views = new Map(things.get(kind));
    for (const id of delta.gone[kind] ?? []) views.delete(id);
    for (const view of delta.changed[kind] ?? []) views.set(view.id, view);
    things.set(kind, views);
  }
  return { epoch: delta.epoch, to: delta.to, things };
}

function byId(views: Views[string]): ReadonlyMap<string, { id: string }> {
  return new Map(views.map((view) => [view.id, view]));
}
