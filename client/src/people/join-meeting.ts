import type { Sent } from '@miteinander/shared/contract';
import type { Joined } from '@miteinander/shared/people/people.contract';
import type { Reply } from '@miteinander/shared/wire/reply';
import type { Connection } from '../live/connection.ts';

/**
 * Joins, and waits in the queue as long as it takes. Asking again with the same token keeps the place, also
 * when the connection was gone meanwhile.
 *
 * @param onPlace told the place in the queue whenever it is known; not called by those who are in at once
 */
export async function joinMeeting(
  connection: Connection,
  input: Sent<'people:join'>,
  onPlace: (place: number) => void,
): Promise<Reply<Extract<Joined, { state: 'in' }>>> {
  let isWaiting = false;
  for (;;) {
    const reply = await connection.send('people:join', input, { timeoutMs: 20_000 });
    if (!reply.ok) {
      if (!isWaiting || reply.error.kind !== 'retry') return reply;
      await pause(reply.error.retryAfterMs ?? 2_000);
    } else if (reply.data.state === 'in') {
      return { ok: true, data: reply.data };
    } else {
      isWaiting = true;
      onPlace(reply.data.place);
      await pause(reply.data.retryAfterMs);
    }
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
