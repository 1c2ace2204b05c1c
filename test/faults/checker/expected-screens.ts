import type { AccessRow, Rows } from './rows.ts';

/** The countdown of a channel, also one that was stopped [D5]. */
export function timer({ timers }: Rows, channel: string, kind: string) {
  return timers
    .filter(({ channel_id }) => channel_id === channel)
    .map(({ channel_id, label, ends_at, revision }) => ({
      id: channel_id,
      label,
      endsAt: ends_at?.getTime() ?? null,
      ...(kind === 'crew' && { revision }),
    }));
}

/** Displays are known to the crew and, once they are ready, to each other [D3]. */
export function displays({ accesses, meeting }: Rows, kind: string) {
  if (kind !== 'crew' && kind !== 'display') return [];
  return accesses
    .filter((row) => row.role === 'display' && (kind === 'crew' || !isWaiting(row)))
    .map((row) => ({
      id: row.id,
      name: row.name,
      stage: row.stage ?? meeting.id,
      kind: row.kind,
      footer: row.footer,
      theme: row.theme,
      language: row.language,
      state: isWaiting(row) ? 'waiting' : 'ready',
      isPaired: isWaiting(row) || row.token_hash !== null,
      ...(kind === 'crew' && { revision: row.revision }),
    }));
}

/** Those at the desks are known to each other [P6]. */
export function crew({ accesses }: Rows, kind: string) {
  const desks = accesses.filter(({ role }) => kind === 'crew' && role === 'moderator');
  return desks.map(({ id, name }) => ({ id, name }));
}

function isWaiting({ pairing_code }: AccessRow): boolean {
  return pairing_code !== null;
}
