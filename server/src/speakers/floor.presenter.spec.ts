import { describe, expect, test } from '@jest/globals';
import { streamOf } from '../live/stream-name.ts';
import { airtimeOf, publicAirtimeOf } from './airtime.rules.ts';
import type { FloorLook, SumRow } from './floor-look.sql.ts';
import { presentFloor, presentRequest } from './floor.presenter.ts';
import { floor, id, listed } from './floor.sample.ts';
import { suggestionsOf, waitOf } from './suggestions.ts';

const at = new Date(1_000_000);
const look = (more: Partial<FloorLook> = {}): FloorLook => ({
  floor,
  listed: [listed(3), listed(4), listed(5), listed(6)],
  turn: null,
  speaking: null,
  replies: null,
  sums: [],
  meanMs: null,
  people: [],
  podiumGroups: [],
  ...more,
});
const seen = (stream: string, at_: FloorLook = look()) =>
  presentFloor({ look: at_, order: suggestionsOf(at_) }, streamOf(stream));

describe('[F9] what is told of those who wait and speak', () => {
  test.each(['attendee', 'display', 'panelist'])('%s: neither group nor attendance of a few', (stream) => {
    const told = JSON.stringify(seen(stream));
    expect(told).not.toContain('verein');
    expect(told).not.toContain('"remote"');
    // How somebody is heard would tell it, too.
    expect(told).not.toContain('"voice":"conference"');
    expect(seen(stream)).toMatchObject({ waiting: 4, next: [{ number: 3 }, { number: 4 }, { number: 5 }] });
    expect(seen(stream)).not.toHaveProperty('order');
    expect(seen(stream)).not.toHaveProperty('revision');
  });

  test.each(['questions', 'support', `person:${id(3)}`, `voted:${id(3)}`, `table:${id(3)}`])(
    'nothing in %s',
    (stream) => {
      expect(seen(stream)).toBeNull();
      expect(presentRequest(listed(3), null, streamOf(stream))).toBeNull();
    },
  );

  test('the crew knows where a microphone is needed, and no group of a few, not by a reason either', () => {
    const sums: SumRow[] = [
      { attendance: 'hall', group: 'amt', ms: 60_000, turns: 1, msOfRound: 60_000, turnsOfRound: 1 },
    ];
    const own = look({ sums, listed: [listed(3, { group_id: 'amt', shown_group: 'amt' }), listed(4)] });
    const crew = seen('crew', own)!;
    expect(crew.order!.find(({ id: each }) => each === id(4))!.why).not.toContain('group-least');
    const request = presentRequest(listed(4), 120_000, streamOf('crew'))!;
    expect(request).toMatchObject({ from: 'remote', group: null, attendance: null, limitMs: 120_000 });
    expect(request.voice).toBe('conference');
    expect(crew.next[0]!.voice).toBe('conference');
    const none = seen(
      'crew',
      look({ sums, listed: [listed(3, { group_id: 'amt' }), listed(4, { group_id: null })] }),
    );
    expect(none!.order!.flatMap(({ why }) => why)).not.toContain('group-least');
    expect(JSON.stringify(request)).not.toContain('speaking_s');
    const shown = look({
      sums,
      listed: [listed(3, { group_id: 'amt' }), listed(4, { shown_group: 'verein' })],
    });
    expect(seen('crew', shown)!.order![0]).toMatchObject({ id: id(4), why: ['group-least'] });
  });

  test('where many share it, hall or remote and the way they are heard are told', () => {
    const told = seen('attendee', look({ listed: [listed(3, { shown_attendance: 'remote' })] }))!;
    expect(told.next[0]).toMatchObject({ attendance: 'remote', voice: 'conference', group: null });
  });

  test('who speaks and who is called is shown by the same rule, with the clock', () => {
    const turn = {
      id: id(7),
      request_id: id(3),
      kind: 'contribution',
      limit_ms: 240_000,
      spoken_ms: 5_000,
      running_since: at,
      replies: 0,
      ended_at: null,
    } as FloorLook['turn'];
    const speaking = listed(3, { state: 'speaking' });
    const called = listed(4, { state: 'called', called_at: at, name: 'Kim' });
    const told = seen('display', look({ turn, listed: [speaking, called] }))!;
    expect(told.turn).toMatchObject({
      speaker: { number: 3, name: null, attendance: null, voice: null },
      clock: { limitMs: 240_000, spokenMs: 5_000, runningSince: at.getTime() },
    });
    expect(told.called).toMatchObject({ number: 4, name: 'Kim', voice: null, calledAt: at.getTime() });
    expect(told).toMatchObject({ waiting: 0, next: [] });
  });

  test('the podium is known', () => {
    const speaker = {
      id: id(8),
      name: 'Forscherin',
      organisation: null,
      group: 'wissen',
      attendance: 'remote' as const,
    };
    const told = seen('attendee', look({ listed: [listed(3, { speaker, panelist_id: id(8) })] }))!;
    expect(told.next[0]).toMatchObject({ name: 'Forscherin', group: 'wissen', attendance: 'remote' });
  });
});

