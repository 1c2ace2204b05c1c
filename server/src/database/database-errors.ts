import { Refusal } from '@miteinander/shared/wire/errors';

const gone = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'ENOENT']);

/** A row that the data itself makes impossible: another row of the same batch may still be fine. */
export function isDataError(error: unknown): boolean {
  return /^2[23]/.test(sqlState(error));
}

/** What the client is told when PostgreSQL could not do it, or null if that is not what happened. */
export function refusalOf(error: unknown): Refusal | null {
  const state = sqlState(error);
  if (/^(55P03|57014|40001|40P01)$/.test(state)) return new Refusal('busy', { retryAfterMs: 500 });
  if (/^(08|53|57P|25P0[34]|58)/.test(state) || gone.has(state)) return unavailable();
  return isLostConnection(error) ? unavailable() : null;
}

function unavailable(): Refusal {
  return new Refusal('unavailable', { retryAfterMs: 1000 });
}

function isLostConnection(error: unknown): boolean {
  const text = error instanceof Error ? error.message : '';
  return /query read timeout|connection (terminated|ended|timeout)|timeout exceeded when trying to connect|not queryable|Cannot use a pool after/i.test(
    text,
  );
}

function sqlState(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
