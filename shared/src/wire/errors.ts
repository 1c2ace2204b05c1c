/**
 * Every way a command can fail. The list is closed: a client in any language can handle all of it.
 *
 * A code belongs to one of four kinds, named after what the client has to do:
 * - `fix`      the input is wrong; sending the same again will fail again
 * - `retry`    nothing is wrong with it; send the same command with the same id after `retryAfterMs`
 * - `refresh`  the client has seen an older state (or is an older client); look again, then decide
 * - `give-up`  it will never be accepted; tell the person why
 */
export type ErrorKind = 'fix' | 'retry' | 'refresh' | 'give-up';

export const errors = {
  malformed: { kind: 'fix', message: 'This is not a command: {id, name, input} is expected.' },
  invalid: { kind: 'fix', message: 'The input does not fit the command.' },
  'too-large': { kind: 'fix', message: 'The input is too large.' },
  'unknown-command': { kind: 'fix', message: 'There is no command of this name.' },
  'answer-invalid': { kind: 'fix', message: 'This answer does not fit the poll.' },
  'code-unknown': { kind: 'fix', message: 'There is no meeting with this code.' },
  'name-required': { kind: 'fix', message: 'This meeting asks for a name.' },
  'id-reused': { kind: 'fix', message: 'This command id was used before with another input.' },
  'slow-down': {
    kind: 'retry',
    message: 'Too many commands in a short time. Nothing is lost; try again shortly.',
  },
  busy: { kind: 'retry', message: 'The server is busy. Try again shortly.' },
  unavailable: { kind: 'retry', message: 'The database is not reachable at the moment. Try again shortly.' },
  restarting: { kind: 'retry', message: 'The server is restarting. Try again shortly.' },
  conflict: { kind: 'refresh', message: 'Somebody was faster: this has changed in the meantime.' },
  outdated: { kind: 'refresh', message: 'This page is older than the server. Reload it.' },
  'not-signed-in': { kind: 'refresh', message: 'Join the meeting first.' },
  forbidden: { kind: 'give-up', message: 'This role may not do that.' },
  'not-found': { kind: 'give-up', message: 'There is no such thing in this meeting.' },
  'not-open': { kind: 'give-up', message: 'The poll is not open.' },
  'too-late': { kind: 'give-up', message: 'The poll was already closed, or the question answered.' },
  'asking-closed': { kind: 'give-up', message: 'Questions are not taken here at the moment.' },
  'too-many-questions': {
    kind: 'give-up',
    message:
      'Too many questions of yours are waiting already. Withdraw one, or wait until some were looked at.',
  },
  'list-closed': { kind: 'give-up', message: 'Nobody can be put on the list of speakers at the moment.' },
  'list-full': { kind: 'give-up', message: 'The list of speakers is full.' },
  'podium-full': { kind: 'give-up', message: 'The podium is full.' },
  'has-floor': { kind: 'give-up', message: 'This person speaks, or is called.' },
  'table-full': { kind: 'give-up', message: 'There is no place left at this table.' },
  'tables-closed': { kind: 'give-up', message: 'This is not possible at the tables at the moment.' },
  'other-attendance': {
    kind: 'give-up',
    message: 'Tables in the hall are for people in the hall, remote ones for remote people.',
  },
  'too-many-statements': {
    kind: 'give-up',
    message: 'This table has written down as many statements as it can keep. Take one out first.',
  },
  'not-yours': { kind: 'give-up', message: 'Only those at this table, or its scribe, may do that.' },
  'joining-closed': { kind: 'give-up', message: 'Joining is closed.' },
  revoked: { kind: 'give-up', message: 'This access was withdrawn.' },
  internal: { kind: 'give-up', message: 'Something went wrong on our side.' },
} as const satisfies Record<string, { kind: ErrorKind; message: string }>;

export type ErrorCode = keyof typeof errors;

/** What a refused command is answered with. */
export interface WireError {
  code: ErrorCode;
  kind: ErrorKind;
  /** plain English, for people who write clients; the surfaces say it in the person's own language by `code` */
  message: string;
  /** milliseconds; only with kind `retry` */
  retryAfterMs?: number;
  /** only with `invalid`: where and what, at most ten */
  issues?: { path: string; message: string }[];
  /** only with `conflict`: what is stored now */
  current?: unknown;
  /** only with `internal`: the reference under which the server logged it */
  reference?: string;
}

export type WireErrorDetails = Omit<WireError, 'code' | 'kind' | 'message'>;

/** Builds the answer for a code; `details` carries what belongs to that code alone. */
export function wireError(code: ErrorCode, details: WireErrorDetails = {}): WireError {
  return { code, ...errors[code], ...details };
}

/** Thrown by rules and commands; the command bus turns it into the answer, once, at the edge. */
export class Refusal extends Error {
  readonly code: ErrorCode;
  readonly details: WireErrorDetails;

  constructor(code: ErrorCode, details: WireErrorDetails = {}) {
    super(errors[code].message);
    this.name = 'Refusal';
    this.code = code;
    this.details = details;
  }
}
