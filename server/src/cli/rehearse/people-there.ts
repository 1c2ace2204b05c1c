import { setTimeout as wait } from 'node:timers/promises';
import { localized } from '@miteinander/shared/wire/localized';
import type { Presence } from '@miteinander/shared/wire/delta';
import type { Database } from '../../database/database.ts';
import { accessesOf, listMeetings, type ListedMeeting } from '../../meetings/meeting-list.ts';
import { accessSecret } from '../../people/secrets.ts';
import { CommonKnowledge } from '../load/common-knowledge.ts';
import { Line } from '../load/line.ts';

export interface Occupied {
  title: string;
  code: string;
  people: number;
}

interface Where {
  url: string;
  appSecret: string;
}

/** Presence is told once a second. */
const patienceMs = 3000;

/** Real meetings in which there are people right now, as a desk of theirs would be told. */
export async function occupiedMeetings(database: Database, where: Where): Promise<Occupied[]> {
  const candidates = (await listMeetings(database)).filter(
    ({ isOver, attendees }) => !isOver && attendees > 0,
  );
  // One that is deleted meanwhile cannot be asked any more.
  const asked = candidates.map((meeting) => occupied(database, meeting, where).catch(() => []));
  return (await Promise.all(asked)).flat().filter(({ people }) => people > 0);
}

async function occupied(
  database: Database,
  meeting: ListedMeeting,
  { url, appSecret }: Where,
): Promise<Occupied> {
  const { id, code } = meeting;
  const title = localized(meeting.title, meeting.languages[0] ?? 'en');
  const desk = (await accessesOf(database, id)).find(
    ({ role, revokedAt }) => role === 'moderator' && !revokedAt,
  );
  if (!desk) return { title, code, people: 0 };
  const secret = accessSecret(appSecret, id, 'moderator', desk.serial);
  let told: (presence: Presence) => void;
  const presence = new Promise<Presence>((resolve) => (told = resolve));
  const line = new Line({
    url,
    knowledge: new CommonKnowledge(),
    who: () => ({ as: 'moderator', code, secret }),
    told: (name, json) => name === 'presence' && told(JSON.parse(json) as Presence),
  });
  try {
    await line.open();
    // A server with another APP_SECRET takes us for a guest; that is found out later, and said there.
    if (line.hello?.role !== 'moderator') return { title, code, people: 0 };
    await line.watch(id, ['crew']);
    const { hall, remote } = await Promise.race([presence, wait(patienceMs, { hall: 0, remote: 0 })]);
    return { title, code, people: hall + remote };
  } finally {
    line.close();
  }
}
