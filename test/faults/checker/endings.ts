import type { StreamState } from '@miteinander/shared/wire/live-rules';
import type { Check, Evidence } from './evidence.ts';
import { expectedViews } from './expected-views.ts';
import { canonical } from './recount.ts';
import { finalStates } from './replay.ts';

/** Everybody ends on what the database holds, at the revision a newcomer is given [L1, L3]. */
export const checkEndings: Check = (evidence) => {
  const newest = newestRevisions(evidence);
  return [...evidence.persons, ...evidence.fresh].flatMap((person) =>
    [...finalStates(person)].flatMap(([name, state]) => {
      const [channel, stream] = name.split(' ') as [string, string];
      const must = {
        ...expectedViews(evidence.rows, channel, stream),
        ...asNewcomers(evidence, name, state),
      };
      const wrong = difference(sorted(shown(state)), sorted(must));
      const last = newest.get(name);
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

function asNewcomers({ fresh }: Evidence, name: string, state: StreamState): Views {
  const newcomer = fresh.map((person) => finalStates(person).get(name)).find((each) => each !== undefined);
  const views = shown(newcomer ?? state);
  return Object.fromEntries(reckoned.flatMap((kind) => (views[kind] ? [[kind, views[kind]]] : [])));
}

/** Of the streams that several people share. */
function newestRevisions({ fresh }: Evidence): Map<string, number> {
  const states = fresh.flatMap((person) => [...finalStates(person)]);
  return new Map(states.filter(([name]) => !name.includes(':')).map(([name, { to }]) => [name, to]));
}

type Views = Record<string, { id: string }[]>;
type Shown = Record<string, Record<string, string>>;

function shown({ things }: StreamState): Views {
  return Object.fromEntries([...things].map(([kind, views]) => [kind, [...views.values()]]));
}

function sorted(views: Views): Shown {
  const filled = Object.entries(views).filter(([, list]) => list.length > 0);
  return Object.fromEntries(
    filled.map(([kind, list]) => [
      kind,
      Object.fromEntries(list.map((view) => [view.id, canonical(ordered(view))])),
    ]),
  );
}

/**
 * In which order the parts of a split come is not promised; nor how long somebody waits at most, which gets less with
 * the clock of whoever speaks, at one and the same revision.
 */
function ordered(view: object): object {
  return JSON.parse(JSON.stringify(view), (name: string, value: unknown) => {
    if (name === 'waitMs') return value && { ...value, to: null };
    return name === 'parts'
      ? (value as { key: string }[]).toSorted((a, b) => (a.key < b.key ? -1 : 1))
      : value;
  }) as object;
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
