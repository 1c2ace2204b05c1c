import type { StreamState } from '@miteinander/shared/wire/live-rules';
import type { Check, Evidence } from './evidence.ts';
import { expectedViews } from './expected-views.ts';
import { canonical } from './recount.ts';
import { finalStates } from './replay.ts';

/** Everybody ends on what the database holds, at the revision a newcomer is given [L1, L3]. */
export const checkEndings: Check = (evidence) => {
  const newcomers = statesOfNewcomers(evidence);
  const expected = new Map<string, Views>();
  const expectedIn = (name: string) => {
    const [channel, stream] = name.split(' ') as [string, string];
    const known = expected.get(name) ?? expectedViews(evidence.rows, channel, stream);
    expected.set(name, known);
    return known;
  };
  return [...evidence.persons, ...evidence.fresh].flatMap((person) =>
    [...finalStates(person)].flatMap(([name, state]) => {
      const stream = name.split(' ')[1]!;
      const newcomer = newcomers.get(name);
      const must = isLeft(evidence.rows, person.id, stream)
        ? {}
        : { ...expectedIn(name), ...asNewcomers(newcomer ?? state) };
      const wrong = difference(sorted(shown(state)), sorted(must));
      // Of the streams that several people share.
      const last = name.includes(':') ? undefined : newcomer?.to;
      const isBehind = last !== undefined && state.to !== last;
      return [
        ...wrong.map((what) => `${person.name} ends in ${stream} with ${what}`),
        ...(isBehind
          ? [`${person.name} ends in ${stream} at revision ${state.to}, a newcomer at ${last}`]
          : []),
      ];
    }),
  );
};

/** Whose order and estimates are work of many rows: everybody has to see what a newcomer is told. */
const reckoned = ['floors', 'requests', 'requested'];

function asNewcomers(state: StreamState): Views {
  const views = shown(state);
  return Object.fromEntries(reckoned.flatMap((kind) => (views[kind] ? [[kind, views[kind]]] : [])));
}

function statesOfNewcomers({ fresh }: Evidence): Map<string, StreamState> {
  return new Map(fresh.flatMap((person) => [...finalStates(person)]));
}

/** Whoever sits at a table no more shows nothing of it [T3]. */
function isLeft({ seats }: Evidence['rows'], person: string, stream: string): boolean {
  const [kind, of] = stream.split(':') as [string, string?];
  return (
    kind === 'table' && !seats.some(({ attendee_id, table_id }) => attendee_id === person && table_id === of)
  );
}

type Views = Record<string, { id: string }[]>;
type Shown = Record<string, Record<string, string>>;

function shown({ things }: StreamState): Views {
  return Object.fromEntries([...things].map(([kind, views]) => [kind, [...views.values()]]));
}

function sorted(views: Views): Shown {
  const filled = Object.entries(views).filter(([, list]) => list.length > 0);
  return Object.fromEntries(
    filled.map(([kind, list]) => [kind, Object.fromEntries(list.map((view) => [view.id, textOf(view)]))]),
  );
}

const texts = new WeakMap<object, string>();

/** Views stay as they are, and are compared until everybody has seen the last ones. */
function textOf(view: object): string {
  const text = texts.get(view) ?? canonical(ordered(view));
  texts.set(view, text);
  return text;
}

/** In which order the parts of a split come is not promised. */
function ordered(view: object): object {
  return JSON.parse(JSON.stringify(view), (name: string, value: unknown) =>
    name === 'parts' ? (value as { key: string }[]).toSorted((a, b) => (a.key < b.key ? -1 : 1)) : value,
  ) as object;
}

function difference(is: Shown, must: Shown): string[] {
  const kinds = new Set([...Object.keys(is), ...Object.keys(must)]);
  return [...kinds].flatMap((kind) => {
    const ids = new Set([...Object.keys(is[kind] ?? {}), ...Object.keys(must[kind] ?? {})]);
    return [...ids]
      .filter((id) => is[kind]?.[id] !== must[kind]?.[id])
      .map((id) => `${kind} ${is[kind]?.[id] ?? 'missing'} instead of ${must[kind]?.[id] ?? 'none'}`);
  });
}
