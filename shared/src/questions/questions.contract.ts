/**
 * Questions of a session. A question and its support are two things, because the text seldom changes and the
 * support all the time. What became of a question its author sees in the person's own stream (`asked`), also
 * anonymously: nobody else, the crew included, learns who asked.
 *
 * Only so many questions are live in a stream: those waiting longest, the best supported, the newest, and whatever
 * is on the stage or pinned. The others come in pages (`question:list-public`, `question:list`).
 *
 * Support is repeated, delayed and reordered without harm by its `version`, as a vote is. Of questions that were
 * merged each supporter counts once, whichever of the wordings they supported.
 */
import { z } from 'zod';
import { Attendance } from '../meetings/meetings.contract.ts';
import { DeviceToken } from '../people/people.contract.ts';
import { command } from '../wire/command.ts';
import { Id } from '../wire/id.ts';
import { perSecond } from '../wire/pace.ts';
import { LanguageTag, plain, text } from '../wire/text.ts';
import { declineReasons, questionStates } from './question-states.ts';

export const QuestionState = z.enum(questionStates);
export const DeclineReason = z.enum(declineReasons);
export const Place = z.enum(['now', 'next']);
export const QuestionOrder = z.enum(['support', 'newest', 'balanced']);

/** What somebody asks, in whatever language. */
const QuestionText = plain(500);

const Declined = z.object({ reason: DeclineReason, words: z.string().nullable() });
const Answer = z.object({
  text: z.string(),
  /** milliseconds since 1970 */
  at: z.number(),
  /** otherwise it is for the author alone */
  isPublic: z.boolean(),
});
/** After the meeting: who sees to it, and until when (`YYYY-MM-DD`). */
const FollowUp = z.object({ responsible: z.string().nullable(), dueOn: z.string().nullable() });
const Message = z.object({ from: z.enum(['crew', 'author']), text: z.string(), at: z.number() });

export const QuestionView = z.object({
  id: Id,
  text: z.string(),
  /** as the author's device said; null if it did not */
  language: LanguageTag.nullable(),
  state: QuestionState,
  /** on the stage, or the one that comes next */
  place: Place.nullable(),
  isPinned: z.boolean(),
  /** null: anonymous */
  name: z.string().nullable(),
  /** of the author; only if at least five people who are in share it [Q5] */
  attendance: Attendance.nullable(),
  group: z.string().nullable(),
  /** the panelist it is addressed to; null, or somebody who is not among the `panelists` (any more): everybody */
  panelist: Id.nullable(),
  /** milliseconds since 1970 */
  askedAt: z.number(),
  /** when everybody could read it; null before */
  approvedAt: z.number().nullable(),
  /** of streams that are not the crew's only a public one */
  answer: Answer.nullable(),
  /** how many questions it stands for: 1, or more after a merge */
  wordings: z.int(),
  /** support by attendance and group, once it is answered, as the splits of polls [V9] */
  split: z
    .object({
      byAttendance: z.array(z.tuple([z.string(), z.int()])).nullable(),
      byGroup: z.array(z.tuple([z.string(), z.int()])).nullable(),
    })
    .nullable(),
  /** who sees to it after the meeting, and until when; public once it is set */
  followUp: FollowUp.nullable(),
  /** panelists only: whose it is to answer, a moderator's or a panelist's access */
  assignedTo: Id.nullable().optional(),
  /** crew only */
  crew: z
    .object({
      /** as it was asked, if it was edited since */
      original: z.string().nullable(),
      declined: Declined.nullable(),
      mergedInto: Id.nullable(),
      labels: z.array(z.string()),
      /** a moderator's or a panelist's access */
      assignedTo: Id.nullable(),
      notes: z.int(),
      /** messages between crew and author, and whether the last one is the author's */
      messages: z.int(),
      isReplied: z.boolean(),
      /** its author was blocked when it was asked: it stands in a list of its own */
      isApart: z.boolean(),
      /** asked by the crew for somebody in the hall */
      isOnBehalf: z.boolean(),
      /** words of the meeting's list that it contains */
      hints: z.array(z.string()),
    })
    .optional(),
  /** crew only: what a steering command `expects` */
  revision: z.int().optional(),
});
export type QuestionView = z.infer<typeof QuestionView>;

/** How many people support a question; the id is the question's. */
export const SupportView = z.object({ id: Id, n: z.int() });
export type SupportView = z.infer<typeof SupportView>;

