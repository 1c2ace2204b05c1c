import { commands } from '@miteinander/shared/contract';
import type { SentCommand } from '../actors/records.ts';
import type { Check, Evidence } from './evidence.ts';
import { grouped } from './grouped.ts';
import { canonical } from './recount.ts';

type Logged = Evidence['rows']['log'][number];

/** Commands that were acknowledged are in the log, once, with the answer that was given [V5, L4]. */
export const checkCommands: Check = (evidence) => {
  const sent = loggedCommands(evidence);
  const { log } = evidence.rows;
  const known = new Set(sent.map(nameOf));
  return [
    ...log
      .filter((row) => !known.has(nameOf(row)))
      .map((row) => `the log has a ${row.name} that nobody sent`),
    ...sent.flatMap((command) => {
      const rows = log.filter((row) => nameOf(row) === nameOf(command));
      return ofCommand(command, rows).map((what) => `${command.name} of ${command.person}: ${what}`);
    }),
    ...revisionsWrong(evidence, sent),
    ...undoneWrong(evidence, sent),
  ];
};

/** What writes and is logged: all but votes and support, which have a key of their own. */
export function loggedCommands({ persons }: Evidence): SentCommand[] {
  return persons.flatMap((person) => person.commands.filter(({ name }) => commands[name].kind === 'write'));
}

/** Whoever asks for what there is already is answered, and nothing is changed by it [F10]. */
const mayChangeNothing = new Set([
  'speaker:request',
  'speaker:withdraw',
  'table:sit',
  'table:leave',
  'table:take-notes',
  'table:call-help',
  'table:take-out',
  'table:set-state',
  'table:answer-help',
  'table:free-scribe',
]);

function ofCommand({ name, sendings }: SentCommand, rows: readonly Logged[]): string[] {
  if (rows.length > 1) return [`it is in the log ${rows.length} times`];
  const outcomes = sendings.map(({ outcome }) => outcome);
  const answers = outcomes
    .filter((outcome) => outcome.is === 'acknowledged')
    .filter(({ revision }) => revision !== null || !mayChangeNothing.has(name));
  const [row] = rows;
  if (!row) return answers.length > 0 ? ['it was acknowledged and is not in the log'] : [];
  if (answers.length === 0 && outcomes.every(({ is }) => is === 'refused'))
    return ['it was refused and is in the log'];
  // The log may hold more than the answer shows; the revision is the same, and every answer is like the first.
  return answers.flatMap(({ data, revision }) => {
    const [given, first] = [canonical({ data, revision }), canonical({ ...answers[0], is: undefined })];
    if (given !== first) return [`it was answered ${first} and then ${given}`];
    return revision === row.reply?.revision
      ? []
      : [`it was answered revision ${revision}, the log has ${row.reply?.revision}`];
  });
}

/** What was undone was done, and undone once, by whoever had done it [V13]. */
function undoneWrong({ rows }: Evidence, sent: readonly SentCommand[]): string[] {
  const known = new Map(sent.map((command) => [nameOf(command), command]));
  const undos = rows.log.filter(({ name }) => name === 'crew:undo');
  const undone = undos.map(({ actor, id }) => {
    const { command } = (known.get(nameOf({ actor, id }))?.input ?? {}) as { command?: string };
    return nameOf({ actor, id: command ?? '' });
  });
  return rows.log.flatMap((row) => {
    const times = undone.filter((name) => name === nameOf(row)).length;
    const isRight = times === (row.isUndone ? 1 : 0);
    return isRight ? [] : [`${row.name} was undone ${times} times, and the log says ${row.isUndone}`];
  });
}

/** Those who ask at the same moment come on the list with one change (decision 0018). */
const gathered = ['speaker:request', 'speaker:withdraw'];
const isBatch = (same: readonly { name: string }[]) =>
  gathered.some((each) => same.every(({ name }) => name === each));

/** Each change of a channel has a revision of its own, and none is above the channel's [L2]. */
function revisionsWrong({ rows, session }: Evidence, sent: readonly SentCommand[]): string[] {
  const inputs = new Map(sent.map((command) => [nameOf(command), command]));
  const changes = rows.log.flatMap((row) => {
    const command = inputs.get(nameOf(row));
    if (!command || !row.reply) return [];
    return {
      channel: channelOf(inputs, command, { meeting: rows.meeting.id, session }),
      revision: row.reply.revision,
      name: row.name,
    };
  });
  const shared = [...grouped(changes, ({ channel, revision }) => `${channel} ${revision}`).values()]
    .filter((same) => same.length > 1 && !isBatch(same))
    .map(
      (same) => `${same.map(({ name }) => name).join(' and ')} have the same revision ${same[0]!.revision}`,
    );
  const above = changes.flatMap(({ channel, revision, name }) => {
    const last = rows.channels.find(({ id }) => id === channel)?.revision ?? 0;
    return revision > last
      ? [`${name} was answered revision ${revision}, and the channel is at ${last}`]
      : [];
  });
  return [...shared, ...above];
}

function channelOf(
  sent: ReadonlyMap<string, SentCommand>,
  { actor, name, input }: SentCommand,
  { meeting, session }: { meeting: string; session: string },
): string {
  if (name === 'crew:undo') {
    // Where what was undone was done.
    const undone = sent.get(nameOf({ actor, id: (input as { command: string }).command }))!;
    return channelOf(sent, undone, { meeting, session });
  }
  if (name === 'stage:show') return (input as { stage: string }).stage;
  return /^(poll|question|phase|speaker|table):/.test(name) ? session : meeting;
}

export function nameOf({ actor, id }: { actor: string; id: string }): string {
  return `${actor} ${id}`;
}
