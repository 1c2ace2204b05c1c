import { describe, expect, test } from '@jest/globals';
import type { LogSettings } from './log-settings.ts';
import { openLog } from './log.ts';
import { NestLog } from './nest-log.ts';

function opened(settings: Partial<LogSettings> = {}) {
  const written: string[] = [];
  const log = openLog(
    { format: 'json', level: 'info', ...settings },
    { write: (line: string) => void written.push(line) },
  );
  return { log, nest: new NestLog(log), written, entries: () => written.map((line) => JSON.parse(line)) };
}

/** As pg throws it: with the row in its detail. */
function databaseError(code: string, message: string): Error {
  const fields = {
    code,
    table: 'attendee',
    detail: 'Key (name)=(Kanarie) already exists.',
    where: 'Kanarie',
  };
  return Object.assign(new Error(message), fields, { parameters: ['Kanarie'], query: 'Kanarie' });
}

describe('a line for programs', () => {
  test('is one JSON object with time, level, context and text', () => {
    const { nest, entries } = opened();
    nest.warn('Due polls have to wait', 'DueWorker');
    expect(entries()).toEqual([
      { level: 'warn', time: expect.any(String), context: 'DueWorker', msg: 'Due polls have to wait' },
    ]);
  });

  test('has the fields of an object, and the reference that the reply carries', () => {
    const { nest, entries } = opened();
    nest.error(
      { message: 'A command failed', command: 'poll:open', reference: 'abcd', err: new Error('x') },
      'Bus',
    );
    expect(entries()[0]).toMatchObject({
      msg: 'A command failed',
      command: 'poll:open',
      reference: 'abcd',
      err: { type: 'Error', message: 'x', stack: expect.stringContaining('log.spec') },
    });
  });

  test('is not written below the level', () => {
    const { log, nest, written } = opened({ level: 'error' });
    nest.warn('no');
    log.info('no');
    nest.log('no');
    expect(written).toEqual([]);
  });
});

describe('[P3] nothing personal gets into a line', () => {
  test('from the keys of an object, also one level down', () => {
    const { log, written } = opened();
    const person = {
      name: 'Kanarie',
      token: 'Kanarie',
      answer: 'Kanarie',
      ip: 'Kanarie',
      userAgent: 'Kanarie',
    };
    log.warn({ ...person, actor: person, headers: { 'user-agent': 'Kanarie' } }, 'something');
    expect(written.join()).not.toContain('Kanarie');
    expect(written.join()).toContain('something');
  });

  test.each([
    ['the row of a constraint', databaseError('23505', 'duplicate key value violates unique constraint "x"')],
    ['a value that cannot be read', databaseError('22P02', 'invalid input syntax for type uuid: "Kanarie"')],
    ['a value with lines and quotes', databaseError('22P02', 'invalid input: "Kana\n"Kanarie')],
    ['text that is no JSON', jsonError('Kanarie')],
    ['something that is no error', { Kanarie: 'Kanarie' }],
  ])('from an error with %s', (_, err) => {
    const { log, nest, written } = opened();
    log.error({ err }, 'failed');
    nest.error({ message: 'failed', err }, 'Somewhere');
    expect(written.join()).not.toContain('Kanarie');
    expect(written).toHaveLength(2);
  });

  test('but what helps to repair stays', () => {
    const { log, entries } = opened();
    log.error(
      { err: databaseError('23505', 'duplicate key value violates unique constraint "x"') },
      'failed',
    );
    expect(entries()[0].err).toMatchObject({
      code: '23505',
      table: 'attendee',
      message: 'duplicate key value violates unique constraint "x"',
    });
  });
});

describe('a line for people', () => {
  test('is what it says, and tells when and where something is wrong', () => {
    const { log, nest, written } = opened({ format: 'text' });
    log.info('Miteinander is running: http://localhost:3000');
    nest.warn('Due polls have to wait', 'DueWorker');
    nest.error({ message: 'A command failed', reference: 'abcd', err: new Error('x') }, 'Bus');
    expect(written[0]).toBe('Miteinander is running: http://localhost:3000\n');
    expect(written[1]).toMatch(/^\d\d:\d\d:\d\d WARN DueWorker: Due polls have to wait\n$/);
    expect(written[2]).toMatch(/ ERROR Bus: A command failed reference=abcd\nx\n\s+at /);
  });
});

function jsonError(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    return error;
  }
}
