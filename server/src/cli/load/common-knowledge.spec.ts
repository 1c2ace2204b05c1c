import { describe, expect, test } from '@jest/globals';
import type { Delta } from '@miteinander/shared/wire/delta';
import { emptyStream, type StreamState } from '@miteinander/shared/wire/live-rules';
import { CommonKnowledge, contentOf } from './common-knowledge.ts';
import { momentsOf } from './moments.ts';
import { metricsIn } from './server-metrics.ts';

const delta = (from: number, to: number, more: Partial<Delta> = {}): Delta => ({
  channel: 'c',
  stream: 'attendee',
  epoch: 'e',
  from,
  to,
  at: 1,
  changed: {},
  gone: {},
  ...more,
});
const full = delta(0, 5, { full: true, changed: { polls: [{ id: 'b' }, { id: 'a' }] } });

describe('what many know is held once', () => {
  const knowledge = new CommonKnowledge();

  test('the same message is the same delta, and the same answer at another time', () => {
    const text = JSON.stringify(full);
    expect(knowledge.read(text)).toBe(knowledge.read(text));
    expect(knowledge.same({ ...full, at: 99 })).toBe(knowledge.read(text));
  });

  test('who takes the same steps holds the same state', () => {
    const [one, other] = [1, 2].map(() => knowledge.next(emptyStream, knowledge.same({ ...full })));
    expect(one).toMatchObject({ do: 'apply' });
    expect(stateOf(one!)).toBe(stateOf(other!));
  });

  test('what belongs to one person is not kept', () => {
    const own = { ...full, stream: 'person:1' };
    expect(knowledge.read(JSON.stringify(own))).not.toBe(knowledge.read(JSON.stringify(own)));
  });

  test('[L1] the rules stay the client’s: a gap asks again, an old one is ignored', () => {
    const state = stateOf(knowledge.next(emptyStream, full));
    expect(knowledge.next(state, delta(7, 8)).do).toBe('subscribe');
    expect(knowledge.next(state, delta(3, 4)).do).toBe('ignore');
  });
});

test('the content of a state does not depend on how it was come by', () => {
  const knowledge = new CommonKnowledge();
  const first = stateOf(knowledge.next(emptyStream, { ...full, changed: { polls: [{ id: 'a' }] } }));
  const later = stateOf(knowledge.next(first, delta(5, 6, { changed: { polls: [{ id: 'b' }] } })));
  expect(contentOf(later)).toBe(contentOf(stateOf(knowledge.next(emptyStream, full))));
  expect(contentOf(first)).not.toBe(contentOf(later));
});

test('a poll is seen once it is open, a result once it is final and shown', () => {
  const knowledge = new CommonKnowledge();
  const seen = (polls: object[], results: object[]) => {
    const changed = { polls, results } as unknown as Delta['changed'];
    return momentsOf(stateOf(knowledge.next(emptyStream, { ...full, changed })));
  };
  const result = { id: 'r', final: true, cells: [['yes', 9]] };
  expect(
    seen(
      [
        { id: 'd', state: 'draft' },
        { id: 'o', state: 'open' },
      ],
      [result],
    ),
  ).toEqual(['open o', 'result r']);
  expect(
    seen(
      [],
      [
        { ...result, final: false },
        { ...result, cells: null },
      ],
    ),
  ).toEqual([]);
});

test('metrics are read as Prometheus writes them, labels added up', () => {
  const text =
    '# HELP x y\nprocess_cpu_seconds_total 1.5\nsockets{role="attendee"} 3\nsockets{role="guest"} 1 1700\n';
  expect([...metricsIn(text)]).toEqual([
    ['process_cpu_seconds_total', 1.5],
    ['sockets', 4],
  ]);
});

function stateOf(step: ReturnType<CommonKnowledge['next']>): StreamState {
  if (step.do === 'apply') return step.state;
  throw new Error(`nothing to apply: ${step.do}`);
}
