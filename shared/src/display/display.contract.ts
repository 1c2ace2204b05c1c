/**
 * What is being shown, and by what. The meeting has a stage and so has every session; each display follows one of
 * them. A scene points to things of a channel; a display that has not received them yet keeps its last picture.
 *
 * Pairing: a screen that nobody has introduced makes a random token, keeps it, and asks `display:ask-to-pair` with
 * it every few seconds; it is answered with a code, which it shows. A moderator types the code at the desk
 * (`display:pair`); the next time the screen asks it is answered `paired`, and from then on its token signs it in.
 */
import { z } from 'zod';
import { DeviceToken } from '../people/people.contract.ts';
import { command } from '../wire/command.ts';
import { Id } from '../wire/id.ts';
import { perSecond } from '../wire/pace.ts';
import { LanguageTag, plain, text } from '../wire/text.ts';
import { isPairingCode, normalizedPairingCode } from './pairing-code.ts';

/** How a closed result is shown: everybody together, hall beside remote, or by group. */
export const Layout = z.enum(['total', 'attendance', 'group']);

export const Scene = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('welcome') }),
  z.strictObject({ kind: z.literal('poll'), session: Id, poll: Id, layout: Layout }),
  /** the question of the session that is on the stage, whichever that is */
  z.strictObject({ kind: z.literal('question'), session: Id }),
  /** the first of its questions, in the session's order */
  z.strictObject({ kind: z.literal('questions'), session: Id }),
  /** who speaks, with the clock */
  z.strictObject({ kind: z.literal('speaker'), session: Id }),
  /** who speaks, the next three, and how many more */
  z.strictObject({ kind: z.literal('speakers'), session: Id }),
  /** the question on the stage, and who speaks about it */
  z.strictObject({ kind: z.literal('question-speaker'), session: Id }),
  /** the podium, and who has had how much time */
  z.strictObject({ kind: z.literal('podium'), session: Id }),
  /** tables: where there is room, then how far they are */
  z.strictObject({ kind: z.literal('tables'), session: Id }),
  /** what the tables have said: of all of them, or of one */
  z.strictObject({ kind: z.literal('harvest'), session: Id, table: Id.nullable() }),
  z.strictObject({ kind: z.literal('announcement'), announcement: Id }),
  z.strictObject({ kind: z.literal('timer') }),
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

/** A countdown on a stage, like a break; the id is the channel's, as the stage's. */
export const TimerView = z.object({
  id: Id,
  label: text(80).nullable(),
  /** milliseconds since 1970 by the database's clock; null when it was stopped */
  endsAt: z.number().nullable(),
  /** crew only: what a steering command `expects` */
  revision: z.int().optional(),
});
export type TimerView = z.infer<typeof TimerView>;

/** `hall` draws the scenes; `monitor` tells those on the stage what is on, and the time; `overlay` lies over a video. */
export const DisplayKind = z.enum(['hall', 'monitor', 'overlay']);

export const DisplaySettings = z.strictObject({
  /** the channel whose stage it follows: the meeting's or a session's */
  stage: Id,
  kind: DisplayKind,
  /** how to join, at the foot of every scene */
  footer: z.boolean(),
  theme: z.enum(['light', 'dark']),
  /** null: the meeting's first */
  language: LanguageTag.nullable(),
});
export type DisplaySettings = z.infer<typeof DisplaySettings>;

/** A screen that belongs to the meeting; for the crew and the displays themselves. */
export const DisplayView = DisplaySettings.extend({
  id: Id,
  name: z.string(),
  /** `waiting` until the screen that shows the typed code has asked again, two minutes at most */
  state: z.enum(['waiting', 'ready']),
  /** introduced with a code, not by a link */
  isPaired: z.boolean(),
  /** crew only: what a steering command `expects` */
  revision: z.int().optional(),
});
export type DisplayView = z.infer<typeof DisplayView>;

/** As typed: any case, spaces and hyphens; the last character is a check on the others. */
export const PairingCode = z
  .string()
  .max(20)
  .transform(normalizedPairingCode)
  .pipe(z.string().refine(isPairingCode, 'this is not the code of a screen'));

const OfDisplay = { display: Id, expects: z.int() };
const OfTimer = { stage: Id, expects: z.int() };
const TimerSeconds = z
  .int()
  .min(5)
  .max(4 * 60 * 60);

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
  'timer:start': command({
    summary: 'Start a countdown on a stage, in place of one that is there.',
    by: ['moderator'],
    kind: 'write',
    input: z.strictObject({ ...OfTimer, seconds: TimerSeconds, label: text(80).nullable() }),
    output: TimerView,
    limit: perSecond(2),
    example: (world) => ({
      stage: world.meeting,
      expects: world.timerRevision,
      seconds: 300,
      label: { de: 'Pause', en: 'Break' },
    }),
  }),
  'timer:extend': command({
    summary: 'Move the end of a countdown; one that is over counts from now.',
    by: ['moderator'],
    kind: 'write',
    input: z.strictObject({ ...OfTimer, seconds: z.int().min(-3600).max(3600) }),
    output: TimerView,
    limit: perSecond(4),
    example: (world) => ({ stage: world.meeting, expects: world.timerRevision, seconds: 30 }),
  }),
  'timer:stop': command({
    summary: 'Take a countdown away.',
    by: ['moderator'],
    kind: 'write',
    input: z.strictObject(OfTimer),
    output: TimerView,
    limit: perSecond(2),
    example: (world) => ({ stage: world.meeting, expects: world.timerRevision }),
  }),
  'display:ask-to-pair': command({
    summary: 'A screen asks whether a desk has typed its code; answered with the code to show until then.',
    by: ['guest'],
    kind: 'hot',
    input: z.strictObject({ token: DeviceToken }),
    output: z.discriminatedUnion('state', [
      z.object({ state: z.literal('waiting'), code: z.string(), retryAfterMs: z.int() }),
      z.object({ state: z.literal('paired') }),
    ]),
    limit: perSecond(1, 5),
    example: (world) => ({ token: world.pairingToken }),
  }),
  'display:pair': command({
    summary: 'Take the screen that shows this code into the meeting.',
    by: ['moderator'],
    kind: 'write',
    input: z.strictObject({ code: PairingCode, name: plain(60), settings: DisplaySettings }),
    output: z.object({ id: Id, revision: z.int() }),
    limit: perSecond(1, 5),
    example: (world) => ({
      code: world.pairingCode,
      name: 'Saal 2',
      settings: {
        stage: world.meeting,
        kind: 'hall' as const,
        footer: true,
        theme: 'light' as const,
        language: null,
      },
    }),
  }),
  'display:change': command({
    summary: 'Rename a display, or change what it follows and how it looks; what is left out stays.',
    by: ['moderator'],
    kind: 'write',
    input: z.strictObject({
      ...OfDisplay,
      name: plain(60).optional(),
      settings: DisplaySettings.partial().optional(),
    }),
    output: z.object({ id: Id, revision: z.int() }),
    limit: perSecond(4),
    example: (world) => ({
      display: world.display.id,
      expects: world.display.revision,
      name: 'Foyer',
      settings: { footer: false },
    }),
  }),
  'display:remove': command({
    summary: 'Withdraw the access of a display at once; a screen shows a code again.',
    by: ['moderator'],
    kind: 'write',
    input: z.strictObject(OfDisplay),
    output: z.null(),
    limit: perSecond(2),
    example: (world) => ({ display: world.display.id, expects: world.display.revision }),
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
