import { describe, expect, test } from '@jest/globals';
import { streamOf } from '../live/stream-name.ts';
import { airtimeOf, publicAirtimeOf } from './airtime.rules.ts';
import type { FloorLook, SumRow } from './floor-look.sql.ts';
import { presentFloor, presentRequest } from './floor.presenter.ts';
import { at, floor, id, listed, look, nothing, turnOf } from './floor.sample.ts';
import { suggestionsOf } from './suggestions.ts';

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
      { ...nothing, group: 'amt', ms: 60_000, turns: 1, msOfRound: 60_000, turnsOfRound: 1 },
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
  const sum = (attendance: 'hall' | 'remote', group: string | null, ms: number, more = {}): SumRow => ({
    ...nothing,
    attendance,
    group,
    shownAttendance: attendance,
    shownGroup: group,
    ms,
    turns: 1,
    ...more,
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
  const many: FloorLook['people'] = [...people, ['remote', null, 1]];

  test('small groups are together, and nothing is lost', () => {
    const { byGroup, byAttendance } = airtimeOf({ sums, people });
    expect(byGroup).toEqual([
      { key: 'amt', ms: 3_000, turns: 2 },
      { key: 'others', ms: 12_000, turns: 2 },
    ]);
    expect(byAttendance).toEqual([
      { key: 'hall', ms: 9_000, turns: 2 },
      { key: 'remote', ms: 6_000, turns: 2 },
    ]);
  });

  test('of the podium it is known, and of people from the list with the same group it is not', () => {
    const podium = sum('hall', 'verein', 16_000, { isPodium: true });
    const without = sum('hall', null, 32_000, { isPodium: true });
    expect(airtimeOf({ sums: [...sums, podium, without], people }).byGroup).toEqual([
      { key: 'amt', ms: 3_000, turns: 2 },
      { key: 'others', ms: 44_000, turns: 3 },
      { key: 'verein', ms: 16_000, turns: 1 },
    ]);
  });

  test('[F16] whoever speaks for the first time counts where they will stand when they are done', () => {
    const podium = turnOf(listed(3), { group_id: 'verein', panelist_id: id(9) });
    expect(airtimeOf({ sums: [], people, turn: podium }).byGroup).toMatchObject([{ key: 'verein' }]);
    const unseen = { turn: turnOf(listed(3), { group_id: 'amt' }), listed: [listed(3)] };
    expect(airtimeOf({ sums: [], people, ...unseen }).byGroup).toEqual([]);
    const shown = { ...unseen, listed: [listed(3, { shown_group: 'amt' })] };
    expect(airtimeOf({ sums: [], people, ...shown }).byGroup).toMatchObject([{ key: 'amt' }]);
  });

  test('one small group alone does not stand there as the others', () => {
    const few: FloorLook['people'] = [
      ['hall', 'amt', 9],
      ['hall', null, 6],
      ['remote', 'verein', 4],
    ];
    expect(airtimeOf({ sums, people: few, turn: null }).byGroup).toEqual([
      { key: 'amt', ms: 3_000, turns: 2 },
      { key: 'others', ms: 12_000, turns: 2 },
    ]);
  });

  test('what a turn adds tells of nobody what was not shown while they spoke, to the crew neither', () => {
    const hidden = sum('remote', 'amt', 64_000, { shownAttendance: null, shownGroup: null });
    const before = publicAirtimeOf({ sums, people: many });
    const after = publicAirtimeOf({ sums: [...sums, hidden], people: many });
    const added = (of: 'byGroup' | 'byAttendance') =>
      after[of].filter(({ key, ms }) => ms !== before[of].find((was) => was.key === key)?.ms);
    expect(added('byGroup').map(({ key }) => key)).toEqual(['others']);
    expect(added('byAttendance')).toEqual([{ key: 'untold', ms: 64_000, turns: 1 }]);
    const crew = airtimeOf({ sums: [...sums, hidden], people: many });
    expect(crew.byGroup).toEqual(after.byGroup);
    expect(crew.byAttendance).toContainEqual({ key: 'remote', ms: 70_000, turns: 3 });
  });

  test('where no group is told there are none to compare', () => {
    expect(airtimeOf({ sums: [sum('hall', null, 8_000)], people }).byGroup).toEqual([]);
  });

  test('everybody sees hall and remote only if neither are fewer than five', () => {
    expect(publicAirtimeOf({ sums, people }).byAttendance).toEqual([]);
    expect(publicAirtimeOf({ sums, people: many }).byAttendance).toHaveLength(2);
  });

  test('nothing is shown where the crew has switched it off, but to the crew', () => {
    const off = look({ sums, people, floor: { ...floor, is_airtime_shown: false } });
    expect(seen('display', off)!.airtime).toBeNull();
    expect(seen('crew', off)!.airtime).not.toBeNull();
  });
});
