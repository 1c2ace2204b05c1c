import { createHmac } from 'node:crypto';
import type { SentCommand } from '../actors/records.ts';
import type { Check, Evidence } from './evidence.ts';
import { grouped } from './grouped.ts';
import type { BallotRow, PollRow } from './rows.ts';

interface Vote {
  version: number;
  answer: string;
}

interface Attempt extends Vote {
  /** what the server said is stored, each time it said so */
  told: Vote[];
  /** some message of it may have been counted although nobody was told */
  isOpen: boolean;
}

/** Every acknowledged vote is stored, once, with the newest answer; a refused one is not [V1, V2, V4]. */
export const checkVotes: Check = (evidence) => {
  const { persons, rows } = evidence;
  const cast = persons.flatMap(({ commands }) => commands.filter(({ name }) => name === 'poll:vote'));
  const byBallot = grouped(cast, (vote) => `${inputOf(vote).poll} ${attendeeOf(vote)}`);
  const violations: string[] = [];
  const explained = new Set<BallotRow>();
  for (const [name, votes] of byBallot) {
    const [poll, attendee] = name.split(' ') as [string, string];
    const row = rows.polls.find(({ id }) => id === poll);
    const stored = row && ballotsOf(evidence, row, attendee);
    if (!stored) continue;
    for (const ballot of stored) explained.add(ballot);
    const who = `${votes[0]!.person} in poll ${poll}`;
    if (stored.length > 1) violations.push(`${who}: ${stored.length} ballots are stored`);
    violations.push(...judged(stored[0], votes.map(attemptOf)).map((what) => `${who}: ${what}`));
  }
  for (const ballot of rows.ballots)
    if (!explained.has(ballot) && isTraceable(evidence, ballot))
      violations.push(`a ballot in poll ${ballot.poll_id} belongs to nobody who voted`);
  return violations;
};

/** What one ballot has to be, after everything that one person sent and was told. */
function judged(ballot: BallotRow | undefined, attempts: readonly Attempt[]): string[] {
  const told = attempts.flatMap((attempt) => attempt.told);
  const newest = told.reduce<Vote | undefined>((a, b) => (a && a.version >= b.version ? a : b), undefined);
  const torn = told.find(({ version, answer }) => version === newest!.version && answer !== newest!.answer);
  if (torn) return [`version ${torn.version} was said to be ${torn.answer} and ${newest!.answer}`];
  if (!ballot) return newest ? [`version ${newest.version} was acknowledged, and no ballot is stored`] : [];
  const stored = { version: ballot.version, answer: textOf(ballot.answer) };
  const is = `version ${stored.version} ${stored.answer} is stored`;
  if (newest && stored.version < newest.version)
    return [`version ${newest.version} was acknowledged, but ${is}`];
  if (newest && stored.version === newest.version)
    return stored.answer === newest.answer ? [] : [`${newest.answer} was acknowledged, but ${is}`];
  const isPossible = attempts.some(
    ({ isOpen, version, answer }) => isOpen && version === stored.version && answer === stored.answer,
  );
  return isPossible ? [] : [`${is}, which was never sent or was refused`];
}

function attemptOf(vote: SentCommand): Attempt {
  const { version, answer } = inputOf(vote);
  const told = vote.sendings.flatMap(({ outcome }) => {
    if (outcome.is === 'acknowledged') return voteOf(outcome.data);
    return outcome.is === 'refused' && outcome.code === 'conflict' ? voteOf(outcome.current) : [];
  });
  return {
    version,
    answer: textOf(answer),
    told,
    isOpen: vote.sendings.some(({ outcome }) => outcome.is === 'unknown'),
  };
}

function voteOf(data: unknown): Vote[] {
  const { version, answer } = (data ?? {}) as { version?: number; answer?: string | string[] };
  return version === undefined || answer === undefined ? [] : [{ version, answer: textOf(answer) }];
}

/** The ballots of a person, found by the salt; null if nobody can find them any more. */
function ballotsOf({ rows }: Evidence, poll: PollRow, attendee: string): BallotRow[] | null {
  const salts = rows.salts.filter(({ family_id }) => family_id === poll.family_id);
  const voters = salts.map(({ salt }) => createHmac('sha256', salt).update(attendee).digest('hex'));
  if (voters.length === 0 && rows.ballots.some(({ poll_id }) => poll_id === poll.id)) return null;
  return rows.ballots.filter(
    ({ poll_id, voter }) => poll_id === poll.id && voters.includes(voter.toString('hex')),
  );
}

function isTraceable({ rows }: Evidence, ballot: BallotRow): boolean {
  const poll = rows.polls.find(({ id }) => id === ballot.poll_id);
  return rows.salts.some(({ family_id }) => family_id === poll?.family_id);
}

/** The order of taps does not matter. */
export function textOf(answer: string | string[]): string {
  return JSON.stringify(Array.isArray(answer) ? answer.toSorted() : answer);
}

export function inputOf(vote: SentCommand) {
  return vote.input as { poll: string; answer: string | string[]; version: number };
}

export function attendeeOf({ actor }: SentCommand): string {
  return actor.slice('attendee:'.length);
}
