import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import type { Delta } from '@miteinander/shared/wire/delta';
import { LiveView } from './live-view.ts';

const channel = 'c';
type Answer = Parameters<ConstructorParameters<typeof LiveView>[0]>[2];

/** A view with whatever it asks, for the test to answer. */
function watching() {
  const asked: { streams: { stream: string; since: number; epoch: string | null }[]; answer: Answer }[] = [];
  const onChange = jest.fn();
  const view = new LiveView((_channel, streams, answer) => void asked.push({ streams, answer }), onChange);
  view.watch(channel, ['attendee']);
  return { view, asked, onChange, polls: () => view.all(channel, 'polls').map(({ id }) => id) };
}

const delta = (fields: Partial<Delta>): Delta => ({
  channel,
  stream: 'attendee',
  epoch: 'e',
  from: 0,
  to: 1,
  at: 0,
  changed: {},
  gone: {},
  ...fields,
});
const whole = delta({ full: true, to: 5, changed: { polls: [{ id: 'p' }] } });

describe('[L1] a simulated person', () => {
  beforeEach(() => void jest.useFakeTimers());
  afterEach(() => void jest.useRealTimers());

  test('knows what the answer says, and what follows it', () => {
    const { view, asked, polls, onChange } = watching();
    asked[0]?.answer({ ok: true, data: [whole] });
    expect(polls()).toEqual(['p']);
    view.take(delta({ from: 5, to: 6, changed: { polls: [{ id: 'q' }] }, gone: { polls: ['p'] } }));
    expect(polls()).toEqual(['q']);
    expect(onChange).toHaveBeenCalledTimes(2);
  });

  test('ignores what is old and what it does not watch', () => {
    const { view, asked, polls } = watching();
    asked[0]?.answer({ ok: true, data: [whole] });
    view.take(delta({ from: 3, to: 5, gone: { polls: ['p'] } }));
    view.take(delta({ stream: 'crew', from: 5, to: 6, gone: { polls: ['p'] } }));
    expect(polls()).toEqual(['p']);
  });

  test('asks again after a gap, once and from where it is', () => {
    const { view, asked } = watching();
    asked[0]?.answer({ ok: true, data: [whole] });
    view.take(delta({ from: 7, to: 8 }));
    view.take(delta({ from: 8, to: 9 }));
    jest.advanceTimersByTime(1000);
    expect(asked).toHaveLength(2);
    expect(asked[1]?.streams).toEqual([{ stream: 'attendee', since: 5, epoch: 'e' }]);
  });

  test('asks again when a stream is silent, and when it was told to try again', () => {
    const { view, asked } = watching();
    asked[0]?.answer({ ok: true, data: [whole] });
    jest.advanceTimersByTime(20_001);
    view.checkHeartbeats();
    jest.advanceTimersByTime(1000);
    expect(asked).toHaveLength(2);
    asked[1]?.answer({ ok: false, error: { code: 'busy', kind: 'retry', message: '' } });
    jest.advanceTimersByTime(1000);
    expect(asked).toHaveLength(3);
  });

  test('asks for everything again after a reconnection', () => {
    const { view, asked } = watching();
    view.resume();
    expect(asked).toHaveLength(2);
  });
});
