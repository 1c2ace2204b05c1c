import { voterDigitsUnder } from './ballots.rules.ts';
import type { BallotKey } from './ballots.sql.ts';

/** By poll: the salts of those in which somebody can vote. A draft has none yet, an archived poll none any more. */
export type Salts = ReadonlyMap<string, Buffer>;

interface Salted {
  id: string;
  salt: Buffer | null;
}

export function saltsOf(polls: Iterable<Salted>): Salts {
  const salts = new Map<string, Buffer>();
  for (const { id, salt } of polls) if (salt) salts.set(id, salt);
  return salts;
}

/** Whether these salts are the ones that the polls have. */
export function areSaltsOf(polls: Iterable<Salted>, salts: Salts): boolean {
  for (const { id, salt } of polls) if (!isSame(salts.get(id) ?? null, salt)) return false;
  return true;
}

function isSame(left: Buffer | null, right: Buffer | null): boolean {
  return left === null || right === null ? left === right : left.equals(right);
}

/** Where the ballot of each vote is, in order; null where there can be none. */
export function keysOf(
  votes: readonly { poll: string; attendee: string }[],
  salts: Salts,
): (BallotKey | null)[] {
  const digits = new Map([...salts].map(([poll, salt]) => [poll, voterDigitsUnder(salt)]));
  return votes.map(({ poll, attendee }) => {
    const digitsOf = digits.get(poll);
    return digitsOf ? { poll, voter: digitsOf(attendee) } : null;
  });
}
