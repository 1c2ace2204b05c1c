import { describe, expect, test } from '@jest/globals';
import type { CommandName, View } from '@miteinander/shared/contract';
import { violationsOf } from '../faults/checker/check.ts';
import { splitsOf } from '../faults/checker/recount.ts';
import { scheduleOf } from '../faults/schedule/schedule.ts';
import {
  acknowledged,
  ballotOf,
  closedAt,
  delta,
  poll,
  session,
  soundEvidence,
  supportOf,
  voteOf,
} from '../harness/evidence.ts';

type Evidence = ReturnType<typeof soundEvidence>;
type Case = [name: string, breaks: (evidence: Evidence) => void, found: RegExp];

/** What the checker says after this was done to evidence that was sound. */
function after(change: (evidence: Evidence) => void): string {
  const evidence = soundEvidence();
  change(evidence);
  return violationsOf(evidence).join('\n');
}

const ann = ({ persons }: Evidence) => persons[0]!;
const desk = ({ persons }: Evidence) => persons.at(-2)!;
const openPoll = ({ rows }: Evidence) => rows.polls[0]!;
const unanswered = { atMs: 100, answeredAtMs: 900, outcome: { is: 'unknown' as const } };
const refused = {
  atMs: 100,
  answeredAtMs: 110,
  outcome: { is: 'refused' as const, code: 'too-late' as const, current: null },
};

/** A view as a delta carries it. */
const as = (view: object) => view as { id: string };

/** The poll as its attendees last saw it. */
function viewIn(evidence: Evidence, stream: string): View<'polls'> {
  const heard = ann(evidence)
    .heard.concat(desk(evidence).heard)
    .find((each) => each.channel === session && each.stream === stream);
  return { ...(heard!.delta!.changed.polls![0] as View<'polls'>) };
}

function resultIn(evidence: Evidence, change: Partial<View<'results'>>): View<'results'> {
  const heard = ann(evidence).heard.find((each) => each.channel === session && each.stream === 'attendee');
  return { ...(heard!.delta!.changed.results![0] as View<'results'>), ...change };
}

test('has nothing to say against what is sound', () => {
  expect(after(() => undefined)).toBe('');
});

test('[V1] a vote that nobody was told about may be stored, or not', () => {
  const hasNotHeard = (evidence: Evidence) => (ann(evidence).commands[0]!.sendings = [unanswered]);
  expect(after(hasNotHeard)).toBe('');
  const text = after((evidence) => {
    hasNotHeard(evidence);
    evidence.rows.ballots.shift();
  });
  expect(text).not.toMatch(/acknowledged|never sent/);
});

describe('[V1] [V2] finds of the votes', () => {
  test.each<Case>([
    ['one that is lost', ({ rows }) => rows.ballots.shift(), /no ballot is stored/],
    ['one that counts twice', ({ rows }) => rows.ballots.push(rows.ballots[0]!), /2 ballots are stored/],
    [
      'another answer than the acknowledged one',
      ({ rows }) => (rows.ballots[0]!.answer = 'no'),
      /"yes" was acknowledged/,
    ],
    [
      'an older version',
      (e) => ann(e).commands.push(voteOf('ann', 'no', 2)),
      /version 2 was acknowledged, but version 1/,
    ],
    ['one that was refused', (e) => (ann(e).commands[0]!.sendings = [refused]), /never sent or was refused/],
    ['one that nobody cast', ({ rows }) => (rows.ballots[0] = ballotOf('zoe', 'yes')), /belongs to nobody/],
    ['two answers under one version', (e) => ann(e).commands.push(voteOf('ann', 'no')), /was said to be/],
  ])('%s', (_, breaks, found) => expect(after(breaks)).toMatch(found));

  test('[V3] one that was sent after the closing', () => {
    const text = after((evidence) => {
      const late = voteOf('ann', 'no', 2);
      late.sendings[0]!.atMs = 1000;
      ann(evidence).commands.push(late);
      evidence.rows.ballots[0] = ballotOf('ann', 'no', 2);
      desk(evidence).commands.push(acknowledged('poll:close', 'moderator:desk', 'close', { poll }, {}, 9));
    });
    expect(text).toMatch(/sent after the closing/);
  });
});

