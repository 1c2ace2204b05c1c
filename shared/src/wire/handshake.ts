/**
 * Connecting: `io({ auth })`. A connection that is refused stays as a guest, and `hello` says why, so that a
 * page can explain it. Messages from client to server: `command` alone (acknowledged with a `Reply`); from
 * server to client: `hello`, `delta`, `presence`, `goodbye`.
 */
import { z } from 'zod';

const Code = z.string().max(20);
const Credential = z.string().max(100);

export const Handshake = z.discriminatedUnion('as', [
  z.object({ as: z.literal('guest'), contract: z.string().max(80).optional() }),
  z.object({ as: z.literal('attendee'), token: Credential, contract: z.string().max(80).optional() }),
  z.object({
    as: z.enum(['moderator', 'panelist', 'display']),
    code: Code,
    secret: Credential,
    contract: z.string().max(80).optional(),
  }),
  /** a display that was paired with a code */
  z.object({ as: z.literal('paired'), token: Credential, contract: z.string().max(80).optional() }),
]);
export type Handshake = z.infer<typeof Handshake>;