describe('[F9] [F16] airtime', () => {
  const sum = (attendance: 'hall' | 'remote', group: string | null, ms: number): SumRow => ({
    attendance,
    group,
    ms,
    turns: 1,
    msOfRound: 0,
    turnsOfRound: 0,
  });
  const sums = [
    sum('hall', 'amt', 1_000),
    sum('remote', 'amt', 2_000),
    sum('remote', 'verein', 4_000),
    sum('hall', null, 8_000),
  ];
  const people: FloorLook['people'] = [
    ['hall', 'amt', 5],
    ['remote', 'verein', 4],
    ['hall', null, 2],
  ];

  test('one small group alone has the next one beside it, so that its time is not that of a few', () => {
    const alone: FloorLook['people'] = [
      ['hall', 'amt', 5],
      ['remote', 'verein', 4],
      ['hall', null, 9],
    ];
    expect(airtimeOf({ sums, people: alone, podiumGroups: [] }).byGroup).toEqual([
      { key: 'none', ms: 8_000, turns: 1 },
      { key: 'others', ms: 7_000, turns: 3 },
    ]);
  });

  test('small groups are together, those of the podium are known, and nothing is lost', () => {
    const { byGroup, byAttendance } = airtimeOf({ sums, people, podiumGroups: [] });
    expect(byGroup).toEqual([
      { key: 'amt', ms: 3_000, turns: 2 },
      { key: 'others', ms: 12_000, turns: 2 },
    ]);
    expect(byAttendance).toEqual([
      { key: 'hall', ms: 9_000, turns: 2 },
      { key: 'remote', ms: 6_000, turns: 2 },
    ]);
    expect(airtimeOf({ sums, people, podiumGroups: ['verein'] }).byGroup.map(({ key }) => key)).toEqual([
      'others',
      'verein',
    ]);
  });

  test('everybody sees hall and remote only if neither are fewer than five', () => {
    expect(publicAirtimeOf({ sums, people, podiumGroups: [] }).byAttendance).toEqual([]);
    const many: FloorLook['people'] = [...people, ['remote', null, 1]];
    expect(publicAirtimeOf({ sums, people: many, podiumGroups: [] }).byAttendance).toHaveLength(2);
  });

  test('nothing is shown where the crew has switched it off, but to the crew', () => {
    const off = look({ sums, people, floor: { ...floor, is_airtime_shown: false } });
    expect(seen('display', off)!.airtime).toBeNull();
    expect(seen('crew', off)!.airtime).not.toBeNull();
  });
});

describe('how long somebody will wait', () => {
  test('whoever is next may come at once, or when the turn that is on has taken all its time', () => {
    expect(waitOf(1, look())).toEqual({ from: 0, to: 0 });
    const turn = { limit_ms: 90_000, spoken_ms: 30_000, ended_at: null } as FloorLook['turn'];
    expect(waitOf(1, look({ turn }))).toEqual({ from: 0, to: 60_000 });
  });

  test('whoever is called comes first, if they come', () => {
    const called = look({ listed: [listed(3, { state: 'called', called_at: at }), listed(4)] });
    expect(waitOf(1, called)).toEqual({ from: 0, to: 120_000 });
  });

  test('it is never less than nothing, and a turn without a limit is one as usual', () => {
    const turn = { limit_ms: null, spoken_ms: 500_000, ended_at: null } as FloorLook['turn'];
    for (let place = 1; place <= 200; place += 1)
      for (const meanMs of [null, 1_000, 90_000, 900_000]) {
        const { from, to } = waitOf(place, look({ turn, meanMs }));
        expect(from).toBeGreaterThanOrEqual(0);
        expect(to).toBeGreaterThanOrEqual(from);
      }
  });

  test('everybody ahead takes between half of what is usual and all that they may', () => {
    expect(waitOf(3, look())).toEqual({ from: 120_000, to: 240_000 });
    expect(waitOf(3, look({ meanMs: 60_000 }))).toEqual({ from: 60_000, to: 240_000 });
  });
});