const ben = ({ persons }: Evidence) => persons[1]!;
const asked = ({ rows }: Evidence) => rows.questions[0]!;

describe('[T1] [T2] [T3] [T6] finds of the tables', () => {
  const said = ({ rows }: Evidence) => rows.statements[0]!;
  const eva = ({ persons }: Evidence) => persons[4]!;
  const round = ({ rows }: Evidence) => rows.tables[0]!;
  const overhears = (table: string, to: number) => (e: Evidence) =>
    eva(e).heard.push(
      delta(`table:${table}`, { from: to - 1, to, changed: { tables: [as({ id: table })] } }),
    );
  const logs = (
    e: Evidence,
    name: CommandName,
    input: object,
    more: { actor?: string; data?: unknown } = {},
  ) => {
    const { actor = 'attendee:eva', data = { id: 'said', position: 1, table: 'round', cluster: null } } =
      more;
    const command = acknowledged(name, actor, `${name} more`, input, data, 9);
    (actor === 'moderator:desk' ? desk(e) : eva(e)).commands.push({ ...command, sendings: [] });
    e.rows.log.push({ actor, id: command.id, name, reply: { data, revision: 9 }, isUndone: false });
  };
  test.each<Case>([
    ['a statement that is lost', ({ rows }) => rows.statements.shift(), /said was written and is not there/],
    [
      'one that is there twice',
      (e) => e.rows.statements.push({ ...said(e), id: 'zoe' }),
      /zoe is there, and nobody/,
    ],
    [
      'an older wording',
      (e) => logs(e, 'table:reword', { statement: 'said', text: 'neu' }),
      /should be .*"neu"/,
    ],
    ['one at another table', (e) => (said(e).table_id = 'square'), /should be .*"round".* and is .*"square"/],
    [
      'one that came back',
      (e) => logs(e, 'table:take-out', { statement: 'said', isOut: true }),
      /"isOut":true.* and is/,
    ],
    ['another place', (e) => (said(e).position = 7), /"position":1.* and is .*"position":7/],
    [
      'a place that is not where it was put',
      (e) => logs(e, 'table:move-statement', { statement: 'said', before: 'zoe' }),
      /was put before null instead of zoe/,
    ],
    [
      'what was put together and is not',
      (e) =>
        logs(
          e,
          'table:cluster',
          { statements: ['said'], into: { is: 'new', title: 'k' } },
          {
            actor: 'moderator:desk',
            data: { cluster: 'k' },
          },
        ),
      /"cluster":"k".* and is .*"cluster":null/,
    ],
    [
      'a title that was lost',
      (e) => e.rows.rounds[0]!.clusters.push({ id: 'k', title: 'k' }),
      /has other titles/,
    ],
    [
      'a round that moved by itself',
      (e) => (e.rows.rounds[0]!.state = 'harvest'),
      /are harvest and should be working/,
    ],
    [
      'somebody at two tables',
      (e) => e.rows.seats.push({ attendee_id: 'eva', table_id: 'square' }),
      /sits at round,square/,
    ],
    [
      'a place that was given back by nobody',
      (e) => e.rows.seats.pop(),
      /eva should sit at round, and sits at/,
    ],
    ['more people than places', (e) => (round(e).places = 0), /has 0 places, and 1 people/],
    ['a figure of places', (e) => (round(e).taken = 2), /says 2, and 1 people sit there/],
    ['a figure of statements', (e) => (round(e).statements = 3), /says that it has 3 statements, and has 1/],
    [
      'a scribe whom nobody made one',
      (e) => (round(e).scribe_id = 'ben'),
      /should have eva as its scribe, and has ben/,
    ],
    [
      'somebody who writes beside the scribe',
      (e) => logs(e, 'table:state', { text: 'x' }, { data: { id: 'x', position: 2, table: 'square' } }),
      /wrote statement x, and is not the scribe/,
    ],
    [
      'what was written at the wrong time',
      (e) => (e.rows.log.find(({ name }) => name === 'table:set-state')!.reply = null),
      /was written while the tables were closed/,
    ],
    [
      'somebody who hears of another table',
      overhears('square', 10),
      /eva heard of square, and does not sit there/,
    ],
    [
      'somebody who hears of a table that they have left',
      (e) => {
        logs(e, 'table:leave', { session });
        overhears('round', 10)(e);
      },
      /eva heard of round, and does not sit there/,
    ],
    [
      'what was said elsewhere',
      (e) =>
        eva(e).heard.push(
          delta('table:round', { changed: { statements: [as({ id: 'x', table: 'square' })] } }),
        ),
      /in table:round: what was said elsewhere/,
    ],
    [
      'what was said, before the harvest',
      (e) =>
        eva(e).heard.push(delta('attendee', { changed: { statements: [as({ id: 'x', table: 'round' })] } })),
      /in attendee: what was said, before the harvest/,
    ],
    [
      'a table that is shown too full',
      (e) =>
        eva(e).heard.push(
          delta('attendee', { changed: { tables: [as({ id: 'x', number: 9, taken: 3, places: 2 })] } }),
        ),
      /table 9 with more people than places/,
    ],
  ])('%s', (_, breaks, found) => {
    expect(after(breaks)).toMatch(found);
  });
});