/** An attendee's own question, seen by that person alone. */
export const AskedView = z.object({
  id: Id,
  text: z.string(),
  /** as it was asked, if the crew edited it */
  original: z.string().nullable(),
  isNamed: z.boolean(),
  panelist: Id.nullable(),
  state: QuestionState,
  place: Place.nullable(),
  /** it was taken together with this one, whose life it shares */
  mergedInto: z
    .object({ id: Id, text: z.string(), state: QuestionState, place: Place.nullable() })
    .nullable(),
  declined: Declined.nullable(),
  answer: Answer.nullable(),
  messages: z.array(Message),
  followUp: FollowUp.nullable(),
  askedAt: z.number(),
  /** what `question:change` expects */
  revision: z.int(),
});
export type AskedView = z.infer<typeof AskedView>;

/** An attendee's own support; the id is the question's. Only in the person's stream and in replies to it. */
export const SupportedView = z.object({ id: Id, isOn: z.boolean(), version: z.int() });
export type SupportedView = z.infer<typeof SupportedView>;

const Share = z.object({ hall: z.int(), remote: z.int() }).nullable();

const LabelId = z.string().regex(/^[a-z0-9-]{1,40}$/);
export const QuestionLabel = z.strictObject({
  id: LabelId,
  text: text(40),
  colour: z.enum(['grey', 'blue', 'green', 'amber', 'red', 'violet']),
});

export const QaSettings = z.strictObject({
  asking: z.enum(['open', 'closed']),
  /** new questions wait for the crew */
  isModerated: z.boolean(),
  /** seconds between two questions of one person; 0: as many as they like */
  slowModeS: z.int().min(0).max(3600),
  /** a question may be addressed to one panelist */
  toPanelists: z.boolean(),
  /** how lists are ordered on displays, and on phones at first */
  order: QuestionOrder,
  /** support and asking by name are for everybody to see; labels for the crew alone */
  labels: z.array(QuestionLabel).max(20),
});
export type QaSettings = z.infer<typeof QaSettings>;

/** Everything about the questions of a session that is not one of them; the id is the session's. */
export const QaView = QaSettings.partial({ labels: true }).extend({
  id: Id,
  /** in the open [Q7]; a merged question counts as merged and not as shown */
  counts: z.object({
    submitted: z.int(),
    shown: z.int(),
    merged: z.int(),
    answered: z.int(),
    declined: z.partialRecord(DeclineReason, z.int()),
  }),
  /** null while hall or remote are fewer than five */
  asked: Share,
  answeredOf: Share,
  /** crew only */
  waiting: z.int().optional(),
  apart: z.int().optional(),
  /** crew only: what a steering command `expects` */
  revision: z.int().optional(),
});
export type QaView = z.infer<typeof QaView>;

/** Where a page of a list ends; null where it begins. */
const Cursor = z.string().max(80).nullable();

const Listed = z.object({ question: QuestionView, n: z.int() });

const Note = z.object({ by: Id, text: z.string(), at: z.number() });
const Wording = z.object({ id: Id, text: z.string(), n: z.int(), revision: z.int() });
const Happened = z.object({ name: z.string(), by: Id, at: z.number() });

/** What the crew may look up of one question. */
export const QuestionDetails = z.object({
  question: QuestionView,
  /** of people, each once */
  n: z.int(),
  notes: z.array(Note),
  messages: z.array(Message),
  /** the questions that were merged into it */
  wordings: z.array(Wording),
  /** what the crew did with it, oldest first */
  history: z.array(Happened),
});
export type QuestionDetails = z.infer<typeof QuestionDetails>;

const Steered = z.object({ id: Id, state: QuestionState, place: Place.nullable(), revision: z.int() });
const OfQuestion = { session: Id, question: Id, expects: z.int() };
/** Several at once: all of them, or none. */
const OfQuestions = {
  session: Id,
  questions: z
    .array(z.strictObject({ id: Id, expects: z.int() }))
    .min(1)
    .max(50)
    .refine(
      (questions) => new Set(questions.map(({ id }) => id)).size === questions.length,
      'each question once',
    ),
};

