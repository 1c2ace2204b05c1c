/**
 * The floor: who has the word, who wants it, and for how long. A session has one floor, the hall and the remote
 * people one list. The order of the list is suggested by `speaking-order.ts`; the moderator decides.
 *
 * A request waits, is called (one at a time), speaks (one at a time), and is over. Steering commands expect the
 * floor's revision as the desk saw it, so that of two who act at once one is told that somebody was faster.
 * What attendees do (ask, withdraw, answer a call) does not change that revision.
 */
import { z } from 'zod';
import { Attendance } from '../meetings/meetings.contract.ts';
import { command } from '../wire/command.ts';
import { Id } from '../wire/id.ts';
import { perSecond } from '../wire/pace.ts';
import { plain } from '../wire/text.ts';
import { mostWithBroughtBack, requestKinds, requestStates, voices } from './request-states.ts';
import { reasons } from './speaking-reasons.ts';

export const RequestKind = z.enum(requestKinds);
export const RequestState = z.enum(requestStates);
/** How somebody will be heard. */
export const Voice = z.enum(voices);

/** Seconds that somebody may speak. */
const SpeakingSeconds = z.int().min(10).max(3600);
/** What somebody wants to speak about. */
const Topic = plain(300);

/** A speaking clock; all in milliseconds by the database's clock. How to read it: `speaking-clock.ts`. */
export const SpeakingClock = z.object({
  /** null: without a limit */
  limitMs: z.int().nullable(),
  /** before it was started the last time */
  spokenMs: z.int(),
  /** since 1970; null: it is paused */
  runningSince: z.number().nullable(),
});
export type SpeakingClock = z.infer<typeof SpeakingClock>;

/** Somebody on a list, or on their way, or speaking, as a stream may see them. */
export const SpeakerView = z.object({
  /** null: a panelist who was given the floor without a request */
  request: Id.nullable(),
  /** the request's number in its session, by which people without a name are called */
  number: z.int().nullable(),
  panelist: Id.nullable(),
  kind: RequestKind.nullable(),
  /** null: anonymous */
  name: z.string().nullable(),
  organisation: z.string().nullable(),
  /** only if at least five people who are in share it, or on the podium [F9] */
  attendance: Attendance.nullable(),
  group: z.string().nullable(),
  topic: z.string().nullable(),
  /** null, as the microphone is, where the attendance is not shown: it would tell; the crew always sees it */
  voice: Voice.nullable(),
  /** number of the hall's microphone */
  microphone: z.int().nullable(),
  /** the question it began as, if it did */
  question: Id.nullable(),
});
export type SpeakerView = z.infer<typeof SpeakerView>;

/** How the order is suggested, weights of the wishes included; what each means: `speaking-order.ts`. */
export const OrderRules = z.strictObject({
  /** hall and remote take turns */
  isAlternating: z.boolean(),
  /** who has not spoken in this round comes first; 0: off */
  firstTime: z.int().min(0).max(10),
  /** groups that have had less come first; 0: off */
  balance: z.int().min(0).max(10),
  balanceBy: z.enum(['airtime', 'turns']),
  arePointsOfOrderFirst: z.boolean(),
  /** replies to one contribution that come before others; 0: they wait as everybody does */
  replies: z.int().min(0).max(5),
  /** how often at most somebody is overtaken by people who came later; points of order are not counted [F4] */
  patience: z.int().min(0).max(10),
});
export type OrderRules = z.infer<typeof OrderRules>;

export const FloorSettings = z.strictObject({
  list: z.enum(['open', 'closed']),
  rules: OrderRules,
  /** null: without a limit */
  limits: z.record(RequestKind, SpeakingSeconds.nullable()),
  /** how remote people are heard; at least one way, besides the one that needs nothing */
  voices: z.strictObject({
    /** the address of the meeting's video conference */
    conference: z
      .url({ protocol: /^https?$/ })
      .max(500)
      .nullable(),
    /** as it is dialled, with whatever has to be typed in */
    phone: plain(120).nullable(),
    /** a moderator reads out what they have written */
    isReadOut: z.boolean(),
  }),
  /** on phones and displays; the crew always sees it */
  isAirtimeShown: z.boolean(),
});
export type FloorSettings = z.infer<typeof FloorSettings>;

/** Time and turns of one attendance or group, without the turn that is on. */
const Share = z.object({ key: z.string(), ms: z.int(), turns: z.int() });

