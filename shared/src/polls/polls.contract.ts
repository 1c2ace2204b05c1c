/**
 * A poll's life: draft → open → closing → counting → closed → archived.
 *
 * A ballot counts if it reached the server by `acceptsUntil` and was committed before *counting*. Results and
 * the poll are two things, because fewer people may see the results: see `ResultView`. Votes are repeated,
 * delayed and reordered without harm by their `version`: a person's newer version wins, an older one with the
 * same answer is answered as if it had just been counted, with another answer it gets `conflict` and the
 * stored ballot; the client then sends the next version.
 */
import { z } from 'zod';
import { command } from '../wire/command.ts';
import { Id } from '../wire/id.ts';
import { perSecond } from '../wire/pace.ts';
import { plain, text } from '../wire/text.ts';
import { pollTypeNames } from './poll-types.ts';

export const PollState = z.enum(['draft', 'open', 'closing', 'counting', 'closed', 'archived']);
/** Who sees results, and when: after a reveal; who has voted; everybody once closed; everybody at once. */
export const ResultsPolicy = z.enum(['hidden', 'after-vote', 'after-close', 'live']);
export const PollTypeName = z.enum(pollTypeNames);

const OptionId = z.string().regex(/^[a-z0-9-]{1,40}$/);
const Seconds = z
  .int()
  .min(5)
  .max(4 * 60 * 60);

export const PollView = z.object({
  id: Id,
  type: PollTypeName,
  question: text(500),
  options: z.array(z.object({ id: OptionId, text: text(200) })),
  min: z.int(),
  max: z.int(),
  abstain: z.boolean(),
  results: ResultsPolicy,
  state: PollState,
  /** 1, or more when the same question was asked again */
  round: z.int(),
  /** milliseconds since 1970 by the database's clock; null without a deadline */
  closesAt: z.number().nullable(),
  /** set once it is closing: until when a vote of each attendance is still taken */
  acceptsUntil: z.object({ hall: z.number(), remote: z.number() }).nullable(),
  /** milliseconds by which people who asked for more time may vote after their deadline; 0 without a deadline */
  extraMs: z.int(),
  /** when it was closed for good, with frozen results */
  closedAt: z.number().nullable(),
  revealed: z.boolean(),
  /** the order in the run sheet */
  position: z.int(),
  /** crew only: seconds that the poll is to stay open, null without a limit */
  durationS: z.int().nullable().optional(),
  /** crew only: the first round of the same question, which may be this poll */
  family: Id.optional(),
  /** crew only: what a steering command `expects` */
  revision: z.int().optional(),
});
export type PollView = z.infer<typeof PollView>;

const Cells = z.array(z.tuple([z.string(), z.int()]));
const SplitView = z.object({
  parts: z.array(z.object({ key: z.string(), votes: z.int(), cells: Cells })),
  hidden: z.int(),
});

/**
 * What a stream may see of a poll's result. `cells` is null where results are not shown here or not yet;
 * then `turnout` says how many voted, hall and remote, in steps of five: either results or turnout.
 */
export const ResultView = z.object({
  id: Id,
  /** ballots counted */
  votes: z.int(),
  cells: Cells.nullable(),
  /** results would be shown here, but there are fewer than five votes */
  tooFew: z.boolean(),
  turnout: z.object({ hall: z.int(), remote: z.int() }).nullable(),
  /** frozen at close, never before */
  final: z.boolean(),
  byAttendance: SplitView.nullable(),
  byGroup: SplitView.nullable(),
});
export type ResultView = z.infer<typeof ResultView>;

/** An attendee's own vote; the id is the poll's. Only in the person's stream and in replies to it. */
export const BallotView = z.object({ id: Id, answer: z.unknown(), version: z.int() });
export type BallotView = z.infer<typeof BallotView>;

/** A poll as the desk or a file writes it. */
export const PollDraft = z
  .strictObject({
    type: PollTypeName,
    question: text(500),
    options: z.array(z.strictObject({ id: OptionId, text: text(200) })).max(60),
    min: z.int().min(1).max(60).default(1),
    max: z.int().min(1).max(60).default(1),
    abstain: z.boolean().default(true),
    results: ResultsPolicy.default('hidden'),
    durationS: Seconds.nullable().default(null),
  })
  .superRefine((poll, context) => {
    for (const [path, message] of draftProblems(poll)) {
      context.addIssue({ code: 'custom', path: [path], message });
    }
  });
export type PollDraft = z.infer<typeof PollDraft>;

function draftProblems(poll: {
  type: string;
  options: { id: string }[];
  min: number;
  max: number;
}): [path: string, message: string][] {
  const ids = poll.options.map((option) => option.id);
  if (poll.type === 'yes-no') return ids.length > 0 ? [['options', 'yes-no has no options of its own']] : [];
  const problems: [string, string][] = [];
  if (ids.length < 2) problems.push(['options', 'at least two options are expected']);
  if (new Set(ids).size < ids.length) problems.push(['options', 'every option needs an id of its own']);
  if (ids.includes('abstain')) problems.push(['options', 'the id "abstain" is taken']);
  if (poll.type === 'multiple' && poll.min > poll.max) problems.push(['min', 'min is greater than max']);
  if (poll.type === 'multiple' && poll.max > ids.length)
    problems.push(['max', 'max is above the number of options']);
  return problems;
}

const OfPoll = { session: Id, poll: Id, expects: z.int() };

