/**
 * The people at the desks. Who is there and what they are at travels with `presence`, outside of revisions; what
 * they have done stands in the command log, from which it can be undone.
 */
import { z } from 'zod';
import { command } from '../wire/command.ts';
import { Id } from '../wire/id.ts';
import { perSecond } from '../wire/pace.ts';

/** A desk's link, seen by the crew: whose name stands at what was done with it. */
export const CrewView = z.object({ id: Id, name: z.string() });
export type CrewView = z.infer<typeof CrewView>;

/** What somebody at a desk is at: a session, and in it perhaps a poll or a question that is written or steered. */
export const DeskFocus = z.strictObject({
  session: Id.nullable(),
  poll: Id.nullable(),
  question: Id.nullable().default(null),
  doing: z.enum(['looking', 'editing', 'announcing']),
});
export type DeskFocus = z.infer<typeof DeskFocus>;

/** A command of the crew as the log keeps it. */
export const DoneCommand = z.object({
  command: Id,
  name: z.string(),
  /** the desk's link it came from */
  by: Id,
  /** milliseconds since 1970 */
  at: z.number(),
  /** it has an opposite, and nobody has used it */
  isUndoable: z.boolean(),
  isUndone: z.boolean(),
});
export type DoneCommand = z.infer<typeof DoneCommand>;

export const crewCommands = {
  'crew:look': command({
    summary: 'Tell the other desks what this one is at; forgotten with the connection.',
    by: ['moderator'],
    kind: 'read',
    input: DeskFocus,
    output: z.null(),
    limit: perSecond(4),
    example: (world) => ({ session: world.session, poll: null, doing: 'looking' as const }),
  }),
  'crew:undo': command({
    summary: 'Undo something this desk has done, if nobody has changed the same thing since.',
    by: ['moderator'],
    kind: 'write',
    input: z.strictObject({ command: Id }),
    output: z.object({ name: z.string() }),
    limit: perSecond(2),
    example: (world) => ({ command: world.undoable }),
  }),
  'crew:list-done': command({
    summary: 'What the crew has done, newest first, fifty at a time.',
    by: ['moderator'],
    kind: 'read',
    input: z.strictObject({ before: z.number().min(0).max(8.64e15).nullable() }),
    output: z.array(DoneCommand),
    limit: perSecond(2),
    example: () => ({ before: null }),
  }),
};
