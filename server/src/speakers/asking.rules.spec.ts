import { describe, expect, test } from '@jest/globals';
import type { Input } from '@miteinander/shared/contract';
import { Refusal } from '@miteinander/shared/wire/errors';
import { Listing, moved } from './asking.rules.ts';
import type { Asker } from './asking.sql.ts';
import { floor, id, listed, look } from './floor.sample.ts';
import { lineOf } from './suggestions.ts';

const hall = { attendance: 'hall' as const, group_id: null, shown_attendance: null };
const asker = (n: number, more: Partial<Asker> = {}): [string, Asker] => [
  id(n),
  { id: id(n), attendance: 'hall', group_id: null, speaking_s: null, isFirstTime: true, ...more },
];
const wish = (n: number, more: Partial<Input<'speaker:request'>> = {}) => ({
  attendee: id(n),
  input: {
    session: id(1),
    kind: 'contribution' as const,
    topic: null,
    panelist: null,
    name: 'Kim',
    microphone: null,
    ...more,
  },
});
const of = { isLive: true, names: 'optional' as const, panelists: [id(50)] };
const waiting = look({ listed: [listed(3, hall), listed(4, hall)] });
const listingOf = (...askers: [string, Asker][]) => Listing.of(waiting, { of, askers: new Map(askers) });

describe('[F2] many at the same moment', () => {
  test('come one after the other, as they have asked', () => {
    const listing = listingOf(asker(20), asker(21));
    const rows = [listing.take(wish(21)), listing.take(wish(20))];
    expect(rows).toMatchObject([
      { attendee_id: id(21), number: 7, arrival: '7', name: 'Kim' },
      { attendee_id: id(20), number: 8, arrival: '8' },
    ]);
    expect([...lineOf(listing.look).values()].map(({ place }) => place)).toEqual([1, 2, 3, 4]);
    expect(listing.look.floor).toMatchObject({ last_number: 8, last_arrival: '8' });
    expect(waiting.listed).toHaveLength(2);
  });

  test('[F10] twice is once, also in one batch', () => {
    const listing = listingOf(asker(20), asker(3));
    const row = listing.take(wish(20));
    expect(listing.take(wish(20, { kind: 'question' }))).toBe(row);
    expect(listing.take(wish(3))).toBe(waiting.listed[0]);
    expect(listing.fresh.size).toBe(1);
  });

  test('nobody keeps the others from it', () => {
    const listing = listingOf(asker(20));
    expect(listing.take(wish(30))).toEqual(new Refusal('revoked'));
    expect(listing.take(wish(20, { panelist: id(51) }))).toEqual(new Refusal('not-found'));
    expect(listing.take(wish(20, { panelist: id(50) }))).toMatchObject({ addressed_to: id(50) });
  });

  test('the last place is given once', () => {
    const full = look({ listed: Array.from({ length: 199 }, (_, n) => listed(n + 100, hall)) });
    const listing = Listing.of(full, { of, askers: new Map([asker(20), asker(21)]) });
    expect(listing.take(wish(20))).toMatchObject({ state: 'waiting' });
    expect(listing.take(wish(21))).toEqual(new Refusal('list-full'));
    const closed = look({ floor: { ...floor, list: 'closed' } });
    expect(Listing.of(closed, { of, askers: new Map([asker(20)]) }).take(wish(20))).toEqual(
      new Refusal('list-closed'),
    );
  });
});

describe('whose own place has become another one', () => {
  const movedBy = (come: Asker) => {
    const listing = Listing.of(waiting, { of, askers: new Map([[come.id, come]]) });
    listing.take(wish(20));
    return moved(listing.look.listed, lineOf(waiting), lineOf(listing.look));
  };

  test('behind all others it is nobody but whoever comes', () => {
    expect(movedBy(asker(20)[1])).toEqual([id(20)]);
  });

  test('from the side that has nobody yet it is everybody who comes after them now', () => {
    expect(movedBy(asker(20, { attendance: 'remote' })[1])).toEqual([id(4), id(20)]);
  });
});
