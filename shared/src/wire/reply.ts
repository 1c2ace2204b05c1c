import type { WireError } from './errors.ts';

/**
 * The acknowledgement of a command. It is sent after COMMIT; `revision` is the one the command raised its
 * channel to. A client never moves its own revision by it: only deltas do that.
 */
export type Reply<Data> = { ok: true; data: Data; revision?: number } | { ok: false; error: WireError };
