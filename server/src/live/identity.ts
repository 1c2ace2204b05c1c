import type { Handshake } from '@miteinander/shared/wire/handshake';
import type { Query } from '../database/query.ts';
import type { Actor } from './actor.ts';

export interface Identified {
  actor: Actor;
  refused?: 'unknown' | 'revoked';
}

/** What the engine has to know about people; a feature provides it. */
export abstract class Identity {
  /** Whom a handshake stands for; unknown and revoked credentials are guests. */
  abstract identify(handshake: Handshake): Promise<Identified>;
  /** Asked inside every writing transaction, after the lock: may this actor still act? */
  abstract isValid(query: Query, actor: Actor): Promise<boolean>;
}