describe('[F1] [F13] [F16] finds of the floor', () => {
  const waits = ({ rows }: Evidence) => rows.requests[0]!;
  const spoke = ({ rows }: Evidence) => rows.requests[1]!;
  const turn = ({ rows }: Evidence) => rows.turns[0]!;
  test.each<Case>([
    ['a wish that is lost', ({ rows }) => rows.requests.shift(), /asked to speak, and request waits is not/],
    ['one that nobody had', (e) => (waits(e).id = 'zoe'), /request zoe is there, and nobody has asked/],
    ['one that was called by nobody', (e) => (waits(e).state = 'called'), /waits is called by itself/],
    ['one that was taken away by nobody', (e) => (waits(e).state = 'removed'), /waits is removed by itself/],
    ['one that speaks without a turn', (e) => (spoke(e).state = 'speaking'), /its turn says something else/],
    ['a turn of nobody', (e) => (turn(e).ended_at = null), /spoke is over, and its turn says something else/],
    [
      'two who are called',
      (e) => [waits(e), spoke(e)].forEach((each) => (each.state = 'called')),
      /2 are called/,
    ],
    [
      'somebody who is on the list twice',
      (e) => ((spoke(e).state = 'waiting'), (spoke(e).attendee_id = 'cem')),
      /cem is on the list twice/,
    ],
    ['a number that two have', (e) => (spoke(e).number = 1), /number 1 was given twice/],
    ['time that was not spoken', (e) => (turn(e).spoken_ms = 90_000), /has spoken 90000 of 60000 ms/],
    ['time that is lost', (e) => (turn(e).spoken_ms = 30_000), /lasted 60000 ms .* 30000 of them count/],
    ['a clock that runs on', (e) => (turn(e).running_since = closedAt), /is over, and its clock runs/],
    [
      'two who are called, on one screen for a moment',
      (e) =>
        desk(e).heard.push(
          delta('crew', {
            changed: { requests: ['a', 'b'].map((id) => as({ id, state: 'called' })) },
          }),
        ),
      /saw several who are called/,
    ],
  ])('%s', (_, breaks, found) => {
    expect(after(breaks)).toMatch(found);
  });
});

