import { expect, test } from '@jest/globals';
import { isDataError, refusalOf } from './database-errors.ts';

const withCode = (code: string) => Object.assign(new Error('failed'), { code });

test.each<[string, unknown, string | undefined, boolean]>([
  ['a lock was not free in time', withCode('55P03'), 'busy', false],
  ['a statement took too long', withCode('57014'), 'busy', false],
  ['a deadlock', withCode('40P01'), 'busy', false],
  ['too many connections', withCode('53300'), 'unavailable', false],
  ['the database is going down', withCode('57P01'), 'unavailable', false],
  ['idle in a transaction for too long', withCode('25P03'), 'unavailable', false],
  ['nobody listens', withCode('ECONNREFUSED'), 'unavailable', false],
  ['the connection broke', new Error('Connection terminated unexpectedly'), 'unavailable', false],
  ['no connection in time', new Error('timeout exceeded when trying to connect'), 'unavailable', false],
  ['a value does not fit', withCode('22001'), undefined, true],
  ['a row is there already', withCode('23505'), undefined, true],
  ['a mistake in a statement', withCode('42601'), undefined, false],
  ['something else', new Error('22001 in the text alone'), undefined, false],
  ['no error at all', 'ECONNREFUSED', undefined, false],
])('[L9] %s', (_, error, code, isData) => {
  expect(refusalOf(error)?.code).toBe(code);
  expect(refusalOf(error)?.details.retryAfterMs ?? 0).toBe({ busy: 500, unavailable: 1000 }[code ?? ''] ?? 0);
  expect(isDataError(error)).toBe(isData);
});
