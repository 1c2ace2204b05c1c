/**
 * Round tables: tables in the hall and remote ones, each with a guiding question and a limited number of places. At
 * each one person, the scribe, writes down what is said (`table:<id>`: tables do not see each other's statements).
 * Then the harvest: everybody sees all statements, the crew puts those together that belong together, and may make
 * a poll of them.
 *
 * A table has at most sixty statements, all of them in its own stream. In `crew`, and at the harvest in `attendee` and
 * `display`, are at most two hundred of a session: those that were put together first, then of every table the newest,
 * as many of each. `table:list-statements` has all of them.
 */
import { z } from 'zod';
import { Attendance } from '../meetings/meetings.contract.ts';
import { command } from '../wire/command.ts';
import { Id } from '../wire/id.ts';
import { perSecond } from '../wire/pace.ts';
import { plain, text } from '../wire/text.ts';

/** `closed`: nothing to be seen yet, or any more. */
export const RoundState = z.enum(['closed', 'choosing', 'working', 'harvest']);

/** All tables of a session; the id is the session's. */
export const RoundView = z.object({
  id: Id,
  state: RoundState,
  /** crew and, at the harvest, everybody: what was put together, in its order */
  clusters: z.array(z.object({ id: Id, title: z.string(), position: z.int() })),
  /** crew only: what a steering command `expects` */
  revision: z.int().optional(),
});
export type RoundView = z.infer<typeof RoundView>;

const TablePlan = z.strictObject({
  /** left out: a new one */
  id: Id.optional(),
  /** what stands on the table, and in its address */
  number: z.int().min(1).max(99),
  name: plain(80).nullable(),
  attendance: Attendance,
  /** where those at a remote table talk to each other; null for everybody who does not sit there, but the crew */
  link: z
    .url({ protocol: /^https?$/ })
    .max(500)
    .nullable(),
  question: text(300),
  places: z.int().min(2).max(50),
});
export type TablePlan = z.infer<typeof TablePlan>;

export const TableView = TablePlan.required({ id: true }).extend({
  /** places that are taken; the crew's own figure of a hall is this one, too */
  taken: z.int(),
  /** somebody writes down what is said */
  hasScribe: z.boolean(),
  /** how many statements it has; of other tables only for the crew and displays, or at the harvest */
  statements: z.int().optional(),
  /** crew and the table itself: since when it has been calling for help, and whether somebody is on the way */
  help: z.object({ since: z.number(), isComing: z.boolean() }).nullable().optional(),
  /** crew only: the last time something was written there; null: nothing yet */
  writtenAt: z.number().nullable().optional(),
});
export type TableView = z.infer<typeof TableView>;

/** Where an attendee sits, seen by that person alone; the id is the session's. */
export const SeatView = z.object({ id: Id, table: Id, isScribe: z.boolean() });
export type SeatView = z.infer<typeof SeatView>;

/** What was said at a table; in its own stream, for the crew, and for everybody at the harvest. */
export const StatementView = z.object({
  id: Id,
  table: Id,
  text: z.string(),
  /** its place in the list of its table: a number to be ordered by */
  position: z.number(),
  cluster: Id.nullable(),
  /** its table's scribe and the crew: what a change of it `expects` */
  revision: z.int().optional(),
});
export type StatementView = z.infer<typeof StatementView>;

const StatementText = plain(300);
const Steered = z.object({ id: Id, revision: z.int() });
/** `expects` is the round's revision. */
const OfRound = { session: Id, expects: z.int() };
const OfStatement = { session: Id, statement: Id, expects: z.int() };