describe('[Q29] finds of the questions', () => {
  test.each<Case>([
    ['one that is lost', ({ rows }) => rows.questions.pop(), /was asked and is not there/],
    ['one that nobody asked', (e) => (asked(e).id = 'zoe'), /nobody has asked it/],
    ['a decision that is lost', (e) => (asked(e).state = 'new'), /should be .*"approved".* and is .*"new"/],
    ['a decision that nobody made', (e) => (asked(e).is_pinned = true), /should be .*"isPinned":false/],
    ['one that stands for too many', (e) => (asked(e).wordings = 2), /does not stand for 2 questions/],
    ['one that leads elsewhere', (e) => (asked(e).root_id = 'zoe'), /does not lead where its root is/],
    [
      'two that are on the stage',
      ({ rows }) =>
        rows.questions.push(
          { ...rows.questions[0]!, id: 'b', place: 'now' },
          { ...rows.questions[0]!, id: 'c', place: 'now' },
        ),
      /several questions are now/,
    ],
    [
      'one that was seen before it was approved',
      ({ rows, persons }) => {
        rows.log = rows.log.filter(({ name }) => name !== 'question:set-state');
        persons.at(-2)!.commands.pop();
      },
      /saw question question, which was never approved/,
    ],
    ['support that is lost', ({ rows }) => rows.support.pop(), /acknowledged and does not count/],
    [
      'a figure that is wrong',
      ({ rows }) => (rows.figures[0]!.n = 2),
      /the figure 2, and 1 people support it/,
    ],
    ['support that nobody gave', (e) => ben(e).commands.pop(), /was never given/],
    [
      'support that was refused',
      (e) => (ben(e).commands.at(-1)!.sendings = [refused]),
      /never given or was refused/,
    ],
    [
      'support that was taken back',
      (e) => ben(e).commands.push(supportOf('ben', false, 2)),
      /was taken back in version 2/,
    ],
    ['support that stopped to count', ({ rows }) => (rows.support[0]!.is_on = false), /was never taken back/],
  ])('%s', (_, breaks, found) => expect(after(breaks)).toMatch(found));

  test('support that nobody was told about may be stored, or not', () => {
    const hasNotHeard = (evidence: Evidence) => (ben(evidence).commands.at(-1)!.sendings = [unanswered]);
    expect(after(hasNotHeard)).toBe('');
    const text = after((evidence) => {
      hasNotHeard(evidence);
      evidence.rows.support.pop();
    });
    expect(text).not.toMatch(/does not count|never given/);
  });
});

describe('[V6] finds of the tallies', () => {
  test.each<Case>([
    ['a cell that is wrong', ({ rows }) => (rows.tally[1]!.n += 1), /the ballots add up to/],
    [
      'a count that is wrong',
      ({ rows }) => (rows.results[0]!.votes = 6),
      /5 ballots are stored and 6 counted/,
    ],
    ['a recount that was needed', (e) => (e.log = 'RECOUNT MISMATCH in poll'), /mismatch in a recount/],
    ['a frozen result that is wrong', (e) => closes(e, 4), /was frozen as/],
    ['a closed poll without a frozen result', (e) => (openPoll(e).state = 'closed'), /frozen or not: false/],
    [
      '[P2] an archived ballot with its place',
      (e) => (openPoll(e).state = 'archived'),
      /still say where they came from/,
    ],
  ])('%s', (_, breaks, found) => expect(after(breaks)).toMatch(found));
});

function closes(evidence: Evidence, yes: number): void {
  const cells: [string, number][] = [
    ['yes', yes],
    ['no', 2],
  ];
  const frozen = { votes: 5, cells, byAttendance: null, byGroup: null };
  Object.assign(openPoll(evidence), { state: 'closed', closed_at: closedAt, frozen });
}

