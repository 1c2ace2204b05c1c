import { randomUUID } from 'node:crypto';
import type { Sent } from '@miteinander/shared/contract';
import { query } from '../harness/database.ts';
import type { WantedMeeting } from '../harness/definition.ts';
import type { Desk } from '../harness/desk.ts';
import { asksToSpeak, steersFloor } from '../harness/floor.ts';
import { emptyMeeting, type TestMeeting } from '../harness/new-meeting.ts';
import type { Phone } from '../harness/phone.ts';

const groups = [
  { id: 'amt', text: { de: 'Behörden', en: 'Authorities' } },
  { id: 'ngo', text: { de: 'Zivilgesellschaft', en: 'Civil society' } },
  { id: 'uni', text: { de: 'Wissenschaft', en: 'Research' } },
];

const podium = [
  {
    name: 'Prof. Dr. Leyla Yılmaz',
    organisation: 'Technische Universität Dortmund',
    group: 'uni',
    attendance: 'hall' as const,
  },
  {
    name: 'Leitung Ausländerbehörde',
    organisation: 'Stadt Dortmund',
    group: 'amt',
    attendance: 'hall' as const,
  },
  {
    name: 'Anna Kowalczyk',
    organisation: 'Beratungsstelle Mitternachtsmission',
    group: 'ngo',
    attendance: 'remote' as const,
  },
  { name: 'Jürgen Weiß', organisation: null, group: 'ngo', attendance: 'hall' as const },
];

const phase = { seconds: 1200, speakingSeconds: 120 };
const phases = [
  {
    ...phase,
    kind: 'statements' as const,
    title: { de: 'Eingangsstatements', en: 'Opening statements' },
    list: 'closed' as const,
  },
  {
    ...phase,
    kind: 'audience' as const,
    title: { de: 'Fragen aus dem Publikum', en: 'Questions from the audience' },
    list: 'open' as const,
  },
  {
    ...phase,
    kind: 'closing' as const,
    title: { de: 'Schlussrunde', en: 'Closing round' },
    list: 'closed' as const,
  },
];

/** What people would like to say, in the order in which they ask; every third of them is remote. */
const wishes: (Partial<Sent<'speaker:request'>> & { group: string })[] = [
  { group: 'ngo', kind: 'question', topic: 'Welche Auskünfte dürfen Behörden uns geben?', microphone: 2 },
  {
    group: 'uni',
    kind: 'contribution',
    name: 'Marie Dupont',
    topic: 'Drei Jahre Begleitforschung in vier Kommunen',
  },
  { group: 'amt', kind: 'contribution', topic: 'Was eine feste Ansprechperson kostet, und was sie spart' },
  { group: 'ngo', kind: 'reply', topic: null },
  {
    group: 'amt',
    kind: 'question',
    name: 'Dr. Sofia Papadopoulou-Schmidtbauer',
    topic: 'Who decides if supervision and practice contradict each other?',
  },
  { group: 'uni', kind: 'contribution', topic: null },
];

export interface LivelyPanel {
  meeting: TestMeeting;
  desk: Desk;
  /** who have asked to speak, in the order of their numbers */
  askers: Phone[];
}

/** A panel that has been going on for a while: five of each group are there, some have spoken, some wait. */
export async function livelyPanel(wanted: WantedMeeting = {}, waiting = wishes.length): Promise<LivelyPanel> {
  const meeting = await emptyMeeting({
    polls: [],
    names: 'optional',
    sessionTitle: 'Podium: Wer spricht mit wem?',
    panelists: podium,
    phases,
    ...wanted,
    groups,
  });
  await haveSpoken(meeting);
  const desk = await meeting.desk();
  const { client } = desk;
  const { session } = meeting;
  const plan = await desk.sees('plans', { id: session });
  await client.expectOk('phase:enter', { session, expects: plan.revision!, phase: plan.phases[1]!.id });
  await desk.sees('floors', { id: session, list: 'open' });
  const count = Math.max(waiting, 15);
  const people = await Promise.all(Array.from({ length: count }, (_, index) => joined(meeting, index)));
  const askers = people.slice(0, waiting);
  for (const [index, asker] of askers.entries()) {
    const { group: _, ...wish } = wishes[index % wishes.length]!;
    await asksToSpeak(asker, { ...wish, ...(index % 3 === 2 && { microphone: null }) });
  }
  await desk.sees('floors', { waiting });
  return { meeting, desk, askers };
}

/** Every third is remote, and five of each group are there. */
function joined(meeting: TestMeeting, index: number): Promise<Phone> {
  return meeting.phone({
    attendance: index % 3 === 2 ? 'remote' : 'hall',
    group: wishes[index % wishes.length]!.group,
  });
}

/** Turns that are over, before anybody looks: attendance, group, seconds. */
const spoken = [
  ['hall', 'uni', 245],
  ['hall', 'amt', 320],
  ['remote', 'ngo', 180],
  ['hall', 'amt', 95],
  ['remote', 'uni', 140],
] as const;

async function haveSpoken({ id, session }: TestMeeting): Promise<void> {
  for (const [attendance, group, seconds] of spoken)
    await query(
      `INSERT INTO turn (id, meeting_id, session_id, kind, attendance, group_id, round, spoken_ms, started_at, ended_at)
       VALUES ($1, $2, $3, 'contribution', $4, $5, 1, $6, now() - interval '9 minutes', now() - interval '5 minutes')`,
      [randomUUID(), id, session, attendance, group, seconds * 1000],
    );
}

/** As if whoever has the floor had begun so long ago. */
export async function hasSpokenFor(desk: Desk, seconds: number): Promise<void> {
  await query(
    'UPDATE turn SET spoken_ms = $2, running_since = NULL WHERE session_id = $1 AND ended_at IS NULL',
    [desk.place.session, seconds * 1000],
  );
  // Nobody is told of what is written past the server.
  await steersFloor(desk, 'speaker:pause', { isPaused: false });
}