export const tableCommands = {
  'table:sit': command({
    summary:
      'Take a place at a table, or change to it; in the hall for people in the hall, and remote for remote ones.',
    by: ['attendee'],
    kind: 'write',
    input: z.strictObject({ session: Id, table: Id }),
    output: SeatView,
    limit: perSecond(1, 10),
    example: (world) => ({ session: world.session, table: world.tables.own }),
  }),
  'table:leave': command({
    summary: 'Give my place at a table back.',
    by: ['attendee'],
    kind: 'write',
    input: z.strictObject({ session: Id }),
    output: z.null(),
    limit: perSecond(1, 10),
    example: (world) => ({ session: world.session }),
  }),
  'table:take-notes': command({
    summary: "Become the table's scribe, or hand the role back; a scribe who is there keeps it.",
    by: ['attendee'],
    kind: 'write',
    input: z.strictObject({ session: Id, isOn: z.boolean() }),
    output: SeatView,
    limit: perSecond(1, 10),
    example: (world) => ({ session: world.session, isOn: false }),
  }),
  'table:state': command({
    summary:
      'Write down what was said, as the scribe; with `table`, only if I sit there still when it is delivered.',
    by: ['attendee'],
    kind: 'write',
    input: z.strictObject({ session: Id, table: Id.optional(), text: StatementText }),
    output: StatementView,
    limit: perSecond(1, 30),
    example: (world) => ({
      session: world.session,
      table: world.tables.own,
      text: 'Feste Ansprechpersonen auf beiden Seiten',
    }),
  }),
  'table:reword': command({
    summary: 'Change a statement of my table, as the scribe.',
    by: ['attendee', 'moderator'],
    kind: 'write',
    input: z.strictObject({ ...OfStatement, text: StatementText }),
    output: StatementView,
    limit: perSecond(1, 30),
    example: (world) => ({
      session: world.session,
      statement: world.statement.id,
      expects: world.statement.revision,
      text: 'Feste Ansprechpersonen',
    }),
  }),
  'table:move-statement': command({
    summary: 'Put a statement of my table before another one, as the scribe; null: at the end.',
    by: ['attendee'],
    kind: 'write',
    input: z.strictObject({ ...OfStatement, before: Id.nullable() }),
    output: StatementView,
    limit: perSecond(2, 30),
    example: (world) => ({
      session: world.session,
      statement: world.statement.id,
      expects: world.statement.revision,
      before: null,
    }),
  }),
  'table:take-out': command({
    summary: 'Take a statement of my table out, as the scribe, or bring it back.',
    by: ['attendee', 'moderator'],
    kind: 'write',
    input: z.strictObject({ ...OfStatement, isOut: z.boolean() }),
    output: z.object({ id: Id, revision: z.int() }),
    limit: perSecond(1, 30),
    example: (world) => ({
      session: world.session,
      statement: world.statement.id,
      expects: world.statement.revision,
      isOut: true,
    }),
  }),
  'table:call-help': command({
    summary:
      'Call the crew to my table, or do not need it any more; with `table`, only if I sit there still when it is delivered.',
    by: ['attendee'],
    kind: 'write',
    input: z.strictObject({ session: Id, table: Id.optional(), isOn: z.boolean() }),
    output: z.null(),
    limit: perSecond(1, 10),
    example: (world) => ({ session: world.session, table: world.tables.own, isOn: false }),
  }),
  'table:plan': command({
    summary:
      'Set the tables of a session; one where people sit or that has statements can be changed, but not left out.',
    by: ['moderator'],
    kind: 'write',
    input: z.strictObject({
      ...OfRound,
      tables: z
        .array(TablePlan)
        .max(40)
        .refine(
          (tables) => new Set(tables.map(({ number }) => number)).size === tables.length,
          'each number once',
        ),
    }),
    output: Steered,
    limit: perSecond(2),
    example: (world) => ({
      session: world.session,
      expects: world.roundRevision,
      tables: world.tables.plan,
    }),
  }),
  'table:set-state': command({
    summary: 'Let people choose, let tables work, show the harvest, or close all of it.',
    by: ['moderator'],
    kind: 'write',
    input: z.strictObject({ ...OfRound, state: RoundState }),
    output: Steered,
    limit: perSecond(2),
    example: (world) => ({
      session: world.session,
      expects: world.roundRevision,
      state: 'harvest' as const,
    }),
  }),
  'table:answer-help': command({
    summary: 'Somebody is on the way to a table, or has been there.',
    by: ['moderator'],
    kind: 'write',
    input: z.strictObject({ session: Id, table: Id, answer: z.enum(['coming', 'done']) }),
    output: z.null(),
    limit: perSecond(4),
    example: (world) => ({ session: world.session, table: world.tables.own, answer: 'coming' as const }),
  }),
  'table:free-scribe': command({
    summary: "Take the scribe's role from whoever has it, so that another one at the table can take it.",
    by: ['moderator'],
    kind: 'write',
    input: z.strictObject({ session: Id, table: Id }),
    output: z.null(),
    limit: perSecond(4),
    example: (world) => ({ session: world.session, table: world.tables.own }),
  }),
  'table:cluster': command({
    summary:
      'Put statements together under a title of their own, or into what is there; null: each by itself.',
    by: ['moderator'],
    kind: 'write',
    input: z.strictObject({
      ...OfRound,
      statements: z.array(Id).min(1).max(100),
      into: z
        .discriminatedUnion('is', [
          z.strictObject({ is: z.literal('new'), title: plain(120) }),
          z.strictObject({ is: z.literal('there'), cluster: Id }),
        ])
        .nullable(),
    }),
    output: z.object({ id: Id, revision: z.int(), cluster: Id.nullable() }),
    limit: perSecond(4),
    example: (world) => ({
      session: world.session,
      expects: world.roundRevision,
      statements: [world.statement.id],
      into: { is: 'new' as const, title: 'Ansprechpersonen' },
    }),
  }),
  'table:change-cluster': command({
    summary: 'Give what was put together another title, or another place (from 1).',
    by: ['moderator'],
    kind: 'write',
    input: z.strictObject({
      ...OfRound,
      cluster: Id,
      title: plain(120).optional(),
      position: z.int().min(1).max(100).optional(),
    }),
    output: Steered,
    limit: perSecond(4),
    example: (world) => ({
      session: world.session,
      expects: world.roundRevision,
      cluster: world.cluster,
      title: 'Feste Ansprechpersonen',
    }),
  }),
  'table:list-statements': command({
    summary:
      'Everything that was said at the tables of a session, two hundred at a time, in the order of the tables.',
    by: ['moderator'],
    kind: 'read',
    input: z.strictObject({ session: Id, after: z.string().max(80).nullable() }),
    output: z.object({ statements: z.array(StatementView), next: z.string().max(80).nullable() }),
    limit: perSecond(2),
    example: (world) => ({ session: world.session, after: null }),
  }),
};
