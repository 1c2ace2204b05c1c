import { Refusal } from '@miteinander/shared/wire/errors';
import { describe, expect, test } from '@jest/globals';
import { Metrics } from './metrics.ts';

describe('counting', () => {
  test('a batch counts its votes by what each was answered', async () => {
    const metrics = new Metrics();
    metrics.batch([{}, new Refusal('too-late'), {}, new Refusal('too-late'), new Refusal('conflict')]);
    metrics.batch([{}]);
    expect(Object.fromEntries(metrics.votes)).toEqual({ counted: 3, 'too-late': 2, conflict: 1 });
    const { values } = await metrics.batchSize.get();
    const named = (end: string) => values.find(({ metricName }) => metricName?.endsWith(end))?.value;
    expect([named('_sum'), named('_count')]).toEqual([6, 2]);
  });

  test('[P3] a name that is no command becomes no label', () => {
    const metrics = new Metrics();
    metrics.knowCommands(['poll:vote']);
    for (const name of ['poll:vote', 'Kanarie', 'constructor', '', undefined]) metrics.command(name, 'ok');
    expect([...metrics.commands]).toEqual([
      ['unknown', new Map([['ok', 4]])],
      ['poll:vote', new Map([['ok', 1]])],
    ]);
  });
});
