import type { Output, View } from '@miteinander/shared/contract';
import { isOnList } from '@miteinander/shared/speakers/request-states';
import type { PersonRecord } from '../actors/records.ts';
import { loggedCommands, nameOf } from './commands.ts';
import type { Check, Evidence } from './evidence.ts';
import { grouped } from './grouped.ts';
import { replay } from './replay.ts';
import type { RequestRow, Rows, TurnRow } from './rows.ts';

/**
 * One is called and one speaks at most, at every moment and on every screen [F1]; no acknowledged request is lost
 * [F13]; whoever left the list was taken from it by somebody; what was spoken is what the turns say [F16].
 */
export const checkFloor: Check = (evidence) => [
  ...lostOrInvented(evidence),
  ...crowded(evidence.rows),
  ...leftByItself(evidence),
  ...evidence.rows.turns.flatMap((turn) => spokenWrong(turn, evidence)),
  ...evidence.persons.flatMap((person) => seenCrowded(person).map((what) => `${person.name} ${what}`)),
  ...airtimeWrong(evidence),
];

/** What was answered to whoever asked, by the first answer that there was. */
function asked(evidence: Evidence): Map<string, string> {
  const requests = new Map<string, string>();
  const sent = new Map(loggedCommands(evidence).map((command) => [nameOf(command), command]));
  for (const row of evidence.rows.log) {
    const command = sent.get(nameOf(row));
    if (command?.name !== 'speaker:request' || !row.reply) continue;
    requests.set((row.reply.data as Output<'speaker:request'>).id, command.person);
  }
  for (const { commands } of evidence.persons)
    for (const { name, person, sendings } of commands)
      for (const { outcome } of sendings)
        if (name === 'speaker:request' && outcome.is === 'acknowledged')
          requests.set((outcome.data as Output<'speaker:request'>).id, person);
  return requests;
}

function lostOrInvented(evidence: Evidence): string[] {
  const { requests } = evidence.rows;
  const known = asked(evidence);
  const lost = [...known].filter(([id]) => !requests.some((row) => row.id === id));
  const invented = requests.filter(({ id }) => !known.has(id));
  return [
    ...lost.map(([id, person]) => `${person} asked to speak, and request ${id} is not there`),
    ...invented.map(({ id }) => `request ${id} is there, and nobody has asked`),
  ];
}

function crowded({ requests, turns }: Rows): string[] {
  const several = (what: string, count: number) => (count > 1 ? [`${count} ${what}`] : []);
  const owned = requests.filter(({ state, attendee_id }) => isOnList(state) && attendee_id !== null);
  const twice = [...grouped(owned, ({ attendee_id }) => attendee_id!).values()].filter(
    (own) => own.length > 1,
  );
  const numbers = [...grouped(requests, ({ number }) => `${number}`).values()].filter(
    (same) => same.length > 1,
  );
  return [
    ...several('are called', requests.filter(({ state }) => state === 'called').length),
    ...several('speak', requests.filter(({ state }) => state === 'speaking').length),
    ...several('turns are on', turns.filter(({ ended_at }) => ended_at === null).length),
    ...twice.map(([{ attendee_id } = { attendee_id: null }]) => `${attendee_id} is on the list twice`),
    ...numbers.map(([{ number } = { number: 0 }]) => `number ${number} was given twice`),
    ...requests
      .filter(({ id, state }) => (state === 'speaking') !== isSpeaking(turns, id))
      .map(({ id, state }) => `request ${id} is ${state}, and its turn says something else`),
  ];
}

function isSpeaking(turns: readonly TurnRow[], request: string): boolean {
  return turns.some(({ request_id, ended_at }) => request_id === request && ended_at === null);
}

/** Nobody leaves the list, or speaks, of whom no command says so. */
function leftByItself(evidence: Evidence): string[] {
  const sent = new Map(loggedCommands(evidence).map((command) => [nameOf(command), command]));
  const done = evidence.rows.log.flatMap((row) => sent.get(nameOf(row)) ?? []);
  const names = (request: RequestRow) =>
    new Set(done.filter(({ input }) => JSON.stringify(input).includes(request.id)).map(({ name }) => name));
  return evidence.rows.requests.flatMap((request) => {
    const by = names(request);
    const must: Partial<Record<RequestRow['state'], boolean>> = {
      called: by.has('speaker:call'),
      speaking: by.has('speaker:start'),
      over: by.has('speaker:start'),
      withdrawn: by.has('speaker:withdraw'),
      removed: by.has('speaker:remove'),
      written: false,
    };
    return (must[request.state] ?? true) ? [] : [`request ${request.id} is ${request.state} by itself`];
  });
}

/** A clock that has stopped says no more than the time that has passed, and one that is on is that of the turn. */
function spokenWrong(
  { id, spoken_ms, running_since, started_at, ended_at }: TurnRow,
  { rows }: Evidence,
): string[] {
  const violations: string[] = [];
  if (ended_at !== null && running_since !== null) violations.push('is over, and its clock runs');
  const passed = ended_at === null ? Infinity : ended_at.getTime() - started_at.getTime();
  if (spoken_ms < 0 || spoken_ms > passed + 1)
    violations.push(`has spoken ${spoken_ms} of ${passed} ms that have passed`);
  const isWhole = rows.log.every(({ name }) => name !== 'speaker:pause' && name !== 'crew:undo');
  if (isWhole && ended_at !== null && Math.abs(spoken_ms - passed) > 2)
    violations.push(`lasted ${passed} ms without a pause, and ${spoken_ms} of them count`);
  return violations.map((what) => `turn ${id} ${what}`);
}

/** At no moment did any desk show two who are called, or two who speak. */
function seenCrowded(person: PersonRecord): string[] {
  const violations = new Set<string>();
  for (const [name, moments] of replay(person)) {
    if (!name.endsWith(' crew')) continue;
    for (const { after } of moments) {
      const requests = [...(after.things.get('requests')?.values() ?? [])] as View<'requests'>[];
      for (const state of ['called', 'speaking'] as const)
        if (requests.filter((each) => each.state === state).length > 1)
          violations.add(`saw several who are ${state}`);
    }
  }
  return [...violations];
}

/** The crew's figures are the sums of the turns that are over. */
function airtimeWrong({ fresh, rows, session }: Evidence): string[] {
  const over = rows.turns.filter(({ ended_at }) => ended_at !== null);
  return fresh.flatMap((person) => {
    const moment = replay(person).get(`${session} crew`)?.at(-1);
    const floor = moment?.after.things.get('floors')?.get(session) as View<'floors'> | undefined;
    return (floor?.airtime?.byAttendance ?? []).flatMap(({ key, ms, turns }) => {
      const own = over.filter(({ attendance }) => attendance === key);
      const spoken = own.reduce((sum, { spoken_ms }) => sum + spoken_ms, 0);
      return spoken === ms && own.length === turns
        ? []
        : [`${key} has ${turns} turns of ${ms} ms, and the turns say ${own.length} of ${spoken}`];
    });
  });
}
