import { describe, expect, test } from '@jest/globals';
import { floorDefaults } from '../meetings/floor-defaults.ts';
import { streamOf } from '../live/stream-name.ts';
import { airtimeOf, publicAirtimeOf } from './airtime.rules.ts';
import type { FloorLook, ListedRow, SumRow } from './floor-look.sql.ts';
import { presentFloor, presentRequest } from './floor.presenter.ts';
import type { FloorRow } from './floor-state.ts';
import { suggestionsOf, waitOf } from './suggestions.ts';

const id = (digit: number) => `8a0f3f3e-7d0f-4b3a-9d2f-${String(digit).repeat(12)}`;
const at = new Date(1_000_000);

const floor: FloorRow = {
  session_id: id(1),
  meeting_id: id(2),
  list: 'open',
  rules: floorDefaults.rules,
  limits: floorDefaults.limits,
  voices: floorDefaults.voices,
  is_airtime_shown: true,
  round: 1,
  lead: 0,
  last_number: 3,
  last_arrival: '3',
  revision: '7',
  stamp: '9',
};

function listed(number: number, more: Partial<ListedRow> = {}): ListedRow {
  return {
    id: id(number),
    meeting_id: id(2),
    session_id: id(1),
    attendee_id: id(number),
    panelist_id: null,
    on_behalf_by: null,
    addressed_to: null,
    question_id: null,
    number,
    arrival: String(number),
    kind: 'contribution',
    topic: 'canary-topic',
    name: null,
    attendance: 'remote',
    group_id: 'verein',
    shown_attendance: null,
    shown_group: null,
    voice: 'conference',
    microphone: null,
    state: 'waiting',
    fixed: null,
    overtaken: 0,
    missed: 0,
    is_ready: false,
    speaking_s: 240,
    asked_at: at,
    called_at: null,
    ended_at: null,
    stamp: '9',
    speaker: null,
    isFirstTime: true,
    support: null,
    ...more,
  };
}

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
    expect(JSON.stringify(request)).not.toContain('speaking_s');
    const shown = look({
      sums,
      listed: [listed(3, { group_id: 'amt' }), listed(4, { shown_group: 'verein' })],
    });
    expect(seen('crew', shown)!.order![0]).toMatchObject({ id: id(4), why: ['group-least'] });
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
      'amt',
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

  test('everybody ahead takes between half of what is usual and all that they may', () => {
    expect(waitOf(3, look())).toEqual({ from: 120_000, to: 240_000 });
    expect(waitOf(3, look({ meanMs: 60_000 }))).toEqual({ from: 60_000, to: 240_000 });
  });
});