/** By attendance and by group; groups that fewer than five share are together `others` [F9]. */
export const Airtime = z.object({ byAttendance: z.array(Share), byGroup: z.array(Share) });
export type Airtime = z.infer<typeof Airtime>;

const Turn = z.object({
  id: Id,
  speaker: SpeakerView,
  clock: SpeakingClock,
  /** replies that were given to it */
  replies: z.int(),
});

/** The floor of a session; the id is the session's. */
export const FloorView = z.object({
  id: Id,
  list: z.enum(['open', 'closed']),
  /** how the order comes about is nobody's secret */
  rules: OrderRules,
  limits: FloorSettings.shape.limits,
  voices: FloorSettings.shape.voices,
  isAirtimeShown: z.boolean(),
  round: z.int(),
  turn: Turn.nullable(),
  called: SpeakerView.extend({ calledAt: z.number(), isReady: z.boolean() }).nullable(),
  /** those who are suggested next, three at most */
  next: z.array(SpeakerView),
  /** how many wait, the three included */
  waiting: z.int(),
  /** null where it is not shown */
  airtime: Airtime.nullable(),
  /** crew only: everybody who waits, as suggested, and why */
  order: z.array(z.object({ id: Id, why: z.array(z.enum(reasons)) })).optional(),
  /** crew only: what a steering command `expects` */
  revision: z.int().optional(),
});
export type FloorView = z.infer<typeof FloorView>;

/** A request that waits, is called, speaks or was over a short time ago; for the crew alone. */
export const RequestView = SpeakerView.omit({ request: true }).extend({
  id: Id,
  state: RequestState,
  voice: Voice,
  /** milliseconds since 1970 */
  askedAt: z.number(),
  /** where they are, which the crew has to know to hear them */
  from: Attendance,
  /** put there by hand: its place at the head of the list, from 1 */
  fixed: z.int().nullable(),
  /** how many turns went to people who came later */
  overtaken: z.int(),
  isFirstTime: z.boolean(),
  /** how often they were called and did not come */
  missed: z.int(),
  isReady: z.boolean(),
  /** how long they may speak, in milliseconds; null: without a limit */
  limitMs: z.int().nullable(),
  /** people who support the question that it began as */
  support: z.int().nullable(),
  /** by the crew for somebody without a phone */
  isOnBehalf: z.boolean(),
});
export type RequestView = z.infer<typeof RequestView>;

/** An attendee's own request, seen by that person alone. */
export const RequestedView = z.object({
  id: Id,
  number: z.int(),
  kind: RequestKind,
  state: RequestState,
  topic: z.string().nullable(),
  panelist: Id.nullable(),
  voice: Voice,
  microphone: z.int().nullable(),
  question: Id.nullable(),
  askedAt: z.number(),
  /** milliseconds since 1970; null while it was not called */
  calledAt: z.number().nullable(),
  isReady: z.boolean(),
  missed: z.int(),
  /** while it waits: as it is suggested now, from 1, and after how many milliseconds about; null: cannot be told */
  place: z.int().nullable(),
  waitMs: z.object({ from: z.int(), to: z.int() }).nullable(),
  /** while it speaks */
  clock: SpeakingClock.nullable(),
});
export type RequestedView = z.infer<typeof RequestedView>;

const Steered = z.object({ id: Id, revision: z.int() });
/** `expects` is the floor's revision. */
const OfFloor = { session: Id, expects: z.int() };

/** A turn that is over, for the records. */
const SpokenTurn = z.object({
  id: Id,
  speaker: SpeakerView,
  round: z.int(),
  /** the phase in which it began */
  phase: Id.nullable(),
  /** milliseconds since 1970 */
  startedAt: z.number(),
  endedAt: z.number(),
  spokenMs: z.int(),
});

