import type { CommandName, Sent } from '@miteinander/shared/contract';
import type { SentCommand } from '../actors/records.ts';
import { loggedCommands, nameOf } from './commands.ts';
import type { Check, Evidence } from './evidence.ts';
import { canonical } from './recount.ts';
import type { PollRow } from './rows.ts';

/** A command that was done, in the order in which the server did them. */
interface Done {
  name: CommandName;
  command: SentCommand;
  data: unknown;
  revision: number;
}

/** Everything in the log took effect once, and nothing that was put away came back [V5, V7]. */
export const checkEffects: Check = (evidence) => {
  const done = doneOf(evidence);
  return [...countsWrong(evidence, done), ...livesWrong(evidence, done), ...lastWordsWrong(evidence, done)];
};

function doneOf(evidence: Evidence): Done[] {
  const sent = new Map(loggedCommands(evidence).map((command) => [nameOf(command), command]));
  const done = evidence.rows.log.flatMap((row): Done[] => {
    const command = sent.get(nameOf(row));
    return command && row.reply ? [{ name: command.name, command, ...row.reply }] : [];
  });
  return done.toSorted((left, right) => left.revision - right.revision);
}

/** One command makes one thing. */
function countsWrong({ rows, preparedPolls }: Evidence, done: readonly Done[]): string[] {
  const count = (...names: CommandName[]) => done.filter(({ name }) => names.includes(name)).length;
  const polls = preparedPolls + count('poll:create', 'poll:repeat');
  const published = count('announcement:publish');
  const violations: string[] = [];
  if (rows.polls.length !== polls)
    violations.push(`there are ${rows.polls.length} polls and should be ${polls}`);
  if (rows.announcements.length !== published)
    violations.push(`there are ${rows.announcements.length} announcements, and ${published} were published`);
  return violations;
}

const after: Partial<Record<CommandName, PollRow['state'][]>> = {
  'poll:open': ['open', 'closing', 'counting', 'closed', 'archived'],
  'poll:close': ['closing', 'counting', 'closed', 'archived'],
  'poll:archive': ['archived'],
  'poll:remove': ['removed'],
};

/** What was closed, put away or taken back stays so. */
function livesWrong({ rows }: Evidence, done: readonly Done[]): string[] {
  return done.flatMap(({ name, command }) => {
    const states = after[name];
    if (states) {
      const poll = rows.polls.find(({ id }) => id === (command.input as { poll: string }).poll);
      return poll && states.includes(poll.state) ? [] : [`${name} was done, and the poll is ${poll?.state}`];
    }
    if (name !== 'announcement:withdraw') return [];
    const { announcement } = command.input as Sent<'announcement:withdraw'>;
    const state = rows.announcements.find(({ id }) => id === announcement)?.state;
    return state === 'withdrawn' ? [] : [`an announcement was withdrawn and is ${state}`];
  });
}

/** What can be set again is as it was set last. */
function lastWordsWrong({ rows }: Evidence, done: readonly Done[]): string[] {
  const last = new Map<string, { is: unknown; must: unknown }>();
  for (const { name, command } of done) {
    const input = command.input as Record<string, never>;
    if (name === 'stage:show') {
      const stage = rows.stages.find(({ channel_id }) => channel_id === input.stage);
      last.set('the stage', { is: stage?.scene, must: input.scene });
    } else if (name === 'session:set-state') {
      last.set('the session', {
        is: rows.sessions.find(({ id }) => id === input.session)?.state,
        must: input.state,
      });
    } else if (name === 'meeting:set-joining') {
      last.set('joining', { is: rows.meeting.joining, must: input.open });
    } else if (name === 'people:change') {
      const person = rows.attendees.find(({ id }) => command.actor === `attendee:${id}`);
      last.set(command.person, { is: person?.attendance, must: input.attendance });
    } else if (name === 'poll:set-revealed') {
      const poll = rows.polls.find(({ id }) => id === input.poll);
      last.set(`poll ${input.poll}`, { is: poll?.revealed, must: input.revealed });
    }
  }
  return [...last]
    .filter(([, { is, must }]) => canonical(is) !== canonical(must))
    .map(([what, { is, must }]) => `${what} should be ${canonical(must)} and is ${canonical(is)}`);
}
