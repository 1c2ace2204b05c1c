import type { Rows } from './rows.ts';

/** What is planned is nobody's secret [F19]. */
export function plans({ plans: all }: Rows, kind: string) {
  return all.map(({ session_id, phases, current, started_at, ends_at, revision }) => ({
    id: session_id,
    phases,
    current,
    startedAt: started_at?.getTime() ?? null,
    endsAt: ends_at?.getTime() ?? null,
    ...(kind === 'crew' && { revision }),
  }));
}