describe('[V5] [L4] finds of the commands', () => {
  const withdraw = acknowledged(
    'announcement:withdraw',
    'moderator:desk',
    'w',
    { announcement: 'a' },
    null,
    1,
  );
  test.each<Case>([
    ['one that is not in the log', ({ rows }) => rows.log.pop(), /acknowledged and is not in the log/],
    ['one that was done twice', ({ rows }) => rows.log.push({ ...rows.log[0]! }), /in the log 2 times/],
    ['one that nobody sent', ({ rows }) => rows.log.push({ ...rows.log[0]!, id: 'x' }), /that nobody sent/],
    [
      'one that was refused and done',
      (e) => (desk(e).commands[0]!.sendings = [refused]),
      /refused and is in the log/,
    ],
    [
      'two answers to one id',
      (e) =>
        desk(e).commands[0]!.sendings.push({
          ...unanswered,
          outcome: { is: 'acknowledged', data: {}, revision: 2 },
        }),
      /was answered .* and then/,
    ],
    ['a revision above the channel', ({ rows }) => (rows.channels[1]!.revision = 1), /the channel is at 1/],
    [
      'somebody asking to speak and something else with one revision',
      (e) => {
        desk(e).commands.push(acknowledged('poll:create', 'moderator:desk', 'c', {}, {}, 8));
        e.rows.log.push({
          ...e.rows.log[0]!,
          id: 'c',
          name: 'poll:create',
          reply: { data: {}, revision: 8 },
        });
      },
      /speaker:request and poll:create have the same revision 8/,
    ],
    [
      'two changes with one revision',
      (e) => {
        desk(e).commands.push(acknowledged('poll:create', 'moderator:desk', 'c', {}, {}, 2));
        e.rows.log.push({ ...e.rows.log[0]!, id: 'c', name: 'poll:create' });
      },
      /have the same revision 2/,
    ],
    [
      'a thing that was made twice',
      ({ rows }) => rows.polls.push({ ...rows.polls[0]!, id: 'again' }),
      /2 polls and should be 1/,
    ],
    [
      'a poll that was not opened',
      (e) => (openPoll(e).state = 'draft'),
      /poll:open was done, and the poll is draft/,
    ],
    [
      'what was withdrawn and came back',
      (e) => {
        desk(e).commands.push(withdraw);
        e.rows.log.push({
          actor: withdraw.actor,
          id: 'w',
          name: withdraw.name,
          isUndone: false,
          reply: { data: null, revision: 1 },
        });
        e.rows.announcements.push({ id: 'a', text: {}, state: 'published', at: closedAt, revision: 1 });
      },
      /withdrawn and is published/,
    ],
    [
      'what was set last and is not so',
      (e) => {
        const joining = acknowledged('meeting:set-joining', 'moderator:desk', 'j', { open: false }, null, 1);
        desk(e).commands.push(joining);
        e.rows.log.push({
          actor: joining.actor,
          id: 'j',
          name: joining.name,
          isUndone: false,
          reply: { data: null, revision: 1 },
        });
      },
      /joining should be false/,
    ],
  ])('%s', (_, breaks, found) => expect(after(breaks)).toMatch(found));
});

