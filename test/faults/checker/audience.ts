import type { PollView, ResultView } from '@miteinander/shared/polls/polls.contract';
import type { RoundView, StatementView, TableView } from '@miteinander/shared/tables/tables.contract';
import type { StreamState } from '@miteinander/shared/wire/live-rules';
import type { PersonRecord } from '../actors/records.ts';
import { draftWord } from '../schedule/polls.ts';
import type { Check } from './evidence.ts';
import { fewest } from './recount.ts';
import { replay } from './replay.ts';
import { inputOf, textOf } from './votes.ts';

/** What each kind of stream may carry at all. */
const kinds: Record<string, readonly string[]> = {
  attendee: [
    'meetings',
    'sessions',
    'announcements',
    'polls',
    'results',
    'timers',
    'qa',
    'questions',
    'plans',
    'rounds',
    'tables',
    'statements',
    'floors',
  ],
  table: ['tables', 'statements'],
  questions: ['questions'],
  support: ['supports'],
  display: [
    'meetings',
    'sessions',
    'announcements',
    'polls',
    'results',
    'timers',
    'stages',
    'displays',
    'qa',
    'questions',
    'supports',
    'plans',
    'rounds',
    'tables',
    'statements',
    'floors',
  ],
  voted: ['results'],
  person: ['attendees', 'ballots', 'asked', 'supported', 'requested', 'seats'],
};
const crewOnly = [
  'revision',
  'family',
  'durationS',
  'crew',
  'waiting',
  'apart',
  'labels',
  'writtenAt',
  'help',
];

/** At no moment did anybody see what is not for them [V8, V9, V10, L5, P3]. */
export const checkAudience: Check = ({ persons }) =>
  persons
    .filter(({ role }) => role !== 'moderator')
    .flatMap((person) => {
      const seen = [...replay(person)].flatMap(([name, moments]) => {
        const stream = name.split(' ')[1]!;
        const wrong = moments.flatMap(({ after }) => shownWrong(person, stream, after));
        return [...new Set(wrong)].map((what) => `in ${stream}: ${what}`);
      });
      const isDraftSeen = JSON.stringify([person.heard, person.commands]).includes(draftWord);
      return [...seen, ...(isDraftSeen ? ['a draft was shown'] : [])].map((what) => `${person.name} ${what}`);
    });

function shownWrong(person: PersonRecord, stream: string, { things }: StreamState): string[] {
  const [kind, of] = stream.split(':') as [string, string?];
  const violations: string[] = [];
  for (const [name, views] of things) {
    if (views.size > 0 && !kinds[kind]?.includes(name)) violations.push(`${name} are not for this stream`);
    for (const view of views.values())
      for (const field of crewOnly)
        if (field in view && !isPublic(kind, name, field))
          violations.push(`${field} of ${name} is the crew's alone`);
  }
  const all = <View>(name: string) => [...(things.get(name)?.values() ?? [])] as View[];
  const polls = all<PollView>('polls');
  const results = all<ResultView>('results');
  for (const { id, state } of polls)
    if (!['open', 'closing', 'counting', 'closed'].includes(state)) violations.push(`poll ${id} is ${state}`);
  for (const result of results) violations.push(...tooPrecise(result));
  if (kind === 'voted') {
    if (results.some(({ id }) => id !== of)) violations.push('a result of another poll');
  } else for (const result of results) violations.push(...tooEarly(result, polls));
  for (const { id } of all<{ id: string }>('attendees'))
    if (id !== person.id) violations.push('somebody else is shown');
  for (const ballot of all<{ id: string; version: number; answer: string | string[] }>('ballots'))
    if (!isOwn(person, ballot)) violations.push(`a ballot in ${ballot.id} that this person did not cast`);
  violations.push(...tooEarlySaid(stream, things));
  return violations;
}

/** The same word for something that is nobody's secret. */
function isPublic(kind: string, name: string, field: string): boolean {
  // A table knows that it has called, and its scribe what a change of a statement expects.
  if (kind === 'table') return field === 'help' || (name === 'statements' && field === 'revision');
  return name === 'asked' || (name === 'floors' && field === 'waiting');
}

/** What was said at a table is for those who sit there, and for everybody at the harvest [T3]. */
function tooEarlySaid(stream: string, things: StreamState['things']): string[] {
  const [kind, of] = stream.split(':') as [string, string?];
  const all = <View>(name: string) => [...(things.get(name)?.values() ?? [])] as View[];
  const said = all<StatementView>('statements');
  const crowded = all<TableView>('tables').filter(({ taken, places }) => taken > places);
  const violations = crowded.map(({ number }) => `table ${number} with more people than places`);
  if (kind === 'table')
    return said.some(({ table }) => table !== of) ? [...violations, 'what was said elsewhere'] : violations;
  const isHarvest = all<RoundView>('rounds').some(({ state }) => state === 'harvest');
  return said.length > 0 && !isHarvest ? [...violations, 'what was said, before the harvest'] : violations;
}

/** Results or turnout, never both; nothing about fewer than five. */
function tooPrecise({ id, votes, cells, turnout, byAttendance, byGroup }: ResultView): string[] {
  const violations: string[] = [];
  if (cells && turnout) violations.push(`results and turnout of ${id} together`);
  if (cells && votes < fewest) violations.push(`a result of ${id} with ${votes} votes`);
  if (turnout && [turnout.hall, turnout.remote].some((n) => n % fewest !== 0))
    violations.push(`the turnout of ${id} by heads`);
  const parts = [byAttendance, byGroup].flatMap((split) => split?.parts ?? []);
  if (parts.some((part) => part.votes < fewest)) violations.push(`a part of ${id} with fewer than ${fewest}`);
  if (parts.length > 0 && !cells) violations.push(`a split of ${id} without its result`);
  return violations;
}

/** The policy of the poll as the same stream shows it at the same moment. */
function tooEarly(result: ResultView, polls: readonly PollView[]): string[] {
  const poll = polls.find(({ id }) => id === result.id);
  if (!poll) return [`a result of ${result.id}, which is not shown`];
  const isRunning = poll.state !== 'closed';
  const isShown = isRunning ? poll.results === 'live' : poll.revealed;
  const isMore = result.cells !== null || result.tooFew;
  if (isMore && !isShown) return [`the result of ${poll.id}, which is ${poll.state} and ${poll.results}`];
  const isCountOnly = isRunning && poll.results === 'after-vote';
  return isCountOnly && result.turnout ? [`the turnout of ${poll.id} beside what voters see`] : [];
}

function isOwn(
  { commands }: PersonRecord,
  ballot: { id: string; version: number; answer: string | string[] },
): boolean {
  return commands
    .filter(({ name }) => name === 'poll:vote')
    .map(inputOf)
    .some(
      ({ poll, version, answer }) =>
        poll === ballot.id && version === ballot.version && textOf(answer) === textOf(ballot.answer),
    );
}
