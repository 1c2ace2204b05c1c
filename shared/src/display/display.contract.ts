/**
 * What is being shown. The meeting has a stage and so has every session; each display follows one of them. A
 * scene points to things of a channel; a display that has not received them yet keeps its last picture.
 */
import { z } from 'zod';
import { command } from '../wire/command.ts';
import { Id } from '../wire/id.ts';
import { perSecond } from '../wire/pace.ts';
import { text } from '../wire/text.ts';

/** How a closed result is shown: everybody together, hall beside remote, or by group. */
export const Layout = z.enum(['total', 'attendance', 'group']);

export const Scene = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('welcome') }),
  z.strictObject({ kind: z.literal('poll'), session: Id, poll: Id, layout: Layout }),
  z.strictObject({ kind: z.literal('announcement'), announcement: Id }),
  z.strictObject({ kind: z.literal('black') }),
]);
export type Scene = z.infer<typeof Scene>;

/** The id is the channel's: the meeting's or the session's. */
export const StageView = z.object({
  id: Id,
  scene: Scene,
  /** crew only: what a steering command `expects` */
  revision: z.int().optional(),
});
export type StageView = z.infer<typeof StageView>;

export const AnnouncementView = z.object({
  id: Id,
  text: text(500),
  /** milliseconds since 1970 */
  at: z.number(),
  revision: z.int().optional(),
});
export type AnnouncementView = z.infer<typeof AnnouncementView>;

export const displayCommands = {
  'stage:show': command({
    summary: 'Put a scene on a stage.',
    by: ['moderator'],
    kind: 'write',
    input: z.strictObject({ stage: Id, scene: Scene, expects: z.int() }),
    output: StageView,
    limit: perSecond(4),
    example: (world) => ({
      stage: world.meeting,
      scene: { kind: 'black' as const },
      expects: world.stageRevision,
    }),
  }),
  'announcement:publish': command({
    summary: 'Tell everybody something, on phones and (with its scene) on displays.',
    by: ['moderator'],
    kind: 'write',
    input: z.strictObject({ text: text(500) }),
    output: z.object({ id: Id, revision: z.int() }),
    limit: perSecond(1),
    example: () => ({ text: { de: 'Wir beginnen in fünf Minuten.' } }),
  }),
  'announcement:withdraw': command({
    summary: 'Take an announcement back.',
    by: ['moderator'],
    kind: 'write',
    input: z.strictObject({ announcement: Id, expects: z.int() }),
    output: z.null(),
    limit: perSecond(2),
    example: (world) => ({
      announcement: world.announcement.id,
      expects: world.announcement.revision,
    }),
  }),
};
