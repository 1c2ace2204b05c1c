import { setTimeout as pause } from 'node:timers/promises';
import type { Cast, Phone } from '../load/phone.ts';
import type { Orders, VoteReport } from './orders.ts';
import { wallClock } from './wall-clock.ts';

/** Who changes the vote does so this much later, at most; who loses the connection is away this long. */
const doubtMs = 3000;
const awayMs = { least: 500, more: 1500 };
/** Late enough that the vote is on its way, early enough that the answer may be, too. */
const cutAfterMs = 10;

/** How one person votes: thinks, votes, perhaps loses the connection on the way, perhaps changes it. */
export async function castBy(
  phone: Phone,
  order: Orders['vote']['order'],
  report: VoteReport,
): Promise<void> {
  const { poll, options, withinMs, changing, losing } = order;
  const choice = Math.floor(Math.random() * options.length);
  await pause(Math.random() * withinMs);
  const casting = phone.vote(poll, options[choice]!);
  if (Math.random() < losing) {
    await pause(Math.random() * cutAfterMs);
    void phone.lose(awayMs.least + Math.random() * awayMs.more);
  }
  const first = await casting;
  note(first, report);
  if (first.refused === null) report.confirmedAt.push(wallClock());
  if (Math.random() >= changing) return;
  await pause(Math.random() * doubtMs);
  note(await phone.vote(poll, options[(choice + 1) % options.length]!), report);
  report.changes += 1;
}

function note(cast: Cast, report: VoteReport): void {
  if (cast.refused !== null) report.refused[cast.refused] = (report.refused[cast.refused] ?? 0) + 1;
  else if (cast.wasInterrupted) report.interrupted += 1;
  else report.tookMs.push(cast.tookMs);
}
