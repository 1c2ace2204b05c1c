import { randomUUID } from 'node:crypto';
import { isPublic } from '@miteinander/shared/questions/question-states';
import type { EntityManager } from 'typeorm';
import { type Counters, shifted } from './counters.ts';
import { type DemonstrationPerson, insertPeople } from './demonstration-people.ts';
import { type DemonstrationQuestion, demonstrationQuestions } from './demonstration-questions.ts';
import { QuestionSupport } from './question-support.entity.ts';
import { QuestionTally } from './question-tally.entity.ts';
import { Question } from './question.entity.ts';
import { splitsOf } from './support-splits.ts';

interface Around {
  meeting: string;
  session: string;
  people: readonly DemonstrationPerson[];
  /** the place on the podium by name */
  panelists: ReadonlyMap<string, string>;
  /** the access of a desk, who wrote the notes */
  desk: string;
  now: number;
}

interface Placed {
  question: Question;
  supporters: readonly DemonstrationPerson[];
}

const revision = '1';
const minuteMs = 60_000;

/** Questions, in every state, of the first session of the demonstration meeting. */
export async function insertDemonstrationQuestions(
  manager: EntityManager,
  { id: meeting, sessions, accesses }: { id: string; sessions: { id: string }[]; accesses: { id: string }[] },
): Promise<void> {
  const session = sessions[0]!.id;
  const rows = await manager.query<{ id: string; name: string }[]>(
    'SELECT id, name FROM panelist WHERE session_id = $1',
    [session],
  );
  const panelists = new Map(rows.map(({ id, name }) => [name, id]));
  const people = await insertPeople(manager, meeting);
  const around = { meeting, session, people, panelists, desk: accesses[0]!.id, now: Date.now() };
  const placed = placedQuestions(around);
  for (const { question } of placed) await manager.insert(Question, question);
  for (const each of placed) await insertSupport(manager, each, placed);
  const counters = shifted(
    {},
    [],
    placed.map(({ question }) => counted(question)),
  );
  await storeCounters(manager, session, counters);
  await storeSplits(
    manager,
    placed.filter(({ question }) => question.state === 'answered').map(({ question }) => question.id),
  );
}

function placedQuestions(around: Around): Placed[] {
  const ids = new Map(demonstrationQuestions.map(({ key }) => [key, randomUUID()]));
  const asked = new Set<string>();
  return demonstrationQuestions.map((each, index) => {
    const author = around.people.find(
      ({ id, attendance, group }) => attendance === each.attendance && group === each.group && !asked.has(id),
    )!;
    asked.add(author.id);
    return {
      question: questionOf(each, { ...around, author, ids }),
      supporters: someOf(around.people, { count: each.support, from: index * 7 }),
    };
  });
}

function questionOf(
  each: DemonstrationQuestion,
  {
    meeting,
    session,
    panelists,
    desk,
    now,
    author,
    ids,
  }: Around & { author: DemonstrationPerson; ids: ReadonlyMap<string, string> },
): Question {
  const id = ids.get(each.key)!;
  const after = (minutes: number) => new Date(now - (each.askedAgo - minutes) * minuteMs);
  const wasShown = isShown(each.state);
  const into = each.into === undefined ? null : ids.get(each.into)!;
  return Object.assign(new Question(), {
    id,
    meetingId: meeting,
    sessionId: session,
    author: author.id,
    text: each.text,
    original: each.original ?? null,
    language: each.language,
    name: each.name ?? null,
    attendance: each.attendance,
    groupId: each.group,
    shownAttendance: wasShown ? each.attendance : null,
    shownGroup: wasShown ? each.group : null,
    panelistId: each.panelist === undefined ? null : panelists.get(each.panelist)!,
    state: each.state,
    place: each.place ?? null,
    isPinned: each.isPinned ?? false,
    askedAt: after(0),
    approvedAt: wasShown ? after(1) : null,
    movedAt: after(each.state === 'answered' ? 9 : 1),
    declined: each.declined ?? null,
    answer: each.answer ? { ...each.answer, at: after(12).getTime() } : null,
    isApart: false,
    mergedInto: into,
    rootId: into ?? id,
    wordings: 1 + demonstrationQuestions.filter((other) => other.into === each.key).length,
    labels: each.labels ?? [],
    notes: (each.notes ?? []).map(({ text }) => ({ by: desk, text, at: after(1).getTime() })),
    messages: (each.messages ?? []).map(({ from, text }, index) => ({
      from,
      by: from === 'crew' ? desk : null,
      text,
      at: after(1 + index).getTime(),
    })),
    followUp: each.followUp ?? null,
    inWindow: true,
    revision,
    stamp: revision,
  });
}

function isShown(state: Question['state']): boolean {
  return state !== 'withdrawn' && isPublic(state);
}

/** Always the same ones: three steps on from one to the next never meet within all of them. */
function someOf(
  people: readonly DemonstrationPerson[],
  { count, from }: { count: number; from: number },
): DemonstrationPerson[] {
  return Array.from({ length: count }, (_, index) => people[(from + 3 * index) % people.length]!);
}

/** A question's own support, and the figure of it and of whatever was merged into it. */
async function insertSupport(
  manager: EntityManager,
  { question, supporters }: Placed,
  all: readonly Placed[],
): Promise<void> {
  const { id, meetingId, sessionId, state } = question;
  if (supporters.length > 0)
    await manager.insert(
      QuestionSupport,
      supporters.map((person) => ({
        questionId: id,
        attendeeId: person.id,
        meetingId,
        isOn: true,
        version: 1,
        attendance: person.attendance,
        groupId: person.group,
      })),
    );
  const family = all.filter((each) => each.question.id === id || each.question.mergedInto === id);
  const everybody = new Set(family.flatMap((each) => each.supporters.map((person) => person.id)));
  await manager.insert(QuestionTally, {
    questionId: id,
    meetingId,
    sessionId,
    n: everybody.size,
    isListed: state === 'approved' && question.mergedInto === null,
    revision,
  });
}

function counted({ state, mergedInto, isApart, attendance, declined }: Question) {
  return { state, merged_into: mergedInto, is_apart: isApart, attendance, declined };
}

async function storeCounters(manager: EntityManager, session: string, counters: Counters): Promise<void> {
  await manager.query('UPDATE qa SET counters = $2 WHERE session_id = $1', [
    session,
    JSON.stringify(counters),
  ]);
}

/** As they are frozen when a question is answered. */
async function storeSplits(manager: EntityManager, answered: readonly string[]): Promise<void> {
  const splits = await splitsOf((sql, values) => manager.query(sql, values), answered);
  for (const [id, split] of splits)
    await manager.query('UPDATE question SET split = $2 WHERE id = $1', [id, JSON.stringify(split)]);
}