export const speakerCommands = {
  'speaker:request': command({
    summary: 'Ask to speak; whoever waits already is answered with that request.',
    by: ['attendee'],
    kind: 'write',
    input: z.strictObject({
      session: Id,
      kind: RequestKind,
      topic: Topic.nullable().default(null),
      panelist: Id.nullable().default(null),
      /** how I want to be called; null: by my number */
      name: plain(80).nullable().default(null),
      /** left out: the microphone in the hall, otherwise the first way that the session offers */
      voice: Voice.optional(),
      microphone: z.int().min(1).max(99).nullable().default(null),
    }),
    output: RequestedView,
    limit: perSecond(0.5, 10),
    example: (world) => ({ session: world.session, kind: 'contribution' as const }),
  }),
  'speaker:withdraw': command({
    summary: 'Take my own request back, whether it waits, is called or speaks.',
    by: ['attendee'],
    kind: 'write',
    input: z.strictObject({ session: Id, request: Id }),
    output: z.null(),
    limit: perSecond(1, 10),
    example: (world) => ({ session: world.session, request: world.requests.own }),
  }),
  'speaker:answer-call': command({
    summary: 'I am ready to speak, or call me later: then I wait again behind everybody else.',
    by: ['attendee'],
    kind: 'write',
    input: z.strictObject({ session: Id, request: Id, answer: z.enum(['ready', 'later']) }),
    output: RequestedView,
    limit: perSecond(1, 10),
    example: (world) => ({
      session: world.session,
      request: world.requests.own,
      answer: 'ready' as const,
    }),
  }),
  'speaker:write-instead': command({
    summary: 'Turn a request into a question: with the support of the question that it began as, if it did.',
    by: ['attendee', 'moderator'],
    kind: 'write',
    input: z.strictObject({ session: Id, request: Id, text: plain(500) }),
    output: z.object({ question: Id }),
    limit: perSecond(0.5, 10),
    example: (world, role) => ({
      session: world.session,
      request: role === 'attendee' ? world.requests.own : world.requests.waiting,
      text: 'Wer entscheidet das?',
    }),
  }),
  'speaker:speak-instead': command({
    summary: 'Turn a question into a request of its author; its support stays with it.',
    by: ['attendee', 'moderator'],
    kind: 'write',
    input: z.strictObject({ session: Id, question: Id }),
    output: z.object({ request: Id, number: z.int() }),
    limit: perSecond(0.5, 10),
    example: (world, role) => ({
      session: world.session,
      question: role === 'attendee' ? world.asked.id : world.questions.approved.id,
    }),
  }),
  'speaker:request-for': command({
    summary: 'Put somebody without a phone on the list, or a panelist.',
    by: ['moderator'],
    kind: 'write',
    input: z.strictObject({
      session: Id,
      kind: RequestKind,
      topic: Topic.nullable().default(null),
      /** who speaks, if it is a panelist */
      speaker: Id.nullable().default(null),
      name: plain(80).nullable().default(null),
      attendance: Attendance.default('hall'),
      group: z
        .string()
        .regex(/^[a-z0-9-]{1,40}$/)
        .nullable()
        .default(null),
      voice: Voice.default('microphone'),
      microphone: z.int().min(1).max(99).nullable().default(null),
    }),
    output: z.object({ request: Id, number: z.int() }),
    limit: perSecond(2),
    example: (world) => ({ session: world.session, kind: 'question' as const, microphone: 2 }),
  }),
  'speaker:call': command({
    summary: 'Call somebody who waits; whoever was called and has not begun waits again where they were.',
    by: ['moderator'],
    kind: 'write',
    input: z.strictObject({ ...OfFloor, request: Id }),
    output: Steered,
    limit: perSecond(4),
    example: (world) => ({
      session: world.session,
      expects: world.floorRevision,
      request: world.requests.waiting,
    }),
  }),
  'speaker:start': command({
    summary: 'Give somebody the floor: the clock starts, and the turn that was on ends.',
    by: ['moderator'],
    kind: 'write',
    input: z.strictObject({
      ...OfFloor,
      who: z.discriminatedUnion('is', [
        z.strictObject({ is: z.literal('request'), request: Id }),
        z.strictObject({ is: z.literal('panelist'), panelist: Id }),
      ]),
    }),
    output: Steered,
    limit: perSecond(4),
    example: (world) => ({
      session: world.session,
      expects: world.floorRevision,
      who: { is: 'request' as const, request: world.requests.waiting },
    }),
  }),
  'speaker:end': command({
    summary: 'End the turn that is on.',
    by: ['moderator'],
    kind: 'write',
    input: z.strictObject(OfFloor),
    output: Steered,
    limit: perSecond(4),
    example: (world) => ({ session: world.session, expects: world.floorRevision }),
  }),
  'speaker:pause': command({
    summary: 'Stop the speaking clock, or let it go on.',
    by: ['moderator'],
    kind: 'write',
    input: z.strictObject({ ...OfFloor, isPaused: z.boolean() }),
    output: Steered,
    limit: perSecond(4),
    example: (world) => ({ session: world.session, expects: world.floorRevision, isPaused: true }),
  }),
  'speaker:extend': command({
    summary: 'Give the turn that is on more time, or less.',
    by: ['moderator'],
    kind: 'write',
    input: z.strictObject({ ...OfFloor, seconds: z.int().min(-600).max(600) }),
    output: Steered,
    limit: perSecond(4),
    example: (world) => ({ session: world.session, expects: world.floorRevision, seconds: 30 }),
  }),
  'speaker:put-back': command({
    summary:
      'Somebody who was called and did not come waits again behind everybody else; also brings back who was over.',
    by: ['moderator'],
    kind: 'write',
    input: z.strictObject({ ...OfFloor, request: Id }),
    output: Steered,
    limit: perSecond(4),
    example: (world) => ({
      session: world.session,
      expects: world.floorRevision,
      request: world.requests.over,
    }),
  }),
  'speaker:remove': command({
    summary: 'Take requests off the list.',
    by: ['moderator'],
    kind: 'write',
    input: z.strictObject({ ...OfFloor, requests: z.array(Id).min(1).max(mostWithBroughtBack) }),
    output: Steered,
    limit: perSecond(4),
    example: (world) => ({
      session: world.session,
      expects: world.floorRevision,
      requests: [world.requests.waiting],
    }),
  }),
  'speaker:arrange': command({
    summary:
      'Put people at the head of the list in this order, by hand; an empty list gives it back to the rules.',
    by: ['moderator'],
    kind: 'write',
    input: z.strictObject({ ...OfFloor, head: z.array(Id).max(mostWithBroughtBack) }),
    output: Steered,
    limit: perSecond(4),
    example: (world) => ({
      session: world.session,
      expects: world.floorRevision,
      head: [world.requests.waiting],
    }),
  }),
  'speaker:shuffle': command({
    summary: 'Draw lots: everybody who waits, in an order of chance.',
    by: ['moderator'],
    kind: 'write',
    input: z.strictObject(OfFloor),
    output: Steered,
    limit: perSecond(2),
    example: (world) => ({ session: world.session, expects: world.floorRevision }),
  }),
  'speaker:new-round': command({
    summary: 'Begin a new round: everybody speaks for the first time again, and no group has had more.',
    by: ['moderator'],
    kind: 'write',
    input: z.strictObject(OfFloor),
    output: Steered,
    limit: perSecond(2),
    example: (world) => ({ session: world.session, expects: world.floorRevision }),
  }),
  'speaker:configure': command({
    summary: 'Open or close the list, rules, limits, ways to be heard; what is left out stays.',
    by: ['moderator'],
    kind: 'write',
    input: z.strictObject({ ...OfFloor, change: FloorSettings.partial() }),
    output: Steered,
    limit: perSecond(4),
    example: (world) => ({
      session: world.session,
      expects: world.floorRevision,
      change: { list: 'closed' as const },
    }),
  }),
  'speaker:give-time': command({
    summary:
      'How long this person may speak, now and later, whatever the limits say; null: as everybody. Nobody sees why.',
    by: ['moderator'],
    kind: 'write',
    input: z.strictObject({
      ...OfFloor,
      who: z.discriminatedUnion('is', [
        z.strictObject({ is: z.literal('request'), request: Id }),
        z.strictObject({ is: z.literal('panelist'), panelist: Id }),
      ]),
      seconds: SpeakingSeconds.nullable(),
    }),
    output: Steered,
    limit: perSecond(4),
    example: (world) => ({
      session: world.session,
      expects: world.floorRevision,
      who: { is: 'request' as const, request: world.requests.waiting },
      seconds: 240,
    }),
  }),
  'speaker:given-time': command({
    summary:
      'How long I have said that this panelist may speak; null: I have not, or somebody else has since.',
    by: ['moderator'],
    kind: 'read',
    input: z.strictObject({ session: Id, panelist: Id }),
    output: z.object({ seconds: SpeakingSeconds.nullable() }).nullable(),
    limit: perSecond(4),
    example: (world) => ({ session: world.session, panelist: world.panelist.id }),
  }),
  'speaker:list-turns': command({
    summary: 'Who has spoken in a session and how long, oldest first, two hundred at a time.',
    by: ['moderator'],
    kind: 'read',
    input: z.strictObject({ session: Id, after: z.number().min(0).max(8.64e15).nullable() }),
    output: z.array(SpokenTurn),
    limit: perSecond(2),
    example: (world) => ({ session: world.session, after: null }),
  }),
};
