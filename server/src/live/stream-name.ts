import type { Actor } from './actor.ts';

/** A stream's name, taken apart. `of` is the poll, the table or the person it belongs to. */
export interface Stream {
  name: string;
  kind: 'attendee' | 'questions' | 'support' | 'crew' | 'panelist' | 'display' | 'voted' | 'table' | 'person';
  of: string | null;
}

export function streamOf(name: string): Stream {
  const [kind, of] = name.split(':');
  return { name, kind: kind as Stream['kind'], of: of ?? null };
}

/** Streams beside that of the page, of a long list or a table: they carry what they are of and nothing else. */
export function isBesidePage({ kind }: Stream): boolean {
  return kind === 'questions' || kind === 'support' || kind === 'table';
}

/** Streams of screens, that a hall waits for. */
const screens = new Set<Stream['kind']>(['crew', 'panelist', 'display']);

export function isForScreens({ kind }: Stream): boolean {
  return screens.has(kind);
}

/** Not for all of a role: for whoever has to do with a thing, or sits on a podium. */
export function isForSome({ kind, of }: Stream): boolean {
  return kind === 'panelist' || (of !== null && kind !== 'person');
}

/** How often a stream may be updated, in milliseconds. Figures of a long list are many, and nobody waits for them. */
export function paceOf(stream: Stream): number {
  if (stream.kind === 'support') return 2000;
  return isForScreens(stream) ? 100 : 250;
}

const watched: Record<Actor['role'], readonly Stream['kind'][]> = {
  guest: [],
  attendee: ['attendee', 'questions', 'support', 'voted', 'table'],
  moderator: ['crew', 'display'],
  panelist: ['panelist', 'display'],
  display: ['display'],
};

const hasOwnStream = new Set<Actor['role']>(['attendee', 'panelist']);

/**
 * Which streams of its meeting's channels a role may watch [L5]. `voted:` needs a ballot besides, `table:` a
 * place at the table; that is asked of the database by whoever subscribes.
 */
export function mayWatch(actor: Actor, stream: Stream): boolean {
  if (stream.kind === 'person') return hasOwnStream.has(actor.role) && stream.of === actor.id;
  return watched[actor.role].includes(stream.kind);
}
