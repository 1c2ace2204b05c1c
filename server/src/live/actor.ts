import type { Role } from '@miteinander/shared/wire/roles';

/** Whom a connection is taken for. Guests have neither id nor meeting. */
export interface Actor {
  role: Role;
  /** the attendee's or access's id */
  id: string | null;
  meeting: string | null;
  /** attendees only */
  attendance: 'hall' | 'remote' | null;
}

export const guest: Actor = { role: 'guest', id: null, meeting: null, attendance: null };

/** Names an actor in the command log and in rate limits. */
export function actorKey(actor: Actor): string {
  return `${actor.role}:${actor.id ?? ''}`;
}