const Steered = z.object({ id: Id, state: PollState, revision: z.int() });

export const pollCommands = {
  'poll:vote': command({
    summary: 'Cast or change my vote; answered once it is stored for good.',
    by: ['attendee'],
    kind: 'hot',
    input: z.strictObject({
      session: Id,
      poll: Id,
      answer: z.union([plain(40), z.array(plain(40)).max(61)]),
      /** 1 for the first vote, one more with every change */
      version: z.int().min(1).max(1_000_000),
    }),
    output: BallotView,
    limit: perSecond(2, 15),
    example: (world) => ({
      session: world.session,
      poll: world.polls.open.id,
      answer: world.option,
      version: 1,
    }),
  }),
  'poll:create': command({
    summary: 'Prepare a poll, or improvise one and open it at once.',
    by: ['moderator'],
    kind: 'write',
    input: z.strictObject({ session: Id, poll: PollDraft, open: z.boolean().default(false) }),
    output: Steered,
    limit: perSecond(2),
    example: (world) => ({
      session: world.session,
      poll: { type: 'yes-no' as const, question: { de: 'Machen wir eine Pause?' }, options: [] },
      open: true,
    }),
  }),
  'poll:edit': command({
    summary: 'Change a poll that was not opened yet.',
    by: ['moderator'],
    kind: 'write',
    input: z.strictObject({ ...OfPoll, change: PollDraft }),
    output: Steered,
    limit: perSecond(2),
    example: (world) => ({
      session: world.session,
      poll: world.polls.draft.id,
      expects: world.polls.draft.revision,
      change: { type: 'yes-no' as const, question: { de: 'Sind Sie einverstanden?' }, options: [] },
    }),
  }),
  'poll:move': command({
    summary: 'Change the order of the run sheet: behind another poll, or to the front.',
    by: ['moderator'],
    kind: 'write',
    input: z.strictObject({ ...OfPoll, after: Id.nullable() }),
    output: Steered,
    limit: perSecond(4),
    example: (world) => ({
      session: world.session,
      poll: world.polls.draft.id,
      expects: world.polls.draft.revision,
      after: null,
    }),
  }),
  'poll:remove': command({
    summary: 'Take a poll that was never opened out of the run sheet.',
    by: ['moderator'],
    kind: 'write',
    input: z.strictObject(OfPoll),
    output: z.null(),
    limit: perSecond(2),
    example: (world) => ({
      session: world.session,
      poll: world.polls.removable.id,
      expects: world.polls.removable.revision,
    }),
  }),
  'poll:open': command({
    summary: 'Open a poll for votes; its deadline, if it has one, is stored now.',
    by: ['moderator'],
    kind: 'write',
    input: z.strictObject(OfPoll),
    output: Steered,
    limit: perSecond(2),
    example: (world) => ({
      session: world.session,
      poll: world.polls.draft.id,
      expects: world.polls.draft.revision,
    }),
  }),
  'poll:extend': command({
    summary: 'Move the deadline of an open poll; one without a deadline gets one, counted from now.',
    by: ['moderator'],
    kind: 'write',
    input: z.strictObject({ ...OfPoll, seconds: Seconds }),
    output: Steered,
    limit: perSecond(4),
    example: (world) => ({
      session: world.session,
      poll: world.polls.open.id,
      expects: world.polls.open.revision,
      seconds: 30,
    }),
  }),
  'poll:close': command({
    summary: 'Close an open poll now; remote people keep the grace of the stream.',
    by: ['moderator'],
    kind: 'write',
    input: z.strictObject(OfPoll),
    output: Steered,
    limit: perSecond(2),
    example: (world) => ({
      session: world.session,
      poll: world.polls.open.id,
      expects: world.polls.open.revision,
    }),
  }),
  'poll:set-revealed': command({
    summary: 'Show the result of a closed poll on phones and displays together, or hide it again.',
    by: ['moderator'],
    kind: 'write',
    input: z.strictObject({ ...OfPoll, revealed: z.boolean() }),
    output: Steered,
    limit: perSecond(2),
    example: (world) => ({
      session: world.session,
      poll: world.polls.closed.id,
      expects: world.polls.closed.revision,
      revealed: true,
    }),
  }),
  'poll:repeat': command({
    summary: 'Prepare another round of the same question; the earlier one stays as it is.',
    by: ['moderator'],
    kind: 'write',
    input: z.strictObject(OfPoll),
    output: Steered,
    limit: perSecond(2),
    example: (world) => ({
      session: world.session,
      poll: world.polls.closed.id,
      expects: world.polls.closed.revision,
    }),
  }),
  'poll:archive': command({
    summary:
      'Put a closed poll away; its ballots lose attendance and group, and with the last round of its family the salt that links them.',
    by: ['moderator'],
    kind: 'write',
    input: z.strictObject(OfPoll),
    output: Steered,
    limit: perSecond(2),
    example: (world) => ({
      session: world.session,
      poll: world.polls.closed.id,
      expects: world.polls.closed.revision,
    }),
  }),
  'poll:list-archived': command({
    summary: 'Archived polls of a session with their frozen results, newest first, twenty at a time.',
    by: ['moderator'],
    kind: 'read',
    input: z.strictObject({ session: Id, before: z.number().min(0).max(8.64e15).nullable() }),
    output: z.array(z.object({ poll: PollView, result: ResultView })),
    limit: perSecond(2),
    example: (world) => ({ session: world.session, before: null }),
  }),
};
