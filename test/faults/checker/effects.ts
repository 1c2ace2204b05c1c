import type { CommandName, Sent } from '@miteinander/shared/contract';
import type { SentCommand } from '../actors/records.ts';
import { loggedCommands, nameOf } from './commands.ts';
import type { Check, Evidence } from './evidence.ts';
import { canonical } from './recount.ts';
import type { PollRow, Rows } from './rows.ts';

/** A command that was done, in the order in which the server did them. */
interface Done {
  name: CommandName;
  command: SentCommand;
  data: unknown;
  revision: number;
  isUndone: boolean;
}

/** Everything in the log took effect once, and nothing that was put away came back [V5, V7]. */
export const checkEffects: Check = (evidence) => {
  const done = doneOf(evidence);
  return [
    ...countsWrong(evidence, done),
    ...livesWrong(evidence, done),
    ...undoneWrong(evidence, done),
    ...lastWordsWrong(evidence, done),
  ];
};

function doneOf(evidence: Evidence): Done[] {
  const sent = new Map(loggedCommands(evidence).map((command) => [nameOf(command), command]));
  const done = evidence.rows.log.flatMap((row): Done[] => {
    const command = sent.get(nameOf(row));
    return command && row.reply
      ? [{ name: command.name, command, ...row.reply, isUndone: row.isUndone }]
      : [];
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

/** What was closed, put away or taken back stays so, unless that was undone. */
function livesWrong({ rows }: Evidence, done: readonly Done[]): string[] {
  return done.flatMap(({ name, command, isUndone }) => {
    if (isUndone) return [];
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

/** What was made and then undone is not there any more. */
function undoneWrong({ rows }: Evidence, done: readonly Done[]): string[] {
  return done.flatMap(({ name, data, isUndone }) => {
    if (!isUndone || (name !== 'poll:create' && name !== 'announcement:publish')) return [];
    const { id } = data as { id: string };
    const state = (name === 'poll:create' ? rows.polls : rows.announcements).find(
      (row) => row.id === id,
    )?.state;
    const isGone = state === (name === 'poll:create' ? 'removed' : 'withdrawn');
    return isGone ? [] : [`${name} was undone, and what it made is ${state}`];
  });
}

/** Something that can be set again and again: what it is, and as what it began. */
interface Setting {
  what: string;
  is: unknown;
  began: unknown;
}

/** What can be set again is as it was set last; or as before, if that was undone. */
function lastWordsWrong({ rows }: Evidence, done: readonly Done[]): string[] {
  const words = new Map<string, { setting: Setting; said: unknown[] }>();
  for (const { name, command, isUndone } of done) {
    for (const [setting, must] of settingsOf(rows, name, command)) {
      const known = words.get(setting.what) ?? { setting, said: [] };
      words.set(setting.what, known);
      if (!isUndone) known.said.push(must);
    }
  }
  return [...words.values()].flatMap(({ setting: { what, is, began }, said }) => {
    const must = said.length === 0 ? began : said.at(-1);
    if (must === undefined || canonical(is) === canonical(must)) return [];
    return [`${what} should be ${canonical(must)} and is ${canonical(is)}`];
  });
}

/** What a command sets, and to what. */
function settingsOf(rows: Rows, name: CommandName, command: SentCommand): [Setting, must: unknown][] {
  const input = command.input as Record<string, unknown>;
  if (name === 'stage:show') {
    const stage = rows.stages.find(({ channel_id }) => channel_id === input['stage']);
    return [[{ what: 'the stage', is: stage?.scene, began: { kind: 'welcome' } }, input['scene']]];
  }
  if (name === 'session:set-state') {
    const session = rows.sessions.find(({ id }) => id === input['session']);
    return [[{ what: 'the session', is: session?.['state'], began: 'live' }, input['state']]];
  }
  if (name === 'meeting:set-joining')
    return [[{ what: 'joining', is: rows.meeting['joining'], began: true }, input['open']]];
  if (name === 'people:change') return personOf(rows, command);
  if (name !== 'poll:set-revealed') return [];
  const poll = rows.polls.find(({ id }) => id === input['poll']);
  const began = poll?.results === 'live' || poll?.results === 'after-close';
  return [[{ what: `poll ${poll?.id}`, is: poll?.revealed, began }, input['revealed']]];
}

function personOf({ attendees }: Rows, { actor, person, input }: SentCommand): [Setting, must: unknown][] {
  const row = attendees.find(({ id }) => actor === `attendee:${id}`);
  const { attendance, extraTime } = input as Sent<'people:change'>;
  const settings: [Setting, unknown][] = [
    [{ what: person, is: row?.attendance, began: undefined }, attendance],
    [{ what: `more time for ${person}`, is: row?.extra_time, began: false }, extraTime],
  ];
  return settings.filter(([, must]) => must !== undefined);
}