export const questionCommands = {
  'question:ask': command({
    summary: 'Ask something, anonymously or by name.',
    by: ['attendee'],
    kind: 'write',
    input: z.strictObject({
      session: Id,
      text: QuestionText,
      language: LanguageTag.nullable().default(null),
      isNamed: z.boolean().default(false),
      panelist: Id.nullable().default(null),
    }),
    output: AskedView,
    limit: perSecond(0.2, 10),
    example: (world) => ({ session: world.session, text: 'Wer entscheidet darüber?' }),
  }),
  'question:change': command({
    summary: 'Change my own question, as long as it is new.',
    by: ['attendee'],
    kind: 'write',
    input: z.strictObject({ ...OfQuestion, text: QuestionText }),
    output: AskedView,
    limit: perSecond(1),
    example: (world) => ({
      session: world.session,
      question: world.asked.id,
      expects: world.asked.revision,
      text: 'Wer entscheidet darüber, und wann?',
    }),
  }),
  'question:withdraw': command({
    summary: 'Take my own question back, as long as it is new.',
    by: ['attendee'],
    kind: 'write',
    input: z.strictObject({ session: Id, question: Id }),
    output: z.null(),
    limit: perSecond(1),
    example: (world) => ({ session: world.session, question: world.asked.id }),
  }),
  'question:reply': command({
    summary: 'Answer what the crew has asked me about my question, privately.',
    by: ['attendee'],
    kind: 'write',
    input: z.strictObject({ session: Id, question: Id, text: QuestionText }),
    output: z.null(),
    limit: perSecond(0.5, 10),
    example: (world) => ({ session: world.session, question: world.asked.id, text: 'Ich meine den Antrag.' }),
  }),
  'question:support': command({
    summary: 'Support a question or take the support back; answered once it is stored for good.',
    by: ['attendee'],
    kind: 'hot',
    input: z.strictObject({
      session: Id,
      question: Id,
      isOn: z.boolean(),
      /** 1 for the first time, one more with every change */
      version: z.int().min(1).max(1_000_000),
    }),
    output: SupportedView,
    limit: perSecond(2, 30),
    example: (world) => ({
      session: world.session,
      question: world.questions.approved.id,
      isOn: true,
      version: 1,
    }),
  }),
  'question:keep-link': command({
    summary: 'Make a personal link to my question: whoever has the token can read what became of it.',
    by: ['attendee'],
    kind: 'write',
    input: z.strictObject({ session: Id, question: Id, token: DeviceToken }),
    output: z.null(),
    limit: perSecond(1),
    example: (world) => ({ session: world.session, question: world.asked.id, token: world.token }),
  }),
  'question:by-link': command({
    summary: 'What became of the question of a personal link.',
    by: ['guest', 'attendee'],
    kind: 'read',
    input: z.strictObject({ token: DeviceToken }),
    output: AskedView.omit({ revision: true, messages: true }),
    limit: perSecond(1, 5),
    example: (world) => ({ token: world.followedToken }),
  }),
  'question:find-similar': command({
    summary:
      'Questions that everybody can read already and that are like this one, the most alike first; three.',
    by: ['attendee', 'moderator'],
    kind: 'read',
    input: z.strictObject({ session: Id, text: QuestionText }),
    output: z.array(Listed),
    limit: perSecond(1, 5),
    example: (world) => ({ session: world.session, text: 'Wer entscheidet?' }),
  }),
  'question:list-public': command({
    summary: 'Questions that everybody can read, thirty at a time.',
    by: ['attendee', 'moderator', 'display'],
    kind: 'read',
    input: z.strictObject({
      session: Id,
      of: z.enum(['approved', 'answered']),
      order: z.enum(['support', 'newest']),
      after: Cursor,
    }),
    output: z.object({ questions: z.array(Listed), next: Cursor }),
    limit: perSecond(2, 10),
    example: (world) => ({
      session: world.session,
      of: 'approved' as const,
      order: 'newest' as const,
      after: null,
    }),
  }),
  'question:list': command({
    summary:
      'Questions of the crew, newest first, fifty at a time; with words only those that contain all of them.',
    by: ['moderator'],
    kind: 'read',
    input: z.strictObject({
      session: Id,
      of: z.array(QuestionState).max(5),
      words: plain(100).nullable().default(null),
      label: LabelId.nullable().default(null),
      isApart: z.boolean().nullable().default(null),
      after: Cursor,
    }),
    output: z.object({ questions: z.array(Listed), next: Cursor }),
    limit: perSecond(4),
    example: (world) => ({ session: world.session, of: [], words: 'wer', after: null }),
  }),
  'question:look': command({
    summary: 'One question with everything the crew knows about it.',
    by: ['moderator'],
    kind: 'read',
    input: z.strictObject({ session: Id, question: Id }),
    output: QuestionDetails,
    limit: perSecond(4),
    example: (world) => ({ session: world.session, question: world.questions.approved.id }),
  }),
  'question:list-log': command({
    summary: 'What the crew did with the questions of a session, newest first, two hundred at a time.',
    by: ['moderator'],
    kind: 'read',
    input: z.strictObject({ session: Id, before: z.number().min(0).max(8.64e15).nullable() }),
    output: z.array(
      Happened.extend({
        questions: z.array(Id),
        /** how the first of them reads now; null if it is there no more */
        text: z.string().nullable(),
        /** what they have become, where that was decided */
        state: QuestionState.nullable(),
        isUndone: z.boolean(),
      }),
    ),
    limit: perSecond(2),
    example: (world) => ({ session: world.session, before: null }),
  }),
  'question:set-state': command({
    summary: 'Approve questions, mark them answered, archive or restore them, or let them wait again.',
    by: ['moderator'],
    kind: 'write',
    input: z.strictObject({ ...OfQuestions, state: QuestionState.exclude(['declined']) }),
    output: z.array(Steered),
    limit: perSecond(4),
    example: (world) => ({
      session: world.session,
      questions: [{ id: world.questions.new.id, expects: world.questions.new.revision }],
      state: 'approved' as const,
    }),
  }),
  'question:decline': command({
    summary: 'Do not take questions, with a reason that their authors see.',
    by: ['moderator'],
    kind: 'write',
    input: z
      .strictObject({ ...OfQuestions, reason: DeclineReason, words: plain(300).nullable().default(null) })
      .refine(({ reason, words }) => reason !== 'own-words' || words !== null, {
        path: ['words'],
        message: 'own words are expected',
      }),
    output: z.array(Steered),
    limit: perSecond(4),
    example: (world) => ({
      session: world.session,
      questions: [{ id: world.questions.new.id, expects: world.questions.new.revision }],
      reason: 'off-topic' as const,
    }),
  }),
  'question:place': command({
    summary: 'Put an approved question on the stage or make it the next one; null takes it back.',
    by: ['moderator'],
    kind: 'write',
    input: z.strictObject({ ...OfQuestion, place: Place.nullable() }),
    output: Steered,
    limit: perSecond(4),
    example: (world) => ({
      session: world.session,
      question: world.questions.approved.id,
      expects: world.questions.approved.revision,
      place: 'next' as const,
    }),
  }),
  'question:advance': command({
    summary:
      'What is on the stage is answered, and the next one takes its place; only if both are still these.',
    by: ['moderator'],
    kind: 'write',
    input: z.strictObject({ session: Id, now: Id.nullable(), next: Id.nullable() }),
    output: z.object({ now: Steered.nullable(), answered: Steered.nullable() }),
    limit: perSecond(4),
    example: (world) => ({ session: world.session, now: null, next: null }),
  }),
  'question:pin': command({
    summary: 'Keep a question at the top of every list, or not any more.',
    by: ['moderator'],
    kind: 'write',
    input: z.strictObject({ ...OfQuestion, isPinned: z.boolean() }),
    output: Steered,
    limit: perSecond(4),
    example: (world) => ({
      session: world.session,
      question: world.questions.approved.id,
      expects: world.questions.approved.revision,
      isPinned: true,
    }),
  }),
  'question:edit': command({
    summary: 'Word a question better; what was asked is kept for the crew and the author.',
    by: ['moderator'],
    kind: 'write',
    input: z.strictObject({ ...OfQuestion, text: QuestionText }),
    output: Steered,
    limit: perSecond(4),
    example: (world) => ({
      session: world.session,
      question: world.questions.new.id,
      expects: world.questions.new.revision,
      text: 'Wer entscheidet über den Antrag?',
    }),
  }),
  'question:merge': command({
    summary: 'Take questions together with another one: every supporter counts once, every wording is kept.',
    by: ['moderator'],
    kind: 'write',
    input: z.strictObject({ ...OfQuestions, into: z.strictObject({ id: Id, expects: z.int() }) }),
    output: Steered,
    limit: perSecond(4),
    example: (world) => ({
      session: world.session,
      questions: [{ id: world.questions.new.id, expects: world.questions.new.revision }],
      into: { id: world.questions.approved.id, expects: world.questions.approved.revision },
    }),
  }),
  'question:unmerge': command({
    summary: 'Give a merged question back its own life and exactly its own support.',
    by: ['moderator'],
    kind: 'write',
    input: z.strictObject(OfQuestion),
    output: Steered,
    limit: perSecond(4),
    example: (world) => ({
      session: world.session,
      question: world.questions.merged.id,
      expects: world.questions.merged.revision,
    }),
  }),
  'question:label': command({
    summary: 'Put a label on questions, or take it off.',
    by: ['moderator'],
    kind: 'write',
    input: z.strictObject({ ...OfQuestions, label: LabelId, isOn: z.boolean() }),
    output: z.array(Steered),
    limit: perSecond(4),
    example: (world) => ({
      session: world.session,
      questions: [{ id: world.questions.new.id, expects: world.questions.new.revision }],
      label: world.label,
      isOn: true,
    }),
  }),
  'question:note': command({
    summary: 'Write a note to a question, for the crew alone.',
    by: ['moderator'],
    kind: 'write',
    input: z.strictObject({ session: Id, question: Id, text: QuestionText }),
    output: Steered,
    limit: perSecond(1),
    example: (world) => ({ session: world.session, question: world.questions.new.id, text: 'Für Frau Y.' }),
  }),
  'question:ask-back': command({
    summary: 'Ask the author something, privately; nobody learns who that is.',
    by: ['moderator'],
    kind: 'write',
    input: z.strictObject({ session: Id, question: Id, text: QuestionText }),
    output: Steered,
    limit: perSecond(1),
    example: (world) => ({
      session: world.session,
      question: world.questions.new.id,
      text: 'Welchen Antrag meinen Sie?',
    }),
  }),
  'question:answer': command({
    summary: 'Answer in writing, for everybody or for the author alone; null takes the answer away.',
    by: ['moderator'],
    kind: 'write',
    input: z.strictObject({ ...OfQuestion, text: plain(2000).nullable(), isPublic: z.boolean() }),
    output: Steered,
    limit: perSecond(2),
    example: (world) => ({
      session: world.session,
      question: world.questions.approved.id,
      expects: world.questions.approved.revision,
      text: 'Die Ausländerbehörde.',
      isPublic: true,
    }),
  }),
  'question:assign': command({
    summary: 'Give a question to a co-moderator or a panelist; null takes it back.',
    by: ['moderator'],
    kind: 'write',
    input: z.strictObject({ ...OfQuestions, to: Id.nullable() }),
    output: z.array(Steered),
    limit: perSecond(4),
    example: (world) => ({
      session: world.session,
      questions: [{ id: world.questions.new.id, expects: world.questions.new.revision }],
      to: null,
    }),
  }),
  'question:follow-up': command({
    summary: 'Say who sees to a question after the meeting, and until when; null takes it back.',
    by: ['moderator'],
    kind: 'write',
    input: z.strictObject({
      ...OfQuestion,
      followUp: z
        .strictObject({ responsible: plain(120).nullable(), dueOn: z.iso.date().nullable() })
        .nullable(),
    }),
    output: Steered,
    limit: perSecond(2),
    example: (world) => ({
      session: world.session,
      question: world.questions.approved.id,
      expects: world.questions.approved.revision,
      followUp: { responsible: 'Stadt Dortmund', dueOn: '2026-12-18' },
    }),
  }),
  'question:ask-for': command({
    summary: 'Ask on behalf of somebody without a phone; it is approved at once.',
    by: ['moderator'],
    kind: 'write',
    input: z.strictObject({
      session: Id,
      text: QuestionText,
      attendance: Attendance.default('hall'),
      name: plain(80).nullable().default(null),
      panelist: Id.nullable().default(null),
    }),
    output: Steered,
    limit: perSecond(2),
    example: (world) => ({ session: world.session, text: 'Gibt es dafür Personal?' }),
  }),
  'question:set-apart': command({
    summary: "Let an author's further questions come to a list of their own, or to the others again.",
    by: ['moderator'],
    kind: 'write',
    input: z.strictObject({ session: Id, question: Id, isApart: z.boolean() }),
    output: Steered,
    limit: perSecond(2),
    example: (world) => ({ session: world.session, question: world.questions.new.id, isApart: true }),
  }),
  'question:configure': command({
    summary:
      'Open or close asking, moderate before or not, slow down, order, labels; what is left out stays. When questions stop to wait for the crew, `waiting` says what becomes of those that do.',
    by: ['moderator'],
    kind: 'write',
    input: z.strictObject({
      session: Id,
      expects: z.int(),
      change: QaSettings.partial(),
      waiting: z.enum(['approve', 'keep']).default('keep'),
    }),
    output: z.object({ id: Id, revision: z.int(), approved: z.int() }),
    limit: perSecond(2),
    example: (world) => ({
      session: world.session,
      expects: world.qaRevision,
      change: { slowModeS: 60 },
    }),
  }),
  'question:set-hints': command({
    summary:
      "Words of the meeting's own list that are pointed out to the crew in new questions; nothing is deleted.",
    by: ['moderator'],
    kind: 'write',
    input: z.strictObject({
      isOn: z.boolean(),
      words: z.array(plain(40)).max(200),
      expects: z.int(),
    }),
    output: z.null(),
    limit: perSecond(1, 5),
    example: (world) => ({ isOn: true, words: ['Blödsinn'], expects: world.meetingRevision }),
  }),
};
