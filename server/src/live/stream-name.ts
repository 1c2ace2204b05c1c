import type { Actor } from './actor.ts';

/** A stream's name, taken apart. `of` is the poll or the person it belongs to. */
export interface Stream {
  name: string;
  kind: 'attendee' | 'crew' | 'display' | 'voted' | 'person';
  of: string | null;
}

export function streamOf(name: string): Stream {
  const [kind, of] = name.split(':');
  return { name, kind: kind as Stream['kind'], of: of ?? null };
}

/** How often a stream may be updated, in milliseconds. */
export function paceOf(stream: Stream): number {
  return stream.kind === 'crew' || stream.kind === 'display' ? 100 : 250;
}

/**
 * Which streams of its meeting's channels a role may watch [L5]. `voted:` needs a ballot besides; that is
 * asked of the database by whoever subscribes.
 */
export function mayWatch(actor: Actor, stream: Stream): boolean {
  if (actor.role === 'moderator') return stream.kind === 'crew' || stream.kind === 'display';
  if (actor.role === 'display') return stream.kind === 'display';
  if (actor.role !== 'attendee') return false;
  if (stream.kind === 'person') return stream.of === actor.id;
  return stream.kind === 'attendee' || stream.kind === 'voted';
}
