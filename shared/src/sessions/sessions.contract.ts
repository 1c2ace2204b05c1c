/**
 * A session is one item of the programme. Several can be live at once: what is on now is a set. Sessions are
 * things of the meeting's channel; what happens inside one (polls, its stage) has a channel of its own, with
 * the session's id.
 */
import { z } from 'zod';
import { command } from '../wire/command.ts';
import { Id } from '../wire/id.ts';
import { perSecond } from '../wire/pace.ts';
import { text } from '../wire/text.ts';

export const SessionFormat = z.enum(['talk', 'round_table', 'panel']);
export const SessionState = z.enum(['planned', 'live', 'ended']);

export const SessionView = z.object({
  id: Id,
  format: SessionFormat,
  title: text(200),
  description: text(2000).nullable(),
  /** who speaks, as role names */
  speakers: text(300).nullable(),
  room: z.string().nullable(),
  /** milliseconds since 1970 */
  startsAt: z.number(),
  endsAt: z.number(),
  state: SessionState,
  /** where remote people watch and listen */
  streamUrl: z.string().nullable(),
  /** crew only: what a steering command `expects` */
  revision: z.int().optional(),
});
export type SessionView = z.infer<typeof SessionView>;

export const sessionCommands = {
  'session:set-state': command({
    summary: 'Begin a session, end it, or set it back to planned.',
    by: ['moderator'],
    kind: 'write',
    input: z.strictObject({ session: Id, state: SessionState, expects: z.int() }),
    output: z.null(),
    limit: perSecond(2),
    example: (world) => ({ session: world.session, state: 'ended' as const, expects: world.sessionRevision }),
  }),
};
