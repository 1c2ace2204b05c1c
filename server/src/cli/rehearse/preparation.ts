import { setTimeout as pause } from 'node:timers/promises';
import { groupedCode } from '../../meetings/link-text.ts';
import { StartError } from '../../start-error.ts';
import type { LocalDatabase } from '../common/with-database.ts';
import { grouped } from './figures.ts';
import { MachineGauge } from './machine-gauge.ts';
import { filesFor, openFileLimit, phonesWithin } from './open-files.ts';
import { occupiedMeetings } from './people-there.ts';
import type { Production } from './production.ts';

/** One machine does not pretend more than that well. */
export const most = 5000;

/** The share of this machine's processors that others use. */
export async function busyNow(): Promise<number> {
  const machine = new MachineGauge();
  await pause(1000);
  return machine.read();
}

/** How many phones this terminal allows, and what keeps it from more. */
export async function phonesAllowed(attendees: number): Promise<Production['most']> {
  const files = await openFileLimit();
  const allowed = phonesWithin(files);
  if (allowed >= most) return { phones: most, because: 'most' };
  if (allowed >= attendees) return { phones: allowed, because: 'files' };
  throw new StartError(
    `A program may open ${grouped(files)} files and connections here; ${grouped(attendees)} phones need ${grouped(filesFor(attendees))}: ulimit -n ${filesFor(attendees)}`,
  );
}

export async function expectNobody({ database, config }: LocalDatabase, url: string): Promise<void> {
  const [first] = await occupiedMeetings(database, { url, appSecret: config.appSecret });
  if (first)
    throw new StartError(
      `${grouped(first.people)} people are in "${first.title}" (${groupedCode(first.code)}) right now, and a rehearsal would slow it down. Rehearse later, or add --yes.`,
    );
}
