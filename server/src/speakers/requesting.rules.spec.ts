import { describe, expect, test } from '@jest/globals';
import { mostOnList } from '@miteinander/shared/speakers/request-states';
import { Refusal } from '@miteinander/shared/wire/errors';
import { floor, listed } from './floor.sample.ts';
import { notListed, refuseFull, takingPartAs, voiceFor } from './requesting.rules.ts';

const offered = { conference: 'https://treffen.example', phone: '030 1', isReadOut: true };
const nothing = { conference: null, phone: null, isReadOut: false };
const wish = { isLive: true, kind: 'contribution' as const };

describe('[F10] who comes on the list', () => {
  test('anybody while it is open and the session is on, with a point of order also while it is closed', () => {
    const closed = { ...floor, list: 'closed' as const };
    const asks = (more: Partial<Parameters<typeof notListed>[1]>, its = floor) =>
      notListed({ floor: its, requests: [] }, { ...wish, ...more })?.code;
    expect(asks({})).toBeUndefined();
    expect(asks({ kind: 'order' }, closed)).toBeUndefined();
    expect(asks({}, closed)).toBe('list-closed');
    expect(asks({ kind: 'reply' }, closed)).toBe('list-closed');
    expect(asks({ kind: 'order', isLive: false })).toBe('list-closed');
  });

  test('two hundred, and those who have spoken take nobody the place', () => {
    const many = Array.from({ length: mostOnList - 1 }, (_, index) => listed(index + 10));
    const over = listed(1, { state: 'over' });
    expect(() => refuseFull({ requests: [...many, over] })).not.toThrow();
    expect(() => refuseFull({ requests: [...many, listed(2, { state: 'called' })] })).toThrow(
      new Refusal('list-full'),
    );
  });
});

describe('how somebody is heard', () => {
  test.each([
    ['hall', undefined, offered, 'microphone'],
    ['hall', 'conference', offered, 'microphone'],
    ['hall', 'read-out', offered, 'read-out'],
    ['hall', 'read-out', nothing, 'microphone'],
    ['remote', undefined, offered, 'conference'],
    ['remote', 'phone', offered, 'phone'],
    ['remote', 'microphone', offered, 'conference'],
    ['remote', 'conference', { ...offered, conference: null }, 'phone'],
    ['remote', 'phone', { ...nothing, isReadOut: true }, 'read-out'],
    ['remote', undefined, nothing, 'read-out'],
  ] as const)('%s, wishing %s', (attendance, wished, its, voice) => {
    expect(voiceFor(attendance, its, wished)).toBe(voice);
  });
});

describe('[F9] whoever takes part in another way now', () => {
  const crowd = { attendances: ['hall', 'remote'], groups: ['hall:amt'] };
  const takes = (more: Parameters<typeof listed>[1], who: Parameters<typeof takingPartAs>[1]) =>
    takingPartAs(listed(3, more), who, { crowd, offered });

  test('is shown as what many share now, keeps when they came, and is heard where they are', () => {
    const before = {
      attendance: 'hall',
      voice: 'microphone',
      microphone: 2,
      arrival: '5',
      overtaken: 2,
    } as const;
    expect(takes(before, { attendance: 'remote', group_id: 'amt' })).toMatchObject({
      attendance: 'remote',
      group_id: 'amt',
      shown_attendance: 'remote',
      shown_group: null,
      voice: 'conference',
      microphone: null,
      arrival: '5',
      overtaken: 2,
    });
    expect(takes({ voice: 'conference' }, { attendance: 'hall', group_id: 'amt' })).toMatchObject({
      shown_attendance: 'hall',
      shown_group: 'amt',
      voice: 'microphone',
      microphone: null,
    });
  });

  test.each([
    ['remote', 'read-out', offered, 'read-out'],
    ['remote', 'read-out', { ...nothing, isReadOut: true }, 'microphone'],
    ['remote', 'read-out', { ...nothing, phone: '030 1' }, 'microphone'],
    ['remote', 'phone', offered, 'microphone'],
    ['hall', 'read-out', offered, 'read-out'],
    ['hall', 'read-out', { ...offered, isReadOut: false }, 'conference'],
    ['hall', 'microphone', { ...nothing, isReadOut: true }, 'read-out'],
  ] as const)(
    '[F3] %s, to be heard by %s: what was chosen stays as far as it can',
    (attendance, voice, its, now) => {
      const who = { attendance: attendance === 'hall' ? 'remote' : 'hall', group_id: null } as const;
      expect(takingPartAs(listed(3, { attendance, voice }), who, { crowd, offered: its }).voice).toBe(now);
    },
  );

  test('is heard as they wished if only the group is another one', () => {
    const phone = takes({ voice: 'phone', shown_group: 'verein' }, { attendance: 'remote', group_id: null });
    expect(phone).toMatchObject({ voice: 'phone', group_id: null, shown_group: null });
  });
});
