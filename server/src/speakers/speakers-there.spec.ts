import { expect, test } from '@jest/globals';
import type { PresenceTeller } from '../live/presence.ts';
import { SpeakersThere } from './speakers-there.ts';

type Rows = Parameters<SpeakersThere['read']>[1];

const session = { id: 's', meeting: 'm', isMeeting: false };

function world() {
  let away: (connected: ReadonlySet<string>) => unknown = () => undefined;
  const presence = {
    extend: () => undefined,
    extendSessions: (tell: (of: typeof session, connected: ReadonlySet<string>) => unknown) => {
      away = (connected) => tell(session, connected);
    },
  };
  const there = new SpeakersThere(presence as unknown as PresenceTeller);
  return {
    read: (rows: Rows, isWhole = false) => there.read(session, rows, isWhole),
    away: () => away(new Set()),
  };
}

const row = (id: string, stamp: number, state: 'waiting' | 'withdrawn' = 'waiting'): Rows[number] => ({
  id,
  attendee_id: `person of ${id}`,
  attendance: 'remote',
  state,
  stamp: String(stamp),
});

test('whoever waits elsewhere and is not connected is away, until they have gone', () => {
  const { read, away } = world();
  read([row('a', 3), { ...row('b', 3), attendance: 'hall' }], true);
  expect(away()).toEqual({ away: ['a'] });
  read([row('a', 4, 'withdrawn')]);
  expect(away()).toEqual({ away: [] });
});

test('a look that began earlier and ends later brings back nobody who has gone, and loses nobody who has come', () => {
  const { read, away } = world();
  read([row('a', 3)], true);
  read([row('a', 5, 'withdrawn'), row('b', 6)]);
  read([row('a', 3)], true);
  expect(away()).toEqual({ away: ['b'] });
});

test('of what nobody has looked at meanwhile, a look at everything tells', () => {
  const { read, away } = world();
  read([row('a', 3)], true);
  read([row('c', 9)], true);
  expect(away()).toEqual({ away: ['c'] });
});