describe('[V13] finds of what was undone', () => {
  const does = (
    e: Evidence,
    name: CommandName,
    id: string,
    [input, data, revision]: [unknown, unknown, number],
  ) => {
    const command = acknowledged(name, 'moderator:desk', id, input, data, revision);
    desk(e).commands.push(command);
    e.rows.log.push({ actor: command.actor, id, name, isUndone: false, reply: { data, revision } });
  };
  const undoes = (e: Evidence, command: string, revision: number) => {
    does(e, 'crew:undo', `undo ${command}`, [{ command }, { name: 'it' }, revision]);
    e.rows.log.find(({ id }) => id === command)!.isUndone = true;
  };
  const reveals = (e: Evidence) =>
    does(e, 'poll:set-revealed', 'r', [{ poll: openPoll(e).id, revealed: true }, {}, 5]);

  test('nothing, if all of it is as it was', () => {
    const text = after((e) => {
      does(e, 'stage:show', 's', [{ stage: session, scene: { kind: 'black' } }, {}, 5]);
      does(e, 'stage:show', 't', [{ stage: session, scene: { kind: 'welcome' } }, {}, 6]);
      undoes(e, 't', 7);
    });
    expect(text).toBe('');
  });

  test.each<Case>([
    [
      'a result that is still shown',
      (e) => {
        Object.assign(openPoll(e), { results: 'hidden', revealed: true });
        reveals(e);
        undoes(e, 'r', 6);
      },
      /poll poll should be false and is true/,
    ],
    [
      'a poll that is still there',
      (e) => {
        e.rows.polls.push({ ...openPoll(e), id: 'more' });
        does(e, 'poll:create', 'c', [{}, { id: 'more' }, 5]);
        undoes(e, 'c', 6);
      },
      /poll:create was undone, and what it made is open/,
    ],
    [
      'ballots in what is a draft again',
      (e) => {
        undoes(e, 'open', 6);
        openPoll(e).state = 'draft';
      },
      /it is draft, and 5 ballots are stored/,
    ],
    [
      'two who undid the same',
      (e) => {
        reveals(e);
        undoes(e, 'r', 6);
        does(e, 'crew:undo', 'again', [{ command: 'r' }, {}, 7]);
      },
      /poll:set-revealed was undone 2 times/,
    ],
    [
      'what nobody undid',
      (e) => (e.rows.log[0]!.isUndone = true),
      /poll:open was undone 0 times, and the log says true/,
    ],
  ])('%s', (_, breaks, found) => expect(after(breaks)).toMatch(found));
});

describe('[L1] [L2] finds of the histories', () => {
  const hears = (e: Evidence, more: Parameters<typeof delta>[1]) =>
    ann(e).heard.push(delta('attendee', more));
  test.each<Case>([
    ['a revision that went back', (e) => hears(e, { full: true, from: 0, to: 5 }), /revision 5 came after 9/],
    ['a delta that was lost', (e) => hears(e, { from: 12, to: 13 }), /lost on an unbroken connection/],
    [
      'what the revision does not stand for yet',
      (e) =>
        desk(e).heard.push(
          delta('crew', { changed: { polls: [as({ ...viewIn(e, 'crew'), revision: 11 })] } }),
        ),
      /of revision 11 came with revision 10/,
    ],
    [
      'a poll that went back',
      (e) =>
        desk(e).heard.push(
          delta('crew', { changed: { polls: [as({ ...viewIn(e, 'crew'), state: 'draft' })] } }),
        ),
      /from open to draft/,
    ],
    [
      'what was gone and came back',
      (e) => {
        const { polls } = ann(e).heard.find(
          ({ stream, channel }) => stream === 'attendee' && channel === session,
        )!.delta!.changed;
        hears(e, { gone: { polls: [poll] } });
        hears(e, { from: 10, to: 11, changed: { polls: polls! } });
      },
      /came back/,
    ],
    [
      'votes that became fewer',
      (e) => hears(e, { changed: { results: [resultIn(e, { votes: 4 })] } }),
      /5 votes and then 4/,
    ],
  ])('%s', (_, breaks, found) => expect(after(breaks)).toMatch(found));
});

