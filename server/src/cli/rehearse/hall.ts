import { createHash } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { CommonKnowledge, contentOf } from '../load/common-knowledge.ts';
import { Phone } from '../load/phone.ts';
import { castBy } from './casting.ts';
import type { Orders } from './orders.ts';
import { wallClock } from './wall-clock.ts';

type Order<Name extends keyof Orders> = Orders[Name]['order'];
type Report<Name extends keyof Orders> = Orders[Name]['report'];

const betweenLooksMs = 10;

/** All phones of one process. */
export class Hall {
  private readonly phones: Phone[] = [];
  private readonly knowledge = new CommonKnowledge();
  private readonly sights = new Map<string, number[]>();
  private dropped = 0;

  async arrive({
    url,
    code,
    hall,
    remote,
    withinMs,
    patienceMs,
  }: Order<'arrive'>): Promise<Report<'arrive'>> {
    const place = {
      url,
      code,
      knowledge: this.knowledge,
      sighted: (moment: string) => this.sighted(moment),
      dropped: () => (this.dropped += 1),
    };
    const report: Report<'arrive'> = { tookMs: [], queued: 0, outside: 0 };
    const count = hall + remote;
    const arriving = Array.from({ length: count }, async (_, index) => {
      // Spread evenly, so that wherever one cuts there are as many remote people.
      const isRemote = Math.floor(((index + 1) * remote) / count) > Math.floor((index * remote) / count);
      await pause((index / count) * withinMs);
      const phone = new Phone(isRemote ? 'remote' : 'hall', place);
      const begun = performance.now();
      await phone.arrive();
      this.phones.push(phone);
      report.tookMs.push(performance.now() - begun);
      if (phone.waits > 0) report.queued += 1;
    });
    await settled(arriving, patienceMs);
    report.outside = count - report.tookMs.length;
    return structuredClone(report);
  }

  async vote(order: Order<'vote'>): Promise<Report<'vote'>> {
    const report: Report<'vote'> = {
      tookMs: [],
      confirmedAt: [],
      changes: 0,
      interrupted: 0,
      unanswered: 0,
      refused: {},
    };
    const casting = this.phones.map((phone) => castBy(phone, order, report));
    await settled(casting, order.patienceMs);
    report.unanswered = this.pendingIn(order.poll);
    return structuredClone(report);
  }

  /** The hall's network fails and comes back: nobody is told, and all return within a second. */
  async lose({ awayMs: away, patienceMs }: Order<'lose'>): Promise<Report<'lose'>> {
    const losing = this.phones.filter(({ attendance }) => attendance === 'hall');
    const report: Report<'lose'> = { tookMs: [], lost: losing.length };
    const backAt = performance.now() + away;
    const returning = losing.map(async (phone) => {
      await phone.vanish(away + Math.random() * 1000);
      report.tookMs.push(performance.now() - backAt);
    });
    await settled(returning, away + patienceMs);
    return structuredClone(report);
  }

  async await({ moment, patienceMs }: Order<'await'>): Promise<Report<'await'>> {
    const end = performance.now() + patienceMs;
    const seen = () => this.sights.get(moment) ?? [];
    while (seen().length < this.phones.length && performance.now() < end) await pause(betweenLooksMs);
    return { at: seen(), missed: Math.max(0, this.phones.length - seen().length) };
  }

  /** Once all see the same, or after the patience is over. */
  async compare({ polls, patienceMs }: Order<'compare'>): Promise<Report<'compare'>> {
    const end = performance.now() + patienceMs;
    const wrong = () =>
      this.phones.filter((phone) => !polls.every((poll) => phone.showsOwnVote(poll))).length;
    while ((Object.keys(this.states()).length > 1 || wrong() > 0) && performance.now() < end)
      await pause(10 * betweenLooksMs);
    return {
      states: this.states(),
      wrongOwn: wrong(),
      confirmed: Object.fromEntries(polls.map((poll) => [poll, this.confirmedIn(poll)])),
      pending: Object.fromEntries(polls.map((poll) => [poll, this.pendingIn(poll)])),
      dropped: this.dropped,
    };
  }

  close(): void {
    for (const phone of this.phones) phone.close();
  }

  private states(): Record<string, number> {
    const states: Record<string, number> = {};
    for (const phone of this.phones) {
      const digest = digestOf(phone.sees.map(contentOf));
      states[digest] = (states[digest] ?? 0) + 1;
    }
    return states;
  }

  private confirmedIn(poll: string): Record<string, number> {
    const cells: Record<string, number> = {};
    for (const phone of this.phones) {
      const answer = phone.votes.get(poll)?.answer;
      if (typeof answer === 'string') cells[answer] = (cells[answer] ?? 0) + 1;
    }
    return cells;
  }

  private pendingIn(poll: string): number {
    return this.phones.filter((phone) => (phone.votes.get(poll)?.pending ?? null) !== null).length;
  }

  private sighted(moment: string): void {
    const sights = this.sights.get(moment) ?? [];
    this.sights.set(moment, sights);
    sights.push(wallClock());
  }
}

/** Waits for all, but not longer than this; what fails is missed by whoever counts. */
async function settled(works: readonly Promise<unknown>[], patienceMs: number): Promise<void> {
  const stop = new AbortController();
  const late = pause(patienceMs, undefined, { signal: stop.signal }).catch(() => undefined);
  await Promise.race([Promise.allSettled(works), late]);
  stop.abort();
}

export function digestOf(contents: readonly string[]): string {
  return createHash('sha256').update(contents.join('\n')).digest('hex').slice(0, 16);
}
