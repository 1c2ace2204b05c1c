/**
 * Watching live state. A client subscribes to the streams of a channel that its role may see and is answered
 * with one delta for each: merged, if the server still remembers where the client was, else full; null for a
 * stream that is not (or not any more) for this person, like `voted:` of a poll that was archived. From then
 * on deltas arrive by themselves in the message `delta`.
 */
import { z } from 'zod';
import { command } from '../wire/command.ts';
import { Id } from '../wire/id.ts';
import { Subscription } from '../wire/delta.ts';
import { perSecond } from '../wire/pace.ts';

export const DeltaSchema = z.object({
  channel: Id,
  stream: z.string(),
  epoch: z.string(),
  from: z.int(),
  to: z.int(),
  at: z.number(),
  full: z.literal(true).optional(),
  changed: z.record(z.string(), z.array(z.looseObject({ id: z.string() }))),
  gone: z.record(z.string(), z.array(z.string())),
});

export const liveCommands = {
  'live:subscribe': command({
    summary: 'Watch streams of a channel; answered with where each of them stands now.',
    by: ['attendee', 'moderator', 'panelist', 'display'],
    kind: 'read',
    input: z.strictObject({
      channel: Id,
      streams: z
        .array(Subscription)
        .min(1)
        .max(20)
        .refine(
          (streams) => new Set(streams.map(({ stream }) => stream)).size === streams.length,
          'each stream once',
        ),
    }),
    output: z.array(DeltaSchema.nullable()),
    limit: perSecond(5, 30),
    example: (world, role) => ({
      channel: world.meeting,
      streams: [{ stream: role === 'moderator' ? 'crew' : role, since: 0, epoch: null }],
    }),
  }),
  'live:unsubscribe': command({
    summary: 'Stop watching every stream of a channel.',
    by: ['attendee', 'moderator', 'panelist', 'display'],
    kind: 'read',
    input: z.strictObject({ channel: Id }),
    output: z.null(),
    limit: perSecond(5, 30),
    example: (world) => ({ channel: world.meeting }),
  }),
};