describe('[V8] [V9] [V10] [L5] [P3] finds that somebody saw', () => {
  const sees = (e: Evidence, changed: Record<string, { id: string }[]>, stream = 'attendee') =>
    ann(e).heard.push(delta(stream, { changed }));
  const withPolicy = (
    e: Evidence,
    results: View<'polls'>['results'],
    state: View<'polls'>['state'] = 'open',
  ) => sees(e, { polls: [as({ ...viewIn(e, 'attendee'), results, state })] });
  test.each<Case>([
    ['a hidden result', (e) => withPolicy(e, 'hidden'), /the result of poll, which is open and hidden/],
    [
      'one that is shown after closing',
      (e) => withPolicy(e, 'after-close', 'counting'),
      /counting and after-close/,
    ],
    [
      'one that was not revealed',
      (e) => withPolicy(e, 'live', 'closed'),
      /the result of poll, which is closed/,
    ],
    ['a draft', (e) => withPolicy(e, 'live', 'draft'), /poll poll is draft/],
    [
      'the words of a draft',
      (e) => sees(e, { polls: [as({ ...viewIn(e, 'attendee'), question: { de: 'Geheimentwurf' } })] }),
      /a draft was shown/,
    ],
    [
      'what only the crew may see',
      (e) => sees(e, { polls: [as({ ...viewIn(e, 'attendee'), family: poll })] }),
      /family of polls/,
    ],
    ['what is for displays', (e) => sees(e, { stages: [{ id: session }] }), /stages are not for this stream/],
    ['a result of four', (e) => sees(e, { results: [resultIn(e, { votes: 4 })] }), /with 4 votes/],
    [
      'results and turnout',
      (e) => sees(e, { results: [resultIn(e, { turnout: { hall: 5, remote: 0 } })] }),
      /together/,
    ],
    [
      'a turnout by heads',
      (e) => sees(e, { results: [resultIn(e, { cells: null, turnout: { hall: 4, remote: 0 } })] }),
      /by heads/,
    ],
    [
      'a small part',
      (e) =>
        sees(e, {
          results: [resultIn(e, { byGroup: { parts: [{ key: 'a', votes: 3, cells: [] }], hidden: 0 } })],
        }),
      /fewer than 5/,
    ],
    [
      'a ballot of somebody else',
      (e) => sees(e, { ballots: [{ id: poll, answer: 'no', version: 1 } as never] }, 'person:ann'),
      /did not cast/,
    ],
    ['somebody else', (e) => sees(e, { attendees: [{ id: 'ben' }] }, 'person:ann'), /somebody else is shown/],
  ])('%s', (_, breaks, found) => expect(after(breaks)).toMatch(found));
});

describe('[L3] finds of the ends', () => {
  test.each<Case>([
    [
      'somebody who misses something',
      (e) => ann(e).heard.push(delta('attendee', { gone: { polls: [poll] } })),
      /polls missing/,
    ],
    [
      'somebody who is behind a newcomer',
      (e) => (e.fresh[0]!.heard[1]!.delta!.to = 12),
      /at revision 9, a newcomer at 12/,
    ],
    ['what the server wrote', (e) => (e.log = 'Unhandled Error'), /the server wrote/],
    ['what happened to somebody', (e) => ann(e).problems.push('was taken for guest'), /was taken for guest/],
  ])('%s', (_, breaks, found) => expect(after(breaks)).toMatch(found));
});

test('[V9] of parts that are equally small either may be hidden, but not none', () => {
  const { rows } = soundEvidence();
  const [sized] = rows.polls;
  const ballots = [
    ...Array.from({ length: 5 }, (_, index) => ({ ...ballotOf(`n${index}`, 'yes'), group_id: 'nord' })),
    ...Array.from({ length: 5 }, (_, index) => ({ ...ballotOf(`s${index}`, 'no'), group_id: 'sued' })),
    { ...ballotOf('alone', 'no'), group_id: 'west' },
  ];
  const shown = splitsOf(sized!, ballots, ({ group_id }) => group_id!);
  expect(shown.map((split) => split?.parts.map(({ key }) => key))).toEqual([['sued'], ['nord']]);
  expect(shown.map((split) => split?.hidden)).toEqual([2, 2]);
});

test('a seed tells the same story every time, and another seed another one', () => {
  expect(scheduleOf(7)).toEqual(scheduleOf(7));
  expect(scheduleOf(7)).not.toEqual(scheduleOf(8));
});
