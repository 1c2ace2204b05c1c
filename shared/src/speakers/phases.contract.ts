/**
 * The phases of a session as they were planned: of a panel (opening statements, discussion, a round with the audience,
 * closing) or of round tables. One of them is on; going to the next is one step, which also opens or closes the list.
 *
 * And what moderators and the podium tell each other without words in the hall.
 */
import { z } from 'zod';
import { Attendance } from '../meetings/meetings.contract.ts';
import { command } from '../wire/command.ts';
import { Id } from '../wire/id.ts';
import { perSecond } from '../wire/pace.ts';
import { plain, text } from '../wire/text.ts';
import { mostOnPodium } from './request-states.ts';

export const PhaseKind = z.enum(['statements', 'discussion', 'audience', 'tables', 'closing', 'other']);

export const Phase = z.strictObject({
  id: Id,
  kind: PhaseKind,
  title: text(120),
  /** how long it is meant to take, in seconds; null: until it is over */
  seconds: z.int().min(10).max(43_200).nullable(),
  /** how long each may speak in it, whatever the limit of the kind is; points of order keep theirs */
  speakingSeconds: z.int().min(10).max(3600).nullable(),
  /** what becomes of the list when it begins; null: it stays as it is */
  list: z.enum(['open', 'closed']).nullable(),
});
export type Phase = z.infer<typeof Phase>;

/** The plan of a session; the id is the session's. */
export const PlanView = z.object({
  id: Id,
  phases: z.array(Phase),
  /** the one that is on; null: none yet, or all are over */
  current: Id.nullable(),
  /** milliseconds since 1970 */
  startedAt: z.number().nullable(),
  endsAt: z.number().nullable(),
  /** crew only: what a steering command `expects` */
  revision: z.int().optional(),
});
export type PlanView = z.infer<typeof PlanView>;

export const Signal = z.enum(['reply', 'slower']);
export type Signal = z.infer<typeof Signal>;

/** What somebody on the podium would like; the id is the panelist's. For the crew, and for that panelist's screen. */
export const SignalsView = z.object({
  id: Id,
  /** since when, in milliseconds since 1970; null: not */
  reply: z.number().nullable(),
  slower: z.number().nullable(),
});
export type SignalsView = z.infer<typeof SignalsView>;

/** What a moderator tells the podium; for the crew, and in each panelist's own stream. */
export const NoticeView = z.object({
  id: Id,
  text: z.string(),
  at: z.number(),
  by: Id,
  /** the panelists it was for */
  to: z.array(Id),
  /** who has confirmed it, and when */
  confirmed: z.array(z.object({ panelist: Id, at: z.number() })),
});
export type NoticeView = z.infer<typeof NoticeView>;

const Steered = z.object({ id: Id, revision: z.int() });
/** `expects` is the plan's revision. */
const OfPlan = { session: Id, expects: z.int() };

export const phaseCommands = {
  'phase:plan': command({
    summary: 'Set the phases of a session; the one that is on stays on if it is still among them.',
    by: ['moderator'],
    kind: 'write',
    input: z.strictObject({
      ...OfPlan,
      phases: z
        .array(Phase)
        .max(20)
        .refine((phases) => new Set(phases.map(({ id }) => id)).size === phases.length, 'each phase once'),
    }),
    output: Steered,
    limit: perSecond(2),
    example: (world) => ({
      session: world.session,
      expects: world.planRevision,
      phases: [
        {
          id: world.phase,
          kind: 'audience' as const,
          title: { de: 'Fragen aus dem Publikum' },
          seconds: 1200,
          speakingSeconds: 90,
          list: 'open' as const,
        },
      ],
    }),
  }),
  'phase:enter': command({
    summary: 'Go to a phase, whichever was on; null: all are over.',
    by: ['moderator'],
    kind: 'write',
    input: z.strictObject({ ...OfPlan, phase: Id.nullable() }),
    output: Steered,
    limit: perSecond(2),
    example: (world) => ({ session: world.session, expects: world.planRevision, phase: world.phase }),
  }),
  'phase:extend': command({
    summary: 'Move the end of the phase that is on; one that is over counts from now.',
    by: ['moderator'],
    kind: 'write',
    input: z.strictObject({ ...OfPlan, seconds: z.int().min(-3600).max(3600) }),
    output: Steered,
    limit: perSecond(4),
    example: (world) => ({ session: world.session, expects: world.planRevision, seconds: 60 }),
  }),
  'podium:tell': command({
    summary: 'Tell one panelist something, or everybody on the podium; each confirms it.',
    by: ['moderator'],
    kind: 'write',
    input: z.strictObject({ session: Id, to: z.array(Id).min(1).max(mostOnPodium), text: plain(200) }),
    output: z.object({ id: Id }),
    limit: perSecond(1),
    example: (world) => ({
      session: world.session,
      to: [world.panelist.id],
      text: 'Bitte zum Schluss kommen.',
    }),
  }),
  'podium:take-back': command({
    summary: 'Take back what the podium was told.',
    by: ['moderator'],
    kind: 'write',
    input: z.strictObject({ session: Id, notice: Id }),
    output: z.null(),
    limit: perSecond(2),
    example: (world) => ({ session: world.session, notice: world.notice }),
  }),
  'podium:confirm': command({
    summary: 'I have read what the moderator told me.',
    by: ['panelist'],
    kind: 'write',
    input: z.strictObject({ session: Id, notice: Id }),
    output: z.null(),
    limit: perSecond(2),
    example: (world) => ({ session: world.session, notice: world.notice }),
  }),
  'podium:signal': command({
    summary: 'I want to reply, or: slower please; or not any more.',
    by: ['panelist'],
    kind: 'write',
    input: z.strictObject({ session: Id, signal: Signal, isOn: z.boolean() }),
    output: z.null(),
    limit: perSecond(1, 10),
    example: (world) => ({ session: world.session, signal: 'reply' as const, isOn: true }),
  }),
  'podium:clear-signal': command({
    summary: "A panelist's wish was seen to.",
    by: ['moderator'],
    kind: 'write',
    input: z.strictObject({ session: Id, panelist: Id, signal: Signal }),
    output: z.null(),
    limit: perSecond(2),
    example: (world) => ({ session: world.session, panelist: world.panelist.id, signal: 'slower' as const }),
  }),
  'podium:change': command({
    summary: 'Change how a panelist is named and where they are, or their place; what is left out stays.',
    by: ['moderator'],
    kind: 'write',
    input: z.strictObject({
      session: Id,
      panelist: Id,
      /** the panelist's revision */
      expects: z.int(),
      change: z
        .strictObject({
          name: plain(80),
          organisation: plain(120).nullable(),
          group: z
            .string()
            .regex(/^[a-z0-9-]{1,40}$/)
            .nullable(),
          attendance: Attendance,
          /** from 1 */
          position: z.int().min(1).max(mostOnPodium),
        })
        .partial(),
    }),
    output: Steered,
    limit: perSecond(2),
    example: (world) => ({
      session: world.session,
      panelist: world.panelist.id,
      expects: world.panelist.revision,
      change: { attendance: 'remote' as const },
    }),
  }),
};
