import type { Delta, Views } from '@miteinander/shared/wire/delta';
import { receive, type Step, type StreamState } from '@miteinander/shared/wire/live-rules';

/** Many connections get the same delta within moments of each other; later ones are read again. */
const mostKept = 64;

/**
 * What many clients know, held once for all who know the same: a delta that a thousand phones get is parsed and
 * applied once, and they share the state that comes of it. Each still keeps the rules by itself [L1].
 */
export class CommonKnowledge {
  private readonly texts = new Map<string, Delta>();
  private readonly deltas = new Map<string, Delta>();
  private readonly steps = new WeakMap<StreamState, WeakMap<Delta, Step>>();

  /** The delta that is written in a message. */
  read(json: string): Delta {
    const known = this.texts.get(json);
    if (known) return known;
    const delta = this.same(JSON.parse(json) as Delta);
    if (!delta.stream.startsWith('person:')) keep(this.texts, json, delta);
    return delta;
  }

  /** The same delta as somebody else was answered: only the time at which it was sent differs. */
  same(delta: Delta): Delta {
    if (delta.stream.startsWith('person:')) return delta;
    const key = JSON.stringify({ ...delta, at: 0 });
    return this.deltas.get(key) ?? keep(this.deltas, key, delta);
  }

  /** What the client's rules say to a delta. */
  next(state: StreamState, delta: Delta): Step {
    const known = this.steps.get(state);
    const step = known?.get(delta) ?? receive(state, delta);
    if (known) known.set(delta, step);
    else this.steps.set(state, new WeakMap([[delta, step]]));
    return step;
  }
}

/** The content of a state as text, the same for the same content, however it was come by. */
export function contentOf(state: StreamState): string {
  const known = contents.get(state);
  if (known !== undefined) return known;
  const kinds = [...state.things].filter(([, things]) => things.size > 0);
  const sorted: Views = Object.fromEntries(
    kinds
      .toSorted(byKey)
      .map(([kind, things]) => [kind, [...things].toSorted(byKey).map(([, view]) => view)]),
  );
  const content = JSON.stringify(sorted);
  contents.set(state, content);
  return content;
}

const contents = new WeakMap<StreamState, string>();

function byKey([left]: readonly [string, unknown], [right]: readonly [string, unknown]): number {
  return left < right ? -1 : 1;
}

function keep(kept: Map<string, Delta>, key: string, delta: Delta): Delta {
  kept.set(key, delta);
  if (kept.size > mostKept) kept.delete(kept.keys().next().value!);
  return delta;
}
