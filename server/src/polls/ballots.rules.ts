import { createHmac, hash } from 'node:crypto';
import { pollType, type PollTypeName } from '@miteinander/shared/polls/poll-types';
import { type ErrorCode, Refusal } from '@miteinander/shared/wire/errors';
import { fateOf } from '../live/versions.rules.ts';

/** A ballot as it is stored. */
export interface StoredBallot {
  answer: unknown;
  version: number;
  attendance: string | null;
  group_id: string | null;
}

export type Decision =
  | { is: 'kept'; ballot: StoredBallot }
  | { is: 'stored'; ballot: StoredBallot }
  | { is: 'refused'; refusal: Refusal };

/**
 * What becomes of a vote, given what is stored [V4]. An answer that is stored already is fine whenever it
 * arrives, also after the poll was closed; a newer version wins; an older one with another answer is told what
 * is stored.
 */
export function decide(
  poll: string,
  stored: StoredBallot | undefined,
  vote: StoredBallot,
  inadmissible: ErrorCode | null,
): Decision {
  const isSame = stored !== undefined && isSameAnswer(stored.answer, vote.answer);
  const isAdmissible = inadmissible === null;
  switch (fateOf(stored?.version, { version: vote.version, isSame, isAdmissible })) {
    case 'kept':
      return { is: 'kept', ballot: stored! };
    case 'renewed':
      return { is: 'stored', ballot: { ...stored!, version: vote.version } };
    case 'conflict': {
      const current = { id: poll, answer: stored!.answer, version: stored!.version };
      return { is: 'refused', refusal: new Refusal('conflict', { current }) };
    }
    case 'inadmissible':
      return { is: 'refused', refusal: new Refusal(inadmissible!) };
    case 'stored':
      return { is: 'stored', ballot: vote };
  }
}

/** Both are in the canonical form of their poll type. */
function isSameAnswer(left: unknown, right: unknown): boolean {
  return left === right || JSON.stringify(left) === JSON.stringify(right);
}

/** Links a ballot to its voter only for whoever holds the salt [P1]. */
export function voterOf(salt: Buffer, attendee: string): Buffer {
  return createHmac('sha256', salt).update(attendee).digest();
}

/**
 * The same for many voters under one salt, in hexadecimal digits: HMAC as in RFC 2104 from two plain hashes. An
 * object of `createHmac` for each takes nearly twice the time and has to be collected. A salt has 32 bytes.
 */
export function voterDigitsUnder(salt: Buffer): (attendee: string) => string {
  const inner = paddedWith(0x36, salt);
  const outer = Buffer.concat([paddedWith(0x5c, salt), Buffer.alloc(32)]);
  return (attendee) => {
    const digest = hash('sha256', Buffer.concat([inner, Buffer.from(attendee)]), 'binary');
    outer.write(digest, inner.length, 'binary');
    return hash('sha256', outer, 'hex');
  };
}

/** A block of SHA-256 that a key is laid over. */
function paddedWith(pad: number, key: Buffer): Buffer {
  const block = Buffer.alloc(64, pad);
  for (const [index, byte] of key.entries()) block[index]! ^= byte;
  return block;
}

/** The cell that counts the ballots themselves. */
export const ballotsKey = '';

/** Takes what a tally cell gains; called for each cell, so that votes are summed without lists of them. */
export type AddToCell = (key: string, attendance: string, group: string, n: number) => void;

/** How tally cells move when a ballot takes the place of another. */
export function eachMove(
  type: PollTypeName,
  before: StoredBallot | undefined,
  after: StoredBallot,
  add: AddToCell,
): void {
  if (before) eachCell(type, before, -1, add);
  eachCell(type, after, 1, add);
}

/** The cells that a ballot adds to, itself included, `factor` times. */
export function eachCell(
  type: PollTypeName,
  { answer, attendance, group_id }: Pick<StoredBallot, 'answer' | 'attendance' | 'group_id'>,
  factor: number,
  add: AddToCell,
): void {
  add(ballotsKey, attendance ?? '', group_id ?? '', factor);
  for (const [key, n] of pollType(type).cells(answer)) add(key, attendance ?? '', group_id ?? '', n * factor);
}

/** The same as a list of `[key, attendance, group, n]`. */
export function cellsOf(
  type: PollTypeName,
  ballot: Pick<StoredBallot, 'answer' | 'attendance' | 'group_id'>,
  factor = 1,
): Parameters<AddToCell>[] {
  const cells: Parameters<AddToCell>[] = [];
  eachCell(type, ballot, factor, (...cell) => cells.push(cell));
  return cells;
}
